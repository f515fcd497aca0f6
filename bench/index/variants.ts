/** The built extension as the bench runs it: with a worker of the bench's own beside it, or with an engine that does nothing. */

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/set-up/project.mjs';
import type { BrowserName } from '../../tests/e2e/harness/driver';
import { buildOf } from '../../tests/e2e/harness/programs';
import { bundleModule } from '../workshop/bundle';

/** `with`: as it ships. `without`: nothing can be indexed, as where SQLite was never added; everything else is as it ships. */
export const VARIANTS = ['with', 'without'] as const;
export type Variant = (typeof VARIANTS)[number];

/** The bench's worker, by its address in the extension. */
export const BENCH_WORKER = '/bench-worker.js';
const ENGINE = 'index-engine.js';

/** Makes the folder of a variant anew and says where it is. */
export async function makeVariant(browser: BrowserName, variant: Variant): Promise<string> {
  const folder = join(ROOT, '.output/bench/index', browser, `extension-${variant}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(buildOf(browser), folder, { recursive: true });
  if (variant === 'without') {
    writeFileSync(join(folder, ENGINE), '');
    return folder;
  }
  const { code } = await bundleModule(import.meta.dirname, 'in-worker.ts');
  writeFileSync(join(folder, BENCH_WORKER), code);
  return folder;
}
