/** Files that a person hands in: read whole and bounded, so that what is hashed is what is read. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const MAX_BYTES = 256 * 1024 * 1024;
const MAX_LINE_BYTES = 4 * 1024 * 1024;

export interface InputFile {
  readonly content: Buffer;
  readonly sha256: string;
}

/** Thrown for a file that cannot be taken at all. Its message says why, without the path. */
export class InputFileError extends Error {
  override readonly name = 'InputFileError';
}

/** Reads a file of at most 256 MB. @throws InputFileError */
export async function readInputFile(path: string): Promise<InputFile> {
  const content = await readBounded(path).catch((error: unknown) => {
    if (error instanceof InputFileError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new InputFileError(`cannot be read (${code})`);
  });
  return { content, sha256: createHash('sha256').update(content).digest('hex') };
}

async function readBounded(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new InputFileError('is not a file, nor a folder with files to read');
    if (stat.size > MAX_BYTES) throw new InputFileError('is larger than 256 MB');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line end; `undefined` where the line is longer than 4 MB. */
  readonly text: string | undefined;
}

/** The lines of a UTF-8 text, ended by LF or CRLF; a byte order mark at the start is dropped. */
export function* linesOf(content: Buffer): Generator<Line> {
  let from = content.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf)) ? 3 : 0;
  for (let number = 1; from < content.length; number += 1) {
    const feed = content.indexOf(0x0a, from);
    const end = feed < 0 ? content.length : feed;
    const bytes = content.subarray(from, content[end - 1] === 0x0d && end > from ? end - 1 : end);
    yield { number, text: bytes.length > MAX_LINE_BYTES ? undefined : bytes.toString() };
    from = end + 1;
  }
}
