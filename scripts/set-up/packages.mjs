/** Installs the packages of the lockfile when they are missing or are not those of the lockfile. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, pathWithoutProject, run, SetUpError } from './project.mjs';

const LOCKFILE = inProject('package-lock.json');
const STAMP = inProject('node_modules', '.set-up-stamp');
const INSTALLED = inProject('node_modules', '.package-lock.json');

/** Says what it did in one line; silent where nothing was to do. */
export async function installPackages(say) {
  const wanted = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!matchesLockfile()) {
    const started = Date.now();
    say('packages: installing those of package-lock.json …');
    const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      PATH: pathWithoutProject(),
    });
    if (code !== 0) throw new SetUpError(`npm ci failed; it needs the npm registry.\n${output.trimEnd()}`);
    say(`packages: installed in ${Math.round((Date.now() - started) / 1000)} s`);
  }
  writeFileSync(STAMP, wanted);
}

/** True where somebody ran npm by hand and every installed package has the version of the lockfile. */
function matchesLockfile() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = JSON.parse(readFileSync(LOCKFILE, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // An optional package is left out on another system or processor.
    return found === undefined ? optional === true : found.version === version && existsSync(inProject(path));
  });
}
