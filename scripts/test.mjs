/** `npm test`: sets up what is missing, then runs every check. The last line alone is `N passed, N failed`. */

import { setUp } from './set-up.mjs';

await setUp(['chromium', 'firefox']);
// Only the pinned Node, in which this goes on after the set-up, knows TypeScript.
await import('./typescript.mjs');
const { runChecks } = await import('./test/run-checks.ts');
const { QUICK_ROWS, SLOW_ROWS } = await import('./test/steps.ts');
process.exitCode = await runChecks([...QUICK_ROWS, ...SLOW_ROWS]);
