/**
 * Fills sentences and notes where each identifier stands. A sentence holds choices, `[this|that]`, and slots, `{slot}`;
 * `slots` says what a slot is filled with and what it counts as.
 */
import type { PhiType } from '#phi/finding.ts';
import type { Random } from './random.ts';

export interface LabelledSpan {
  start: number;
  end: number;
  type: PhiType;
  scope: 'patient' | 'provider';
  known?: true;
  variant?: 'ocr' | 'typo' | 'nickname' | 'initials';
}

export interface Keep {
  start: number;
  end: number;
  kind: string;
}

/** What a slot is filled with. Without `type` it is no identifier; with `keep` it must survive. */
export interface Filling {
  readonly text: string;
  readonly type?: PhiType;
  readonly scope?: 'patient' | 'provider';
  readonly known?: boolean;
  readonly variant?: LabelledSpan['variant'];
  readonly keep?: string;
}

export type Slots = (name: string) => Filling | undefined;

export class Writer {
  text = '';
  readonly spans: LabelledSpan[] = [];
  readonly keep: Keep[] = [];
  private readonly random: Random;
  private readonly slots: Slots;

  constructor(random: Random, slots: Slots) {
    this.random = random;
    this.slots = slots;
  }

  /** Writes a sentence. */
  write(template: string): void {
    const { random } = this;
    for (let at = 0; at < template.length; ) {
      const char = template.charAt(at);
      const close = char === '[' ? closing(template, at) : char === '{' ? template.indexOf('}', at) : -1;
      if (close < 0) {
        this.text += char;
        at += 1;
        continue;
      }
      const inner = template.slice(at + 1, close);
      if (char === '[') this.write(random.pick(choices(inner)));
      else this.fill(inner);
      at = close + 1;
    }
  }

  private fill(slot: string): void {
    const filling = this.slots(slot);
    if (!filling) throw new Error(`no slot is called {${slot}}`);
    const start = this.text.length;
    this.text += filling.text;
    const end = this.text.length;
    if (start === end) return;
    if (filling.keep !== undefined) this.keep.push({ start, end, kind: filling.keep });
    if (filling.type === undefined) return;
    const span: LabelledSpan = { start, end, type: filling.type, scope: filling.scope ?? 'patient' };
    if (filling.known) span.known = true;
    if (filling.variant) span.variant = filling.variant;
    this.spans.push(span);
  }
}

function closing(template: string, open: number): number {
  let depth = 0;
  for (let at = open; at < template.length; at += 1) {
    const char = template.charAt(at);
    if (char === '[') depth += 1;
    if (char === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function choices(inner: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < inner.length; at += 1) {
    const char = inner.charAt(at);
    if (char === '[') depth += 1;
    if (char === ']') depth -= 1;
    if (char !== '|' || depth > 0) continue;
    found.push(inner.slice(from, at));
    from = at + 1;
  }
  return [...found, inner.slice(from)];
}
