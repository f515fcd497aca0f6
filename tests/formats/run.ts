/** `npm run test:formats`: the exported files, opened by the programs that readers have. Exit code 1 where one complains. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingPackages, versions } from './programs';

const missing = missingPackages();
if (missing.length > 0) {
  console.log(`nothing was tested: ${missing.join(', ')} of Debian missing, and only root can install what is missing`);
  process.exitCode = 1;
} else {
  console.log(versions());
  const { CHECKS } = await import('./checks');
  const folder = mkdtempSync(join(tmpdir(), 'diem-bao-formats-'));
  let failed = 0;
  for (const { name, run } of CHECKS) {
    try {
      console.log(`  ${name}: ${await run(folder)}`);
    } catch (thrown) {
      failed += 1;
      console.log(`! ${name}: ${thrown instanceof Error ? thrown.message : thrown}`);
    }
  }
  rmSync(folder, { recursive: true });
  console.log(`${CHECKS.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
