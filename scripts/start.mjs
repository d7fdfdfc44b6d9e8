// `npm start`: set-up, then the made-up clinic. One process, so that a Ctrl-C has one addressee.
import { setUp } from './setup.mjs';

await setUp({ dev: false });
process.argv.splice(2, 0, 'start', '--demo');
await import('../bin/orderly.mjs');
