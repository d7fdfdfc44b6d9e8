/** The part of config.yaml that says which model is used, what it costs and how much of it may be used. */
import * as z from 'zod';
import { gatePolicySchema, standardPolicy } from '#phi/gate/gate.ts';
import type { Budgets } from '#records/model-budgets.ts';
import { isLoopback } from './environment.ts';
import { ModelConfigError } from './errors.ts';

const spend = (tokens: number, microDollars: number, seconds: number) =>
  z
    .strictObject({
      tokens: z.int().min(0).max(1_000_000_000).default(tokens),
      microDollars: z.int().min(0).max(1_000_000_000_000).default(microDollars),
      seconds: z.int().min(0).max(10_000_000).default(seconds),
    })
    .prefault({});

const price = z.strictObject({
  /** Micro-dollars for a million tokens; 0 on a server of one's own. */
  inputPerMillion: z.int().min(0).max(1_000_000_000),
  outputPerMillion: z.int().min(0).max(1_000_000_000),
});
export type Price = z.infer<typeof price>;

/**
 * A request leaves in clear text only to this machine. The path may not end in a query or carry a log-in: both would
 * be sent, and printed, with every request.
 */
const baseUrl = z.url().refine((text) => {
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(text));
  return isSafe && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
}, 'https, or http on this machine, without log-in and query');

const used = z.strictObject({
  /** `openai` is any OpenAI-compatible server; other names are providers of LangChain. */
  provider: z.string().min(1),
  baseUrl,
  /** Name of the model or, at Azure, of the deployment. */
  model: z.string().min(1),
  /** Of Azure's API. */
  apiVersion: z.string().min(1).optional(),
  /** Name of the environment variable that holds the key. */
  keyVariable: z.string().min(1).default('ORDERLY_MODEL_KEY'),
  /** Left out, the model's own; some models accept none. */
  temperature: z.number().min(0).max(2).optional(),
  /** Older servers know `max_tokens` alone. */
  outputLimitField: z.enum(['max_completion_tokens', 'max_tokens']).default('max_completion_tokens'),
  timeoutSeconds: z.int().min(1).max(600).default(60),
  maxOutputTokens: z.int().min(1).max(100_000).default(2_000),
  /** By name of the model. A model without a price is refused: its calls would look free. */
  prices: z.record(z.string(), price),
  budgets: z
    .strictObject({
      case: spend(100_000, 1_000_000, 900),
      agentDay: spend(2_000_000, 20_000_000, 28_800),
      day: spend(5_000_000, 50_000_000, 86_400),
    })
    .prefault({}),
  /** How strict the gate is; anything but the standard has a name, which is written to the record of each call. */
  gate: gatePolicySchema.prefault({ name: standardPolicy.name }),
});

const none = { provider: 'none' } as const;
const noModel = z.strictObject({ provider: z.literal('none') });
/** `model:` in config.yaml. Without it every agent works by its rules alone. */
export const modelConfigSchema = z.union([noModel, used]).default(none);
export type ModelConfig = z.infer<typeof modelConfigSchema>;
export type UsedModel = z.infer<typeof used>;

/** Whether a model is to be used at all. */
export function isUsed(config: ModelConfig): config is UsedModel {
  return 'baseUrl' in config;
}

/**
 * Reads the `model:` section of config.yaml; without one, what OPENAI_BASE_URL, ORDERLY_MODEL and ORDERLY_MODEL_PRICE say.
 * @throws ModelConfigError naming the fields that are wrong
 */
export function readModelConfig(section: unknown, env: NodeJS.ProcessEnv): ModelConfig {
  const wanted = section ?? fromEnvironment(env) ?? none;
  // Asked one by one: a union would not say which field is wrong.
  const parsed = noModel.safeParse(wanted).success ? modelConfigSchema.safeParse(wanted) : used.safeParse(wanted);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => `${['model', ...path].join('.')}: ${message}`);
  throw new ModelConfigError(fields.join('; '));
}

const perMillion = /^(\d{1,4}(?:\.\d{1,6})?),(\d{1,4}(?:\.\d{1,6})?)$/;

function fromEnvironment(env: NodeJS.ProcessEnv): unknown {
  const { ORDERLY_MODEL: model, OPENAI_BASE_URL: address = 'https://api.openai.com/v1' } = env;
  if (model === undefined || model === '') return undefined;
  const [, input, output] = perMillion.exec(env.ORDERLY_MODEL_PRICE ?? (isLoopback(address) ? '0,0' : '')) ?? [];
  const price = { inputPerMillion: microDollars(input), outputPerMillion: microDollars(output) };
  const prices = input === undefined ? {} : { [model]: price };
  return { provider: 'openai', baseUrl: address, model, keyVariable: 'OPENAI_API_KEY', prices };
}

const microDollars = (dollars = '0') => Math.round(Number(dollars) * 1_000_000);

/** The price of the model in use. @throws ModelConfigError */
export function priceOf(config: UsedModel): Price {
  const found = Object.hasOwn(config.prices, config.model) ? config.prices[config.model] : undefined;
  if (found) return found;
  throw new ModelConfigError(
    'the model in use has no price: add it to model.prices, or set ORDERLY_MODEL_PRICE=IN,OUT (dollars per million tokens; 0,0 where it costs nothing)',
  );
}

/** What tokens cost, rounded up to whole micro-dollars. */
export function costOf(of: Price, tokensIn: number, tokensOut: number): number {
  return Math.ceil((tokensIn * of.inputPerMillion + tokensOut * of.outputPerMillion) / 1_000_000);
}

/** The budgets in the units of the records. */
export function budgetsOf({ budgets }: UsedModel): Budgets {
  const inMs = ({ tokens, microDollars, seconds }: UsedModel['budgets']['case']) => ({
    tokens,
    microDollars,
    ms: seconds * 1_000,
  });
  return { case: inMs(budgets.case), agentDay: inMs(budgets.agentDay), day: inMs(budgets.day) };
}

/** The key, from the environment alone. A server on this machine may need none. @throws ModelConfigError */
export function keyOf(config: UsedModel, env: NodeJS.ProcessEnv): string {
  const key = env[config.keyVariable];
  if (key !== undefined && key !== '') return key;
  if (isLoopback(config.baseUrl)) return 'none';
  throw new ModelConfigError(`${config.keyVariable} is not set; it holds the key of the model server`);
}
