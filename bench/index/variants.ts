/** The built extension as the bench runs it: as it is, or with an engine that does nothing and a worker of the bench's own. */

import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/set-up/project.mjs';
import type { BrowserName } from '../../tests/e2e/harness/driver';
import { buildOf } from '../../tests/e2e/harness/programs';
import { bundleModule } from '../../tests/measures/bundle';

/**
 * `with`: as it ships. `without`: nothing is indexed, as if SQLite had never been added; all else is as it ships. There the bench's
 * worker has the index's files for itself.
 */
export const VARIANTS = ['with', 'without'] as const;
export type Variant = (typeof VARIANTS)[number];

/** The bench's worker, by its address in the extension, and SQLite for it alone. */
export const BENCH_WORKER = '/bench-worker.js';
export const BENCH_ENGINE = '/bench-engine.js';
const ENGINE = 'index-engine.js';

/** Makes the folder of a variant anew and says where it is. */
export async function makeVariant(browser: BrowserName, variant: Variant): Promise<string> {
  const folder = join(ROOT, '.output/bench/index', browser, `extension-${variant}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(buildOf(browser), folder, { recursive: true });
  if (variant === 'with') return folder;
  renameSync(join(folder, ENGINE), join(folder, BENCH_ENGINE));
  writeFileSync(join(folder, ENGINE), '');
  const { code } = await bundleModule(import.meta.dirname, 'in-worker.ts');
  writeFileSync(join(folder, BENCH_WORKER), code);
  return folder;
}
