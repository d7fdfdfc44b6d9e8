import { type MemberIdentity, memberIdentitySchema } from '#records/people.ts';
import { find, type Known } from './references.ts';
import { Refused } from './refused.ts';
import { type Concept, coverageResource, hasCode, type Reference } from './resources.ts';

/** A coverage that a bot can check. */
export interface CoverageLink {
  readonly payerId: string;
  readonly member: MemberIdentity;
  readonly beneficiary: Reference | undefined;
  readonly order?: number | undefined;
  /** First and last day, where the resource says so. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Names by which files call the payers that are set up, in lower case → payer id. */
export type PayerNames = ReadonlyMap<string, string>;

/** Reads a Coverage, apart from whose it is. @throws Refused without a configured payer or a member id */
export function coverageOf(
  known: Known,
  payers: PayerNames,
  organizations: ReadonlyMap<string, readonly string[]>,
): CoverageLink {
  const coverage = Refused.parse(coverageResource, known.resource, 'Coverage');
  if (coverage.status !== 'active') throw new Refused('Coverage.status', 'is not active');
  const payerId = coverage.payor
    .flatMap((payor) => namesOf(payor, known, organizations))
    .map((name) => payers.get(name.trim().toLowerCase()))
    .find((id) => id !== undefined);
  if (payerId === undefined) throw new Refused('Coverage.payor', 'is no payer of this clinic');
  const memberId = coverage.identifier.find((one) => hasCode(one.type, 'MB'))?.value ?? coverage.subscriberId;
  if (memberId === undefined) throw new Refused('Coverage.subscriberId', 'is missing');
  const group = coverage.class.find((one) => hasCode(one.type, 'group'))?.value;
  const plan = coverage.class.find((one) => hasCode(one.type, 'plan'));
  const planName = plan?.name ?? plan?.value;
  const member = {
    memberId,
    ...(group !== undefined && { groupNumber: group }),
    relationship: relationshipOf(coverage.relationship),
    ...(planName !== undefined && { planName }),
  };
  return {
    payerId,
    member: Refused.parse(memberIdentitySchema, member, 'Coverage'),
    beneficiary: coverage.beneficiary,
    order: coverage.order,
    from: coverage.period?.start?.slice(0, 10),
    to: coverage.period?.end?.slice(0, 10),
  };
}

function namesOf(
  payor: Reference,
  holder: Known,
  organizations: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const said = [payor.display, payor.identifier?.value].filter((name) => name !== undefined);
  return [...said, ...(find(organizations, payor.reference, holder) ?? [])];
}

/** Where nothing is said the patient is taken for the subscriber, as on most cards. */
function relationshipOf(concept: Concept | undefined): MemberIdentity['relationship'] {
  const code = concept?.coding.find((one) => one.code !== undefined)?.code ?? 'self';
  if (code === 'self' || code === 'spouse' || code === 'child') return code;
  return code === 'common' ? 'spouse' : 'other';
}

/**
 * The coverage to check for a visit: of those that cover the day the one asked first. Where several could be that,
 * none is picked.
 */
export function coverageOn(date: string, coverages: readonly CoverageLink[]): CoverageLink | undefined {
  const covering = coverages.filter(({ from = '', to = '9999' }) => from <= date && date <= to);
  const first = Math.min(...covering.map(({ order = 1 }) => order));
  const candidates = covering.filter(({ order = 1 }) => order === first);
  return candidates.length === 1 ? candidates[0] : undefined;
}
