import * as z from 'zod';
import { type PatientIdentity, patientIdentitySchema } from '#records/people.ts';
import type { PatientToSave } from '#records/save-people.ts';
import type { Known } from './references.ts';
import { Refused } from './refused.ts';
import { hasCode, patientResource } from './resources.ts';

/** The patient of a resource: the medical record number names her, else the resource's id. @throws Refused */
export function patientOf(known: Known): PatientToSave {
  const patient = Refused.parse(patientResource, known.resource, 'Patient');
  const mrn = patient.identifier.find((one) => hasCode(one.type, 'MR'))?.value;
  const source = mrn !== undefined ? ['mrn', mrn.trim()] : ['fhir', 'Patient', known.id ?? ''];
  if (mrn === undefined && known.id === undefined)
    throw new Refused('Patient.id', 'is missing, and so is a record number');
  const name = nameOf(patient.name);
  const suffix = name?.suffix.join(' ') ?? '';
  const identity = Refused.parse(
    identityAsInFhir,
    {
      'name.given': name?.given[0],
      'name.given.middle': name && name.given.length > 1 ? name.given.slice(1).join(' ') : undefined,
      'name.family': name?.family,
      'name.suffix': suffix === '' ? undefined : suffix,
      birthDate: patient.birthDate ?? '',
      gender: patient.gender ?? 'unknown',
      identifier: mrn,
    },
    'Patient',
  );
  return { source, identity };
}

type Name = z.infer<typeof patientResource>['name'][number];

/** The name on the card is the official one; a maiden or old name is never taken. */
function nameOf(names: readonly Name[]): Name | undefined {
  const now = names.filter(({ use }) => use !== 'maiden' && use !== 'old');
  return now.find(({ use }) => use === 'official') ?? now.find(({ use }) => use === 'usual') ?? now[0];
}

/** The rules of our own schema under the names that FHIR gives the fields, so that a refusal names the right one. */
const { shape } = patientIdentitySchema;
const identityAsInFhir = z
  .object({
    'name.given': shape.firstName,
    'name.given.middle': shape.middleName,
    'name.family': shape.lastName,
    'name.suffix': shape.suffix,
    birthDate: shape.dob,
    gender: shape.sex,
    identifier: shape.mrn,
  })
  .transform((found): PatientIdentity => {
    const { 'name.given.middle': middleName, 'name.suffix': suffix, identifier: mrn } = found;
    return {
      firstName: found['name.given'],
      ...(middleName !== undefined && { middleName }),
      lastName: found['name.family'],
      ...(suffix !== undefined && { suffix }),
      dob: found.birthDate,
      sex: found.gender,
      ...(mrn !== undefined && { mrn }),
    };
  });
