/** The last step before the wire: the gate sees the request as it would leave, and without its word nothing does. */
import type { GateReason, GateVerdict, SendGate, SerialisedRequest } from '#phi/gate/types.ts';

/** What the gate said, or what its silence means. */
export interface GateWord {
  readonly passed: boolean;
  readonly policy: string | undefined;
  readonly reasons: readonly GateReason[];
}

const refusedFor = (reason: GateReason): GateWord => ({ passed: false, policy: undefined, reasons: [reason] });

/**
 * Asks the gate about one request. Never rejects: an error of the gate, a time-out and a verdict that is neither yes nor
 * no are refusals.
 */
export async function askGate(gate: SendGate, request: SerialisedRequest, timeoutMs: number): Promise<GateWord> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, 'timeout');
  });
  try {
    const verdict = await Promise.race([gate(request), tooLate]);
    return verdict === 'timeout' ? refusedFor('timeout') : wordOf(verdict);
  } catch {
    // What the gate threw may repeat what it looked at.
    return refusedFor('error');
  } finally {
    clearTimeout(timer);
  }
}

function wordOf(verdict: GateVerdict): GateWord {
  if (verdict.verdict === 'pass') return { passed: true, policy: verdict.policy, reasons: [] };
  if (verdict.verdict === 'refuse') return { passed: false, policy: verdict.policy, reasons: verdict.reasons };
  return refusedFor('error');
}
