import { describe, expect, it } from 'vitest';
import { readText } from '#phi/text.ts';
import { processorTime } from '#test/support/times.ts';
import { findNames } from './grammar.ts';
import { propagate } from './propagate.ts';
import { isClinical } from './veto.ts';

/** What the layer takes out of a document, in order, each once. */
function found(raw: string): string[] {
  const text = readText(raw);
  const sure = findNames(text).filter((finding) => !isClinical(text, finding));
  const hidden = new Uint8Array(text.plain.length + 1);
  for (const { start, end } of [...sure, ...propagate(text, sure)]) hidden.fill(1, start, end);
  const stretches: string[] = [];
  for (let at = 0, start = 0; at <= text.plain.length; at += 1) {
    if (hidden[at] && !hidden[at - 1]) start = at;
    if (!hidden[at] && hidden[at - 1]) stretches.push(text.plain.slice(start, at));
  }
  return [...new Set(stretches)];
}

function typeOf(raw: string): string | undefined {
  return findNames(readText(raw))[0]?.type;
}

describe('people', () => {
  it.each([
    ['Seen by Dr. Quyenoan this morning.', ['Quyenoan']],
    ['Dear Mr. and Mrs. Zieloniak,', ['Zieloniak']],
    ['Mr. Grace denies chest pain.', ['Grace']],
    ['Nurse Tekdelu called.', ['Tekdelu']],
    ['NP Wilkerson gave the vaccine.', ['Wilkerson']],
  ])('stand behind a title: %s', (raw, names) => expect(found(raw)).toEqual(names));

  it.each([
    ['cc: Priya Venkadeepam, MD; Luis Ortega, DO', ['Priya Venkadeepam', 'Luis Ortega']],
    ['Jane Doe, PA-C', ['Jane Doe']],
  ])('stand before a degree: %s', (raw, names) => expect(found(raw)).toEqual(names));

  it.each([
    ['Patient: FALELOAKA, LEI K   DOB: 1/2/80', ['FALELOAKA, LEI K']],
    ['Subscriber: Brook, Ansel   Patient: Brook, Hope', ['Brook, Ansel', 'Brook, Hope']],
    ["Patient Name: o'brien, siobhan m", ["o'brien, siobhan m"]],
    ['Patient: maria lopez DOB 1/2/1980', ['maria lopez']],
    ['Guarantor: VAN DER BERG, HANS J JR', ['VAN DER BERG, HANS J JR']],
    ['<td>Member</td><td>HAILEMIKEL, SARA</td>', ['HAILEMIKEL, SARA']],
    ['Pafient: Onyezie, Uche', ['Onyezie, Uche']],
  ])('stand behind a label: %s', (raw, names) => expect(found(raw)).toEqual(names));

  it.each([
    ['Her cousin, Lena Tuifaleu, stayed with her.', ['Lena Tuifaleu']],
    ['His wife Ngozi was present.', ['Ngozi']],
    ['Discussed with Raghunathun (daughter) today.', ['Raghunathun']],
    ['Emergency contact is Deniz Karasoyer, at work by day.', ['Deniz Karasoyer']],
  ])('stand beside a relation: %s', (raw, names) => expect(found(raw)).toEqual(names));

  it.each([
    ['Sincerely,\n\nTomasz Wojcbicki, PA-C', ['Tomasz Wojcbicki']],
    ['I have moved. Thanks, K.W.T.', ['K.W.T']],
    ['Hi, this is Ivy. I feel better.', ['Ivy']],
    ['Last updated 3:15 PM by Marín', ['Marin']],
    ['JANE Q DOE\n12 ELM ROAD\nELM GROVE, WI 53122', ['JANE Q DOE', 'ELM GROVE']],
  ])('stand where letters and messages name somebody: %s', (raw, names) => expect(found(raw)).toEqual(names));

  it('are told apart as patient, relative and provider', () => {
    expect(typeOf('Patient: Doe, Jane')).toBe('NAME');
    expect(typeOf('her son, Aramjan, agreed')).toBe('RELATIVE');
    expect(typeOf('Dr. Roe agreed')).toBe('PROVIDER');
  });

  it('are sure only where the context is certain', () => {
    const [titled] = findNames(readText('Seen by Dr. Roe.'));
    const [guessed] = findNames(readText('We told Xiomara about it.'));
    expect([titled?.sure, guessed?.sure]).toEqual([true, false]);
  });
});

describe('places', () => {
  it.each([
    [
      'Transferred from St. Brigid Hospital to Harbor Regional Medical Center.',
      ['St. Brigid Hospital', 'Harbor Regional Medical Center'],
    ],
    ['FROM: Sandhill Spine & Joint Clinic   FAX: 555', ['Sandhill Spine & Joint Clinic']],
    ['Refer to: Ashgrove Surgical Cenfer, attn Nell Roe', ['Ashgrove Surgical Cenfer', 'Nell Roe']],
    ['Jane Roe, MD\nLarkspur Rheumatology\nFax: 555', ['Jane Roe', 'Larkspur Rheumatology']],
  ])('are facilities by their last word: %s', (raw, names) => expect(found(raw)).toEqual(names));

  it.each([
    ['He works for Northwind Bakery.', ['Northwind Bakery']],
    ['Retired, worked as a welder at Ostrander Paper.', ['Ostrander Paper']],
    ['Employer: Blue Mesa Logistics LLC', ['Blue Mesa Logistics LLC']],
  ])('are employers by the verb of work: %s', (raw, names) => expect(found(raw)).toEqual(names));

  it.each([
    ['She lives in Copper Hollow.', ['Copper Hollow']],
    ['He commutes from Enterprise daily.', ['Enterprise']],
    ['PO Box 12, Elm Grove, WI 53122', ['Elm Grove']],
    ['She moved to Hovhaburg in 2010.', ['Hovhaburg']],
  ])('are towns by verb, state or ZIP: %s', (raw, names) => expect(found(raw)).toEqual(names));
});

describe('what must stay', () => {
  it.each([
    "Positive Lachman, negative McMurray, Murphy's sign negative, Dix-Hallpike positive.",
    "History of Crohn's disease, Graves disease, Hashimoto thyroiditis and Horner syndrome.",
    'Foley catheter in place. Apgar score 7. Child-Pugh B. Foramen of Monro patent.',
    'Takes Lipitor, Zestril and metformin. Started Mounjaro. Switched to Trintellix.',
    'HISTORY OF PRESENT ILLNESS\n\nPatient Education and Counseling: discussed.',
    'Follow up with Cardiology. Refer to Physical Therapy. Presented to the Emergency Department.',
    'SUBJECTIVE: Patient Presents With Back Pain. Range Of Motion Limited.',
    'Impression: Normal Chest X-ray. Stage III disease.',
    'Dear Claims Reviewer,\n\nAttn: Appeals Department',
    'By the grace of God it may be well in May.',
  ])('%s', (raw) => expect(found(raw)).toEqual([]));
});

describe('abbreviations', () => {
  it.each([
    'MRI after ESI. FPL and EPL intact. HBV DNA undetectable, AFP 31.',
    'Weekly DBT, SLR neg, NSAIDs held, WBAT after THA.',
    'ICN 2240650018810  MOA MA01  RARC N598  SVC J0882',
    'Propofol, MAC, by anesthesia.',
  ])('in capitals stay: %s', (raw) => expect(found(raw)).toEqual([]));

  it.each([
    ['Hi, this is Mac. I feel better.', ['Mac']],
    ['Patient Name: MAC, JUNE', ['MAC, JUNE']],
    ['Dr. MAC agreed.', ['MAC']],
    ['We met Mac Wilsonow.', ['Mac Wilsonow']],
  ])('are names where a name is called for: %s', (raw, names) => expect(found(raw)).toEqual(names));
});

describe('eponyms without a noun', () => {
  it.each([
    "Patrick neg, Homans' neg. Finkelstein is negative. Waddell 0/5. Schober 4 cm.",
    'Child-Pugh A. Tinetti 22. Gait: mild Trendelenburg R. An Epley helped for days.',
    'Explain Kussmaul, Cheyne-Stokes and Biot. Osgood-Schlatter L, Dix-Hallpike positive.',
    "Does not have Parkinson's.",
  ])('stay among findings: %s', (raw) => expect(found(raw)).toEqual([]));

  it.each([
    ['Dr. Patrick agreed.', ['Patrick']],
    ['Patrick Hull was seen.', ['Patrick Hull']],
    ['Parkinson, Evelyn was seen.', ['Parkinson, Evelyn']],
    ['Mrs. Parkinson was seen.', ['Parkinson']],
    ['Her brother Patrick is negative.', ['Patrick']],
    ['We saw Harris-Jones today.', ['Harris-Jones']],
  ])('are names where a person is meant: %s', (raw, names) => expect(found(raw)).toEqual(names));
});

describe('propagation', () => {
  it('finds the parts of a name in any letters and as a possessive', () => {
    expect(found("Patient: Doeling, Amaka\nAMAKA DOELING came. doeling's wound, Amaka's pain.")).toEqual([
      'Doeling, Amaka',
      'AMAKA DOELING',
      'doeling',
      'Amaka',
    ]);
  });

  it('takes a part that is an ordinary word only with a capital', () => {
    expect(found('Mr. Stone was seen. Stone has a renal stone.')).toEqual(['Stone']);
  });

  it('leaves an eponym where the patient has its name', () => {
    const text = readText('Mr. Paget was seen. Paget disease is stable.');
    expect(propagate(text, findNames(text)).some(({ start }) => start > 20)).toBe(false);
  });

  it('knows a half of a double name', () => {
    expect(found('Dr. Quill-Onyezie agreed. Onyezie will call.')).toEqual(['Quill-Onyezie', 'Onyezie']);
  });
});

describe('time', () => {
  it.each([
    ['titles', 'Dr. '.repeat(200_000)],
    ['capitals', 'Abcd '.repeat(200_000)],
    ['one long word of capitals', 'Mc'.repeat(500_000)],
    ['hyphens', 'Ab-'.repeat(300_000)],
    ['apostrophes', "O'".repeat(400_000)],
    ['initials', 'A. '.repeat(300_000)],
    ['labels', 'Patient: '.repeat(100_000)],
    ['particles', 'Mr. de la '.repeat(100_000)],
    ['heads', 'Oak Hospital of '.repeat(60_000)],
    ['abbreviations', 'MRI '.repeat(200_000)],
    ['eponyms', 'Patrick and '.repeat(80_000)],
    [
      'names that share a first word',
      Array.from({ length: 30_000 }, (_, at) => `seen at Oak X${at}y Hospital. `).join(''),
    ],
  ])('is in proportion to the length for %s', (_, raw) => {
    const time = (length: number) =>
      processorTime(() => {
        const text = readText(raw.slice(0, length));
        propagate(text, findNames(text));
      });
    const short = raw.length / 8;
    // Sixty-four times the time would be quadratic.
    expect(time(raw.length)).toBeLessThan(24 * Math.max(time(short), 4));
  });
});
