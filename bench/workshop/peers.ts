/** Installs a bench's peers: a package of the bench's own, with a lockfile of its own, and no part of `npm test`. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../scripts/set-up/project.mjs';

/** `folder` holds the peers' package. Does nothing where those of the lockfile are installed. Throws with npm's words where they cannot be. */
export async function installPeers(folder: string): Promise<void> {
  const stamp = join(folder, 'node_modules', '.set-up-stamp');
  const lockfile = readFileSync(join(folder, 'package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // Without scripts: none of the peers needs one to run.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', ['ci', '--prefix', folder, ...flags]);
  if (code !== 0) throw new Error(`The peers could not be installed.\n${output}`);
  writeFileSync(stamp, wanted);
}
