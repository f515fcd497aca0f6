/** `npm run check`: those checks of `npm test` that neither build nor open a browser, with the same last line. */

import { setUp } from './set-up.mjs';

await setUp([]);
// Only the pinned Node, in which this goes on after the set-up, knows TypeScript.
await import('./typescript.mjs');
const { runChecks } = await import('./test/run-checks.ts');
const { QUICK_ROWS } = await import('./test/steps.ts');
process.exitCode = await runChecks(QUICK_ROWS);
