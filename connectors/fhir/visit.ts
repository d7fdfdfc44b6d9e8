import { instantOf } from '#records/calendar.ts';
import type { AcceptedItem } from '#records/imports.ts';
import type { Known } from './references.ts';
import { Refused } from './refused.ts';
import { appointmentResource, encounterResource, type Reference } from './resources.ts';

/** An Appointment or Encounter, apart from whose it is. */
export interface Visit {
  readonly appointment: NonNullable<AcceptedItem['appointment']>;
  /** References of which one must be the patient. */
  readonly people: readonly (Reference | undefined)[];
  readonly peopleField: string;
}

type Status = Visit['appointment']['status'];

/** R4 appointment-status. What has no fixed time yet (`proposed`, `waitlist`) is not booked and is refused. */
const appointmentStatus: Readonly<Record<string, Status>> = {
  pending: 'booked',
  booked: 'booked',
  arrived: 'booked',
  'checked-in': 'booked',
  fulfilled: 'past',
  noshow: 'past',
  cancelled: 'cancelled',
};

/** R4 encounter-status; `entered-in-error` and `unknown` are refused. */
const encounterStatus: Readonly<Record<string, Status>> = {
  planned: 'booked',
  arrived: 'booked',
  triaged: 'past',
  'in-progress': 'past',
  onleave: 'past',
  finished: 'past',
  cancelled: 'cancelled',
};

/** Free text of a resource may name the patient or a diagnosis; only these words reach the clear column. */
const kinds: Readonly<Record<string, string>> = {
  CHECKUP: 'check-up',
  EMERGENCY: 'emergency',
  FOLLOWUP: 'follow-up',
  ROUTINE: 'routine',
  WALKIN: 'walk-in',
  AMB: 'ambulatory',
  EMER: 'emergency',
  HH: 'home',
  IMP: 'inpatient',
  ACUTE: 'inpatient',
  NONAC: 'inpatient',
  OBSENC: 'observation',
  SS: 'short stay',
  VR: 'virtual',
};

/** Reads an Appointment or Encounter. @throws Refused */
export function visitOf(known: Known, zone: string): Visit {
  if (known.id === undefined) throw new Refused(`${known.type}.id`, 'is missing');
  const found = known.type === 'Appointment' ? appointmentOf(known.resource) : encounterOf(known.resource);
  const { status, start, startField, code, people, peopleField } = found;
  if (status === undefined) throw new Refused(`${known.type}.status`, 'is missing, or none that can be booked');
  const startsAt = startOf(start, zone);
  if (!startsAt) throw new Refused(startField, 'is missing, or no date and time');
  const appointment = {
    source: ['fhir', known.type, known.id],
    startsAt,
    timeZone: zone,
    kind: kinds[code ?? ''] ?? 'visit',
    status,
  };
  return { appointment, people, peopleField };
}

function appointmentOf(resource: unknown) {
  const { status, start, appointmentType, participant } = Refused.parse(appointmentResource, resource, 'Appointment');
  return {
    status: appointmentStatus[status ?? ''],
    start,
    startField: 'Appointment.start',
    code: appointmentType?.coding[0]?.code,
    people: participant.map(({ actor }) => actor),
    peopleField: 'Appointment.participant',
  };
}

function encounterOf(resource: unknown) {
  const { status, period, class: kind, subject } = Refused.parse(encounterResource, resource, 'Encounter');
  return {
    status: encounterStatus[status ?? ''],
    start: period?.start,
    startField: 'Encounter.period.start',
    code: kind?.code,
    people: [subject],
    peopleField: 'Encounter.subject',
  };
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** An R4 dateTime; a bare date begins when the clinic's day does. */
function startOf(text: string | undefined, zone: string): Date | undefined {
  if (text === undefined || !(DATE_TIME.test(text) || DATE.test(text))) return undefined;
  if (Number.isNaN(Date.parse(text))) return undefined;
  return DATE.test(text) ? instantOf(`${text}T00:00`, zone) : new Date(text);
}
