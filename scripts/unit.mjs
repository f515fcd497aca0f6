/** `npm run unit -- [paths or Vitest's options]`: the unit tests of those paths, or all of them, as Vitest prints them. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject, ROOT, run } from './set-up/project.mjs';
import { setUp } from './set-up.mjs';

await setUp([]);
// tsconfig.json, which Vitest reads for every file, extends what this writes.
if (!existsSync(inProject('.wxt', 'tsconfig.json'))) {
  const { code, output } = await run(inProject('node_modules', '.bin', 'wxt'), ['prepare']);
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}
const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
