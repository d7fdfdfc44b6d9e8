import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '#phi/text.ts';
import { findX12 } from './x12.ts';

function found(raw: string): string[] {
  const text = readText(raw);
  return findX12(text).map(({ type, start, end }) => `${type} ${text.plain.slice(start, end)}`);
}

describe('an X12 segment', () => {
  it.each([
    ['NM1*IL*1*DOE*ANN*M***MI*W123~', ['NAME DOE', 'NAME ANN', 'NAME M', 'MEMBER_ID W123']],
    ['NM1*82*1*ROE*JO****XX*1234567893~', ['PROVIDER ROE', 'PROVIDER JO', 'NPI 1234567893']],
    ['NM1*85*2*ELM CLINIC*****XX*1234567893~', ['FACILITY ELM CLINIC', 'NPI 1234567893']],
    ['NM1*GD*1*DOE*JO~', ['RELATIVE DOE', 'RELATIVE JO']],
    ['NM1*PR*2*PLAN*****PI*60054~N3*1 PAYER WAY~', []],
    ['N3*12 OAK ST*APT 4~N4*AMES*IA*50010~', ['ADDRESS 12 OAK ST', 'ADDRESS APT 4', 'CITY AMES', 'ZIP 50010']],
    ['DMG*D8*19600102*F~', ['DATE 19600102']],
    ['DTP*472*RD8*20260101-20260131~', ['DATE 20260101-20260131']],
    ['REF*SY*123456789~', ['SSN 123456789']],
    ['REF*EA*55-1~', ['MRN 55-1']],
    ['PER*IC*JO ROE*TE*5555550142*EM*jo@example.com~', ['PROVIDER JO ROE', 'PHONE 5555550142', 'EMAIL jo@example.com']],
    ['CLP*PT-1*1*100*80**12*C99~', ['ACCOUNT PT-1', 'ACCOUNT C99']],
    ['HI*BH:11:D8:20260102*ABK:E119~', ['DATE 20260102']],
    ['SV1*HC:99213*100*UN*1~CAS*CO*45*20~AMT*F5*10~', []],
    ['NM1|IL|1|DOE|ANN\nDMG|D8|19600102', ['NAME DOE', 'NAME ANN', 'DATE 19600102']],
  ])('%j says %j', (raw, expected) => {
    expect(found(raw)).toEqual(expected);
  });

  it('is read where a letter quotes it, and not beyond', () => {
    expect(found('The payer sent REF*1K*77001 on the claim (DTP*472*D8*20230517).')).toEqual([
      'ACCOUNT 77001',
      'DATE 20230517',
    ]);
  });

  it('ends as the interchange declares', () => {
    const isa = `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*${'A'.padEnd(15)}*ZZ*${'B'.padEnd(15)}*260301*1200*^*00501*000000905*0*P*:'`;
    expect(found(`${isa}DMG*D8*19600102'N3*1 ELM'`)).toEqual(['DATE 19600102', 'ADDRESS 1 ELM']);
  });

  it('whatever stands in it, gives places inside the text', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('NM1', '*', 'IL', '~', 'REF', '1', '\n', 'N4', 'HI', ':D8:20260101'),
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (raw) => {
          const text = readText(raw);
          for (const { start, end } of findX12(text)) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.plain.length);
          }
        },
      ),
    );
  });
});
