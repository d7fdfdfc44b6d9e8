/**
 * How LangGraph's state is stored: sealed JSON, so that a checkpoint holds nothing in clear but ids of threads and the
 * names of nodes and channels.
 */
import * as z from 'zod';
import { type Keyring, openJson, sealJson } from '#records/seal.ts';

/** What `PostgresSaver` asks of a serialiser. */
export interface Serde {
  dumpsTyped(value: unknown): Promise<[string, Uint8Array]>;
  loadsTyped(type: string, bytes: Uint8Array | string): Promise<unknown>;
}

const PLACE = 'agents.checkpoints';
const envelope = z.strictObject({ sealed: z.base64() });

/**
 * A serialiser that seals. The saver stores metadata as JSON and, on the way back, dumps what it has read once more
 * before it loads it (langgraph-checkpoint-postgres 1.0.5): so an envelope is JSON text, and one in another is opened.
 */
export function sealedSerde(keyring: Keyring): Serde {
  return {
    dumpsTyped: async (value) => {
      const sealed = sealJson(keyring, value ?? null, PLACE).toString('base64');
      return ['sealed', new TextEncoder().encode(JSON.stringify({ sealed }))];
    },
    loadsTyped: async (_type, bytes) => {
      let value: unknown = JSON.parse(typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes));
      for (let box = envelope.safeParse(value); box.success; box = envelope.safeParse(value)) {
        value = openJson(keyring, Buffer.from(box.data.sealed, 'base64'), PLACE);
      }
      return value;
    },
  };
}
