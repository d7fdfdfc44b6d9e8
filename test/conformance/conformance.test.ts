import { describe, expect, it } from 'vitest';
import { conform } from '#bots/conformance/suite.ts';
import { portal as template } from '#connectors/portal-template/portal.ts';
import { standIn as templateStandIn } from '#connectors/portal-template/stand-in.ts';
import { portal as acme } from '#connectors/portals/acme/portal.ts';
import { portal as cedar } from '#connectors/portals/cedar/portal.ts';
import type { Portal, StandIn } from '#connectors/portals/define.ts';
import { demoCredentials } from '#fixtures/portals/credentials.ts';
import { members } from '#fixtures/portals/members.ts';
import { startPayers } from '#fixtures/portals/start.ts';
import { testRecords } from '../support/database.ts';

const portals: readonly (readonly [Portal, StandIn])[] = [
  [template, templateStandIn],
  [acme, simulated('acme')],
  [cedar, simulated('cedar')],
];

/** A simulated payer as the stand-in of its own definition. */
function simulated(payer: 'acme' | 'cedar'): StandIn {
  const known = members.find((member) => member.payer === payer && member.kind === 'active');
  if (!known) throw new Error(`no active member at ${payer}`);
  const found = { memberId: known.memberId, dob: known.dob, serviceDate: '2026-12-01' };
  return {
    account: demoCredentials[payer],
    members: { found, unknown: { ...found, memberId: payer === 'acme' ? 'ZZA000000000' : '0ZZ0ZZ0ZZ00' } },
    async start() {
      const payers = await startPayers();
      return { url: payers[payer].url, close: () => payers.close() };
    },
  };
}

describe.each(portals)('$id', (portal, standIn) => {
  it('does its work on a whole site and ends as declared on a broken one', async () => {
    await using records = await testRecords();
    const failed: string[] = [];
    for await (const { ok, name, expected, got } of conform(records, portal, standIn)) {
      if (!ok) failed.push(`${name}: ${got}, not ${expected}`);
    }
    expect(failed).toEqual([]);
  }, 240_000);
});
