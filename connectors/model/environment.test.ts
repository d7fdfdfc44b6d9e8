import { describe, expect, it } from 'vitest';
import { dangersIn, refuseDangers } from './environment.ts';

describe('the environment of a model client', () => {
  it.each([
    ['LANGCHAIN_TRACING_V2', 'true'],
    ['LANGSMITH_TRACING', 'true'],
    ['LANGSMITH_API_KEY', 'lsv2_made_up'],
    ['LANGCHAIN_API_KEY', 'lsv2_made_up'],
    ['LANGSMITH_GATEWAY', 'true'],
    ['LANGFUSE_PUBLIC_KEY', 'pk-made-up'],
    ['HELICONE_API_KEY', 'sk-made-up'],
    ['TRACELOOP_API_KEY', 'made-up'],
    ['WANDB_API_KEY', 'made-up'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://collector.example'],
    ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'collector.example:4318'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://localhost.collector.example'],
    ['NODE_OPTIONS', '--import @opentelemetry/auto-instrumentations-node/register'],
    ['OPENAI_LOG', 'debug'],
    ['OPENAI_LOG', 'INFO'],
    ['ANTHROPIC_LOG', 'debug'],
    ['DEBUG', 'app,openai:*'],
    ['NODE_DEBUG', 'fs,http'],
    ['OPENAI_CUSTOM_HEADERS', 'X-Copy: somewhere'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['SSLKEYLOGFILE', '/tmp/keys'],
  ])('is refused while %s is %s, in one line that names it without its value', (name, value) => {
    const refusal = () => refuseDangers({ PATH: '/usr/bin', [name]: value });
    expect(refusal).toThrow(new RegExp(`^no model is used while ${name} [^\\n]+; unset it and start again$`));
    if (value.length > 4) expect(refusal).not.toThrow(value);
  });

  it('is refused for one variable that is on although another says off', () => {
    const env = { LANGSMITH_TRACING: 'false', LANGCHAIN_TRACING_V2: 'true' };
    expect(dangersIn(env).map(({ name }) => name)).toEqual(['LANGCHAIN_TRACING_V2']);
  });

  it.each([
    ['LANGSMITH_TRACING', 'false'],
    ['LANGCHAIN_TRACING_V2', ''],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://localhost:4318'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', '127.0.0.1:4318'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', ''],
    ['OTEL_SERVICE_NAME', 'orderly'],
    ['OPENAI_LOG', 'warn'],
    ['OPENAI_API_KEY', 'sk-made-up'],
    ['NODE_OPTIONS', '--max-old-space-size=4096'],
    ['NODE_DEBUG', 'fs'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '1'],
    ['DEBUG', 'app:jobs'],
  ])('may have %s set to "%s"', (name, value) => {
    expect(dangersIn({ [name]: value })).toEqual([]);
  });
});
