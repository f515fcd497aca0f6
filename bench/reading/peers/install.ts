/** Installs the peers: a package of the bench's own, with a lockfile of its own, and no part of `npm test`. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../scripts/set-up/project.mjs';

const FOLDER = import.meta.dirname;
const STAMP = join(FOLDER, 'node_modules', '.set-up-stamp');

/** Does nothing where those of the lockfile are installed. Throws with npm's words where they cannot be. */
export async function installPeers(): Promise<void> {
  const lockfile = readFileSync(join(FOLDER, 'package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  // Without scripts: none of the peers needs one to run.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', ['ci', '--prefix', FOLDER, ...flags]);
  if (code !== 0) throw new Error(`The peers could not be installed.\n${output}`);
  writeFileSync(STAMP, wanted);
}
