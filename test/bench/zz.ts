import { benchEngine } from '#test/bench/engine.ts';
const lines = await benchEngine({ rounds: Number(process.argv[2] ?? 8), checks: 500, progress: (w) => console.error(w) });
for (const l of lines) console.log(l.what, l.measured?.toFixed(3), l.detail);
