import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  credentialMachine,
  eligibilityCheckMachine,
  laneMachine,
  next,
  runMachine,
  scheduleMachine,
  statesBefore,
  TransitionError,
} from './machines.ts';
import { outcomes } from './outcomes.ts';

const events = ['wait', 'start', 'retry', 'succeed', 'fail', 'handOff', 'cancel'] as const;
const finished = ['succeeded', 'failed', 'handedOff', 'cancelled'] as const;

describe('a run', () => {
  it('never leaves a finished state, whatever happens', () => {
    fc.assert(
      fc.property(fc.constantFrom(...finished), fc.constantFrom(...events), (state, event) => {
        expect(() => next(runMachine, state, event)).toThrow(TransitionError);
      }),
    );
  });

  it('ends finished or can still move, after any allowed sequence of events', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (sequence) => {
        let state: keyof typeof runMachine.table = 'queued';
        for (const event of sequence) state = runMachine.table[state][event] ?? state;
        const canMove = Object.keys(runMachine.table[state]).length > 0;
        expect(canMove).toBe(!finished.some((end) => end === state));
      }),
    );
  });

  it('can be taken over while it runs, and not once it is finished', () => {
    expect(statesBefore(runMachine, 'start')).toEqual(['queued', 'waiting', 'running']);
  });

  it('ends in a state that its table reaches, for every outcome there is', () => {
    const reachable = Object.values(runMachine.table.running);
    for (const rule of Object.values(outcomes)) expect(reachable).toContain(rule.state);
  });
});

describe('every machine', () => {
  it.each([runMachine, eligibilityCheckMachine, laneMachine, credentialMachine, scheduleMachine])(
    '$name leads only to states that it has',
    ({ table }) => {
      const states = Object.keys(table);
      for (const row of Object.values<Record<string, string>>(table)) {
        for (const to of Object.values(row)) expect(states).toContain(to);
      }
    },
  );
});

describe('a stopped lane', () => {
  it('opens only when a person reopens it', () => {
    expect(next(laneMachine, 'stopped', 'trip')).toBe('stopped');
    expect(next(laneMachine, 'stopped', 'reopen')).toBe('open');
  });
});
