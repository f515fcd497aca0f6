/** `npm run read -- page.html[.gz] --url https://… [--asked]`: what the engine says of a saved page, field by field. */

import { spawnSync } from 'node:child_process';
import { inProject } from './set-up/project.mjs';
import { setUp } from './set-up.mjs';

await setUp([]);
const { status } = spawnSync(
  process.execPath,
  [
    // The engine's classes declare fields in their constructors' parameters, which Node rewrites only when it is told to.
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    '--import',
    inProject('scripts', 'typescript.mjs'),
    inProject('scripts', 'read', 'run-read.ts'),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
