import type * as z from 'zod';

/** Thrown where a resource cannot be taken in. Field and reason name no value. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly field: string;
  readonly why: string;
  constructor(field: string, why: string) {
    super(`${field} ${why}`);
    this.field = field;
    this.why = why;
  }

  /** Parses with a schema whose messages repeat no values. @throws Refused for the first fault */
  static parse<T extends z.ZodType>(schema: T, value: unknown, type: string): z.output<T> {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new Refused([type, ...(issue?.path ?? [])].join('.'), issue?.message ?? 'is not valid');
  }
}
