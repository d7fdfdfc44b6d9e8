import { describe, expect, it } from 'vitest';
import { costOf, isUsed, priceOf, readModelConfig } from './config.ts';
import { ModelConfigError } from './errors.ts';

const model = {
  provider: 'openai',
  baseUrl: 'https://models.example/v1',
  model: 'made-up-1',
  prices: { 'made-up-1': { inputPerMillion: 2_500_000, outputPerMillion: 10_000_000 } },
};

function used(section: unknown, env: NodeJS.ProcessEnv = {}) {
  const config = readModelConfig(section, env);
  if (!isUsed(config)) throw new Error('no model is used');
  return config;
}

describe('the model section', () => {
  it('is none where neither config.yaml nor the environment names a model', () => {
    expect(readModelConfig(undefined, { OPENAI_API_KEY: 'made-up', OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' })).toEqual(
      {
        provider: 'none',
      },
    );
  });

  it('stands above the environment', () => {
    expect(used(model, { ORDERLY_MODEL: 'other' })).toMatchObject({
      model: 'made-up-1',
      gate: { name: 'standard', waives: [] },
    });
  });

  it('comes from the environment where config.yaml has none', () => {
    const config = used(undefined, { ORDERLY_MODEL: 'm', ORDERLY_MODEL_PRICE: '2.50,10' });
    expect(config).toMatchObject({ baseUrl: 'https://api.openai.com/v1', model: 'm', keyVariable: 'OPENAI_API_KEY' });
    expect(costOf(priceOf(config), 1_000_000, 1_000)).toBe(2_510_000);
  });

  it('costs nothing on this machine, and has to say its price elsewhere', () => {
    const here = used(undefined, { ORDERLY_MODEL: 'm', OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1' });
    expect(costOf(priceOf(here), 1_000, 1_000)).toBe(0);
    const elsewhere = used(undefined, { ORDERLY_MODEL: 'm', OPENAI_BASE_URL: 'https://models.example/v1' });
    expect(() => priceOf(elsewhere)).toThrow('ORDERLY_MODEL_PRICE=IN,OUT');
  });

  it('waives looks of the gate only under a name', () => {
    const waived = { ...model, gate: { name: 'spanish-letters', waives: ['unknownWords'] } };
    expect(used(waived).gate).toMatchObject({ name: 'spanish-letters', waives: ['unknownWords'] });
    expect(() => readModelConfig({ ...model, gate: { waives: ['unknownWords'] } }, {})).toThrow(/model\.gate/);
    expect(() => readModelConfig({ ...model, gate: { name: 'off', waives: ['knownValue'] } }, {})).toThrow(
      ModelConfigError,
    );
  });

  it('is refused with the fields that are wrong', () => {
    expect(() => readModelConfig({ ...model, baseUrl: 'http://models.example/v1' }, {})).toThrow(/model/);
    expect(() => readModelConfig({ ...model, temperatur: 1 }, {})).toThrow(/temperatur/);
  });
});
