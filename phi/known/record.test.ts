import { describe, expect, it } from 'vitest';
import { readRecord, recordFromKnown } from './record.ts';

describe('a record', () => {
  it('may leave out everything', () => {
    expect(readRecord({})).toMatchObject({ patient: { names: [], phones: [] }, clinic: { providers: [] }, others: [] });
  });

  it('is read from the flat one of the command line', () => {
    const record = recordFromKnown({
      patient: {
        first: 'Nora',
        last: 'Quill',
        dob: '1961-04-02',
        phones: ['2125550142'],
        memberId: 'H1',
        claimNos: ['Z1'],
      },
      clinic: { name: 'Elm Clinic', npi: 1234567893, providers: [{ first: 'Ada', last: 'Lind' }] },
    });
    expect(record.patient).toMatchObject({ dob: '1961-04-02', memberIds: ['H1'], claimNumbers: ['Z1'] });
    expect(record.patient.names[0]).toMatchObject({ first: 'Nora', last: 'Quill' });
    expect(record.clinic).toMatchObject({ npi: '1234567893', providers: [{ names: [{ last: 'Lind' }] }] });
  });

  it.each([
    [{}],
    [{ patient: null, clinic: null }],
    [
      {
        patient: { first: null, phones: 'none', dob: 'unknown', extra: { a: 1 } },
        clinic: { providers: 'x' },
        more: 1,
      },
    ],
  ])('is read from %j', (known) => {
    expect(recordFromKnown(known).patient.dob).toBeUndefined();
  });

  it.each([['04/02/1961'], ['1961-04-02T00:00:00Z'], ['19610402']])('takes the birthday %s', (dob) => {
    expect(recordFromKnown({ patient: { dob } }).patient.dob).toBe('1961-04-02');
  });
});
