import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { orderly } from '#test/support/orderly.ts';

const home = { env: { ORDERLY_HOME: '/nonexistent' } };
const line = z.object({
  id: z.string(),
  spans: z.array(z.object({ start: z.int(), end: z.int(), type: z.string() })),
  text: z.string(),
  blocked: z.boolean(),
});
const known = { patient: { firstName: 'Wanda', lastName: 'Okonjo', dob: '1961-04-12', mrn: 'MX445566' } };
const text = 'Pt: OKONJO, WANDA  DOB 04/12/1961. Wanda takes metformin 500 mg. BP 120/80. Call (555) 555-0142.';

const redactLines = (lines: readonly unknown[], ...more: string[]) =>
  orderly(home, ['phi', 'redact', ...more], lines.map((one) => JSON.stringify(one)).join('\n'));

describe('orderly phi redact', () => {
  it('answers each line with places, text and verdict, with the record and without', async () => {
    for (const more of [[], ['--blind']]) {
      const { code, out } = await redactLines(
        [
          { id: 'a', kind: 'note', text, known },
          { id: 'b', text: 'No name.' },
        ],
        ...more,
      );
      expect(code).toBe(0);
      const [a, b] = out
        .trim()
        .split('\n')
        .map((one) => line.parse(JSON.parse(one)));
      expect(a?.text).toMatch(
        /^Pt: \[\[PATIENT_1\]\] {2}DOB \[\[DATE_1\]\]\. \[\[PATIENT_1\.2\]\] takes metformin 500 mg\. BP 120\/80\./,
      );
      expect(a?.text).not.toMatch(/okonjo|wanda|1961|0142/i);
      expect(a?.spans.map(({ start, end }) => text.slice(start, end))).toContain('OKONJO, WANDA');
      expect(a?.blocked).toBe(false);
      expect(b).toEqual({ id: 'b', spans: [], text: 'No name.', blocked: false });
    }
  });

  it('ends with 2 at a line that is no document, without repeating it', async () => {
    const { code, out, err } = await orderly(home, ['phi', 'redact'], `{"id":"a","text":"x"}\n{"text":"Wanda"}\n`);
    expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(err).toMatch(/line 2: id/);
    expect(err).not.toContain('Wanda');
  });
});
