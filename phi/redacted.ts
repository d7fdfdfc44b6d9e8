/** Text that has been through the redactor. A plain string is not one, neither for the compiler nor while running. */
import type { PhiType } from './finding.ts';

/** What the redactor hands over to be sealed. */
export interface RedactedParts {
  /** The text with placeholders where identifiers stood. */
  readonly text: string;
  /** The case whose vault issued the placeholders: they mean nothing in another. */
  readonly caseId: string;
  /** How many placeholders of each type stand in the text. */
  readonly placeholders: Readonly<Partial<Record<PhiType, number>>>;
}

let make: (parts: RedactedParts) => Redacted;

/** The only text about a case that may go to a model. Made by the redactor alone, and never altered afterwards. */
export class Redacted implements RedactedParts {
  // The private name makes the class unlike any object of the same shape, and can be asked for while running.
  readonly #sealed = true;
  readonly text: string;
  readonly caseId: string;
  readonly placeholders: RedactedParts['placeholders'];

  private constructor(parts: RedactedParts) {
    this.text = parts.text;
    this.caseId = parts.caseId;
    this.placeholders = Object.freeze({ ...parts.placeholders });
    Object.freeze(this);
  }

  static {
    make = (parts) => new Redacted(parts);
  }

  /** Whether a value was sealed by the redactor: holds against casts and callers without types as well. */
  static is(value: unknown): value is Redacted {
    return typeof value === 'object' && value !== null && #sealed in value;
  }
}

/** Seals what the redactor has made. Only `phi/redact.ts` may import this. */
export function sealRedacted(parts: RedactedParts): Redacted {
  return make(parts);
}
