/** Settings of the surroundings under which requests would also go to a third party or be printed. */
import { ModelConfigError } from './errors.ts';

interface Danger {
  readonly name: RegExp;
  /** Which values are dangerous; without it, any that is not off. */
  readonly when?: (value: string) => boolean;
  readonly does: string;
}

const traces = 'sends copies of model calls to a third party';
const printsBodies = 'prints requests with their bodies or keys';

/**
 * One variable that is off does not excuse another: LangChain traces when LANGCHAIN_TRACING_V2 is on although
 * LANGSMITH_TRACING is false, and LANGSMITH_GATEWAY sends the calls themselves through a third party.
 */
const dangers: readonly Danger[] = [
  { name: /^(LANGSMITH|LANGCHAIN)_/, does: traces },
  { name: /^(LANGFUSE|HELICONE|TRACELOOP|OPENLLMETRY|OPENLIT|LUNARY|PORTKEY|PROMPTLAYER|BRAINTRUST)_/, does: traces },
  { name: /^(OPIK|COMET|PHOENIX|ARIZE|WANDB|WEAVE|AGENTOPS|GALILEO|HUMANLOOP|PATRONUS|LOGFIRE|MLFLOW)_/, does: traces },
  { name: /^(DD_LLMOBS|NEW_RELIC_AI_MONITORING|PROMPTFOO_REMOTE|LITERAL)_/, does: traces },
  { name: /^OTEL_EXPORTER_.*(ENDPOINT|HOST)$/, when: pointsElsewhere, does: traces },
  { name: /^OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT$/, does: traces },
  {
    name: /^NODE_OPTIONS$/,
    when: (value) => /opentelemetry|dd-trace|newrelic|elastic-apm|traceloop|langfuse|sentry/i.test(value),
    does: traces,
  },
  { name: /^(OPENAI|ANTHROPIC)_LOG$/, when: (value) => /^(debug|info)$/i.test(value), does: printsBodies },
  { name: /^DEBUG$/, when: (value) => /\*|openai|anthropic|langchain/i.test(value), does: printsBodies },
  {
    name: /^NODE_DEBUG$/,
    when: (value) => /\b(https?|http2|undici|fetch|net|tls|stream)\b/i.test(value),
    does: printsBodies,
  },
  { name: /^(OPENAI|ANTHROPIC)_CUSTOM_HEADERS$/, does: 'adds headers of its own to model calls' },
  {
    name: /^NODE_TLS_REJECT_UNAUTHORIZED$/,
    when: (value) => value === '0',
    does: 'lets anybody in between read model calls',
  },
  { name: /^SSLKEYLOGFILE$/, does: 'writes down the keys with which model calls can be read' },
];

/** Names of the variables under which no model may be used, with what each does. Never their values. */
export function dangersIn(env: NodeJS.ProcessEnv): { readonly name: string; readonly does: string }[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    const danger = dangers.find((each) => each.name.test(name) && (each.when ?? isOn)(value));
    return danger ? [{ name, does: danger.does }] : [];
  });
}

const isOn = (value: string) => !['', '0', 'false', 'off', 'no', 'none'].includes(value.trim().toLowerCase());

/** @throws ModelConfigError, one line that names each such variable. */
export function refuseDangers(env: NodeJS.ProcessEnv): void {
  const found = dangersIn(env);
  if (found.length === 0) return;
  const lines = found.map(({ name, does }) => `${name} ${does}`);
  throw new ModelConfigError(`no model is used while ${lines.join('; ')}; unset it and start again`);
}

/** A collector on this machine is the clinic's own; an address that cannot be read counts as elsewhere. */
function pointsElsewhere(value: string): boolean {
  return isOn(value) && !isLoopback(value.includes('://') ? value : `http://${value}`);
}

/** Whether an address is on this machine. */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
