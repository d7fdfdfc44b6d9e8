import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportItem } from '#records/imports.ts';
import { InputFileError } from '../input-file.ts';
import { type FhirRules, nothingLearned, translate } from './translate.ts';

const rules: FhirRules = {
  payers: new Map([
    ['acme', 'acme'],
    ['acme health ppo', 'acme'],
    ['cedar', 'cedar'],
  ]),
  clinicZone: 'America/New_York',
};

const patient = {
  resourceType: 'Patient',
  id: 'p1',
  identifier: [{ type: { coding: [{ code: 'MR' }] }, system: 'urn:clinic', value: '1001' }],
  name: [
    { use: 'maiden', family: 'Before', given: ['Ada'] },
    { use: 'official', family: 'Quillfeather', given: ['Ada', 'May'], suffix: ['Jr'] },
  ],
  gender: 'female',
  birthDate: '1980-02-29',
};
const coverage = {
  resourceType: 'Coverage',
  id: 'c1',
  status: 'active',
  subscriberId: 'ACM100',
  beneficiary: { reference: 'Patient/p1' },
  payor: [{ display: 'Acme Health PPO' }],
  relationship: { coding: [{ code: 'spouse' }] },
  class: [{ type: { coding: [{ code: 'group' }] }, value: 'G-7' }],
};
const appointment = {
  resourceType: 'Appointment',
  id: 'a1',
  status: 'booked',
  start: '2026-11-25T02:30:00Z',
  appointmentType: { coding: [{ code: 'FOLLOWUP' }] },
  participant: [{ actor: { reference: 'Location/1' } }, { actor: { reference: 'urn:uuid:p1' } }],
};
const encounter = {
  resourceType: 'Encounter',
  id: 'e1',
  status: 'finished',
  class: { code: 'AMB' },
  subject: { reference: 'urn:uuid:p1' },
  period: { start: '2019-03-01T10:00:00-05:00' },
};

const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ fullUrl: 'id' in resource ? `urn:uuid:${resource.id}` : undefined, resource })),
});
const read = (json: unknown, learned = nothingLearned()): ImportItem[] => [
  ...translate(Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)), rules, learned),
];
const short = (items: ImportItem[]) =>
  items.map(
    (item) => `${item.row} ${item.type} ${item.status === 'refused' ? `${item.field} ${item.why}` : item.status}`,
  );

describe('a bundle', () => {
  it('gives patients, coverages and visits with what they belong to', () => {
    const [one, two, three, four] = read(bundle(encounter, appointment, coverage, patient));
    const identity = {
      firstName: 'Ada',
      middleName: 'May',
      lastName: 'Quillfeather',
      suffix: 'Jr',
      dob: '1980-02-29',
      sex: 'female',
      mrn: '1001',
    };
    const who = { source: ['mrn', '1001'], identity };
    const card = { payerId: 'acme', member: { memberId: 'ACM100', groupNumber: 'G-7', relationship: 'spouse' } };
    expect(one).toEqual({ status: 'accepted', type: 'Patient', row: 4, patient: who });
    expect(two).toEqual({ status: 'accepted', type: 'Coverage', row: 3, patient: who, coverage: card });
    expect(three).toMatchObject({
      patient: who,
      coverage: card,
      appointment: { kind: 'ambulatory', status: 'past', startsAt: new Date('2019-03-01T15:00:00Z') },
    });
    expect(four).toMatchObject({ patient: who, coverage: card, appointment: { kind: 'follow-up', status: 'booked' } });
  });

  it('is understood by full address, type and id, contained id, identifier, and with a version', () => {
    for (const reference of [
      'urn:uuid:p1',
      'Patient/p1',
      'Patient/p1/_history/3',
      'Patient?identifier=urn:clinic|1001',
    ]) {
      expect(short(read(bundle(patient, { ...encounter, subject: { reference } })))).toEqual([
        '1 Patient accepted',
        '2 Encounter accepted',
      ]);
    }
    const holder = {
      resourceType: 'Claim',
      id: 'x',
      contained: [
        { ...patient, id: 'me' },
        { ...coverage, beneficiary: { reference: '#me' } },
      ],
    };
    expect(short(read(bundle(holder)))).toEqual(['1 Patient accepted', '1 Coverage accepted']);
  });

  it.each([
    [{ ...encounter, subject: undefined }, 'Encounter.subject names no patient of these files'],
    [{ ...encounter, subject: { reference: 'Patient/other' } }, 'Encounter.subject names no patient of these files'],
    [{ ...encounter, subject: { reference: '#p1' } }, 'Encounter.subject names no patient of these files'],
    [{ ...encounter, period: undefined }, 'Encounter.period.start is missing, or no date and time'],
    [{ ...encounter, period: { start: '2019' } }, 'Encounter.period.start is missing, or no date and time'],
    [{ ...encounter, status: 'entered-in-error' }, 'Encounter.status is missing, or none that can be booked'],
    [{ ...appointment, status: 'proposed' }, 'Appointment.status is missing, or none that can be booked'],
    [{ ...appointment, participant: [] }, 'Appointment.participant names no patient of these files'],
    [{ ...coverage, payor: [{ display: 'private' }] }, 'Coverage.payor is no payer of this clinic'],
    [{ ...coverage, subscriberId: undefined }, 'Coverage.subscriberId is missing'],
    [{ ...coverage, status: 'cancelled' }, 'Coverage.status is not active'],
    [{ ...coverage, beneficiary: undefined }, 'Coverage.beneficiary names no patient of these files'],
  ])('refuses %j', (resource, why) => {
    expect(short(read(bundle(patient, resource)))[1]).toBe(`2 ${resource.resourceType} ${why}`);
  });

  it.each([
    [{ ...patient, birthDate: '1980' }, 'Patient.birthDate is not a calendar date written YYYY-MM-DD'],
    [{ ...patient, name: [] }, 'Patient.name.given is missing'],
    [{ ...patient, gender: 'F' }, 'Patient.gender is none of female, male, other, unknown'],
    [{ ...patient, name: 'Ada' }, 'Patient.name Invalid input: expected array, received string'],
  ])('refuses the patient %j and whatever is hers', (resource, why) => {
    expect(short(read(bundle(resource, encounter)))).toEqual([
      `1 Patient ${why}`,
      '2 Encounter Encounter.subject is a patient who was refused',
    ]);
  });

  it('takes an appointment without coverage when its coverage is refused, out of time, or one of two', () => {
    const unknown = { ...coverage, payor: [{ display: 'private' }] };
    const over = { ...coverage, period: { end: '2020-12-31' } };
    const second = { ...coverage, id: 'c2', subscriberId: 'ACM200' };
    for (const coverages of [[unknown], [over], [coverage, second]]) {
      const visit = read(bundle(patient, ...coverages, appointment)).find((item) => item.type === 'Appointment');
      expect(visit).toMatchObject({ status: 'accepted', coverage: undefined });
    }
    const ordered = read(bundle(patient, { ...coverage, order: 2 }, { ...second, order: 1 }, appointment));
    expect(ordered.at(-1)).toMatchObject({ coverage: { member: { memberId: 'ACM200' } } });
  });

  it('finds the payer by the name of its organization', () => {
    const organization = { resourceType: 'Organization', id: 'o1', name: 'CEDAR' };
    const byOrganization = { ...coverage, payor: [{ reference: 'urn:uuid:o1' }] };
    expect(read(bundle(patient, organization, byOrganization))[1]).toMatchObject({ coverage: { payerId: 'cedar' } });
  });

  it('counts entries that hold nothing and resources that come twice', () => {
    const withHoles = { ...bundle(patient, patient), entry: [{}, 'x', { resource: patient }, { resource: patient }] };
    expect(short(read(withHoles))).toEqual([
      '1 entry entry.resource is no FHIR resource',
      '2 entry entry.resource is no FHIR resource',
      '3 Patient accepted',
      '4 Patient duplicate',
    ]);
  });

  it.each([
    '{"resourceType":"Bundle","ty',
    '',
    'no JSON',
    '[]',
    '{"resourceType":"Bundle","type":"history","entry":[]}',
  ])('is refused as a file when it is %j', (text) => {
    expect(() => read(text)).toThrow(InputFileError);
  });

  it('is refused when it is a packed bomb or damaged', () => {
    const member = gzipSync(Buffer.alloc(16 * 1024 * 1024, ' '));
    const bomb = Buffer.concat(Array.from({ length: 17 }, () => member));
    expect(() => [...translate(bomb, rules, nothingLearned())]).toThrow('unpacks to more than 256 MB');
    const cut = gzipSync(JSON.stringify(bundle(patient))).subarray(0, 60);
    expect(() => [...translate(cut, rules, nothingLearned())]).toThrow('damaged gzip');
  });

  it('never repeats a value of the file in a refusal, whatever is wrong with it', () => {
    const secret = 'QUILLFEATHER31415';
    const wrong = fc.constantFrom<unknown>(secret, [secret], { code: secret }, 7, null, { reference: secret });
    const field = fc.constantFrom(
      'name',
      'birthDate',
      'gender',
      'identifier',
      'status',
      'subject',
      'period',
      'payor',
      'class',
      'start',
    );
    fc.assert(
      fc.property(
        field,
        wrong,
        fc.constantFrom<object>(patient, coverage, appointment, encounter),
        (name, value, resource) => {
          const items = read(bundle(patient, { ...resource, id: 'other', [name]: value }));
          expect(items).toHaveLength(2);
          for (const item of items) if (item.status === 'refused') expect(JSON.stringify(item)).not.toContain(secret);
        },
      ),
    );
  });
});

describe('bulk NDJSON', () => {
  it('is read line by line, and a damaged line harms no other', () => {
    const text = [
      '{ not json',
      JSON.stringify(patient),
      '',
      JSON.stringify({ ...encounter, subject: { reference: 'Patient/p1' } }),
    ];
    expect(short(read(text.join('\n')))).toEqual([
      '1 line (line) is no FHIR resource in JSON',
      '2 Patient accepted',
      '4 Encounter accepted',
    ]);
  });

  it('refers to patients of files read before', () => {
    const learned = nothingLearned();
    read(JSON.stringify(patient), learned);
    const visit = JSON.stringify({ ...encounter, subject: { reference: 'Patient/p1' } });
    expect(short(read(visit, learned))).toEqual(['1 Encounter accepted']);
    expect(short(read(visit))).toEqual(['1 Encounter Encounter.subject names no patient of these files']);
  });
});
