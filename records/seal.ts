/**
 * Sealing: AES-256-GCM with a fresh data key for every value, wrapped by the clinic's master key. What a value is
 * sealed *for* (table, column and row) is authenticated with it, so a sealed value moved to another row does not open.
 *
 * Layout, in bytes: version 1 | key id 4 | wrap nonce 12 | wrapped key 32 | wrap tag 16 | nonce 12 | tag 16 | content.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const KEY = 32;
const KEY_ID = 4;
const HEAD = 1 + KEY_ID + NONCE + KEY + TAG;

/** Master keys by id. New values are sealed with `current`; older keys only open. */
export interface Keyring {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

/** A sealed value that cannot be opened: wrong key, changed bytes, or not the place it was sealed for. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

function encrypt(key: Buffer, clear: Buffer, aad: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  const content = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]);
}

function decrypt(key: Buffer, box: Buffer, aad: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(aad)
    .setAuthTag(box.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(box.subarray(NONCE + TAG)), decipher.final()]);
  } catch (cause) {
    throw new SealError('a sealed value does not open: it was changed, or sealed for another place', { cause });
  }
}

function master(ring: Keyring, keyId: string): Buffer {
  const key = ring.keys.get(keyId);
  if (!key) throw new SealError(`sealed with key ${keyId}, which is not in the key file`);
  return key;
}

function wrap(ring: Keyring, dataKey: Buffer): Buffer {
  const keyId = Buffer.from(ring.current, 'hex');
  const head = Buffer.concat([Buffer.of(VERSION), keyId]);
  return Buffer.concat([head, encrypt(master(ring, ring.current), dataKey, head)]);
}

function unwrap(ring: Keyring, box: Buffer): Buffer {
  if (box.length < HEAD + NONCE + TAG || box[0] !== VERSION) throw new SealError('not a sealed value');
  return decrypt(master(ring, keyIdOf(box)), box.subarray(1 + KEY_ID, HEAD), box.subarray(0, 1 + KEY_ID));
}

/** The id of the master key a value was sealed with. */
export function keyIdOf(box: Buffer): string {
  return box.subarray(1, 1 + KEY_ID).toString('hex');
}

/** Seals bytes for one place, named like `patients.identity:<id>`. */
export function seal(ring: Keyring, clear: Buffer, place: string): Buffer {
  const dataKey = randomBytes(KEY);
  return Buffer.concat([wrap(ring, dataKey), encrypt(dataKey, clear, Buffer.from(place))]);
}

/** Opens what `seal` made for the same place. @throws SealError */
export function open(ring: Keyring, box: Buffer, place: string): Buffer {
  return decrypt(unwrap(ring, box), box.subarray(HEAD), Buffer.from(place));
}

/** Wraps the data key anew with the current master key; the content is not touched. Out: the same value, new head. */
export function rewrap(ring: Keyring, box: Buffer): Buffer {
  return Buffer.concat([wrap(ring, unwrap(ring, box)), box.subarray(HEAD)]);
}

/** `seal` for a JSON value. */
export function sealJson(ring: Keyring, value: unknown, place: string): Buffer {
  return seal(ring, Buffer.from(JSON.stringify(value)), place);
}

/** `open` for a JSON value; the caller parses it with its schema. @throws SealError */
export function openJson(ring: Keyring, box: Buffer, place: string): unknown {
  return JSON.parse(open(ring, box, place).toString());
}
