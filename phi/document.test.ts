import { describe, expect, it } from 'vitest';
import { redactDocument } from './document.ts';
import { openFind } from './find.ts';
import { openInspection } from './gate/gate.ts';
import { compileKnown } from './known/matcher.ts';
import { recordFromKnown } from './known/record.ts';

const known = {
  patient: { first: 'Imani', last: 'Quell', dob: '1971-04-02' },
  clinic: { name: 'Fernmoor Family Practice' },
};

describe('a document that is a case of its own', () => {
  it.each([
    'Imani Quell was seen at Fernmoor Family Practice on 4/2/2026. Call 555-0142.',
    'Pt. of Dr. Okonjo, DOB: 04/02/1971, MRN 88213407. Metformin 500 mg twice daily.',
    'Blood pressure 128/76, no complaints today.',
  ])('is judged as the gate judges its redacted text by itself: %s', (text) => {
    const record = recordFromKnown(known);
    const { redacted, reasons } = redactDocument('case-1', text, known);
    const inspect = openInspection(record, { find: openFind({ known: compileKnown(record) }) });
    expect(reasons).toEqual(inspect([redacted.text], redacted.text));
  });
});
