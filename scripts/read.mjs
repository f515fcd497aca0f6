/** `npm run read -- page.html[.gz] --url https://… [--asked] [--evidence]`: what the engine says of a saved page, field by field. */

import { setUp } from './set-up.mjs';

await setUp([]);
await import('./typescript.mjs');
const { runRead } = await import('./read/run-read.ts');
process.exitCode = runRead(process.argv.slice(2));
