/**
 * Holds public/THIRD-PARTY-NOTICES.txt to what both builds have bundled, by the bundler's own list of modules, and both
 * builds to that file. `--write` writes it from the licences of the installed packages: to be read in the diff.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { recordPath } from './notices/bundled-packages';
import { readPackageLicence } from './notices/read-package';
import { describeNoticeDifferences, noticesOf } from './notices/write-notices';
import { ROOT } from './set-up/project.mjs';

const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const NAME = 'THIRD-PARTY-NOTICES.txt';
const SOURCE = join(ROOT, 'public', NAME);

function main(): void {
  const missing = BUILDS.filter((build) => !existsSync(recordPath(build)));
  if (missing.length > 0) {
    console.log(`no record of what ${missing.join(' and ')} bundles: run wxt build for both browsers first`);
    process.exitCode = 1;
    return;
  }
  const folders = new Set(BUILDS.flatMap((build) => JSON.parse(readFileSync(recordPath(build), 'utf8')) as string[]));
  const wanted = noticesOf([...folders].map((folder) => readPackageLicence(join(ROOT, 'node_modules'), folder)));
  if (process.argv.includes('--write')) {
    writeFileSync(SOURCE, wanted);
    return;
  }
  report(`public/${NAME} (-) and what is bundled (+) differ: read them, then --write`, SOURCE, wanted);
  for (const build of BUILDS) {
    report(`.output/${build}/${NAME} (-) is not that of public (+)`, join(ROOT, '.output', build, NAME), wanted);
  }
}

function report(what: string, file: string, wanted: string): void {
  const differences = describeNoticeDifferences(existsSync(file) ? readFileSync(file, 'utf8') : '', wanted);
  if (differences.length === 0) return;
  console.log(`${what}:\n${differences.join('\n')}`);
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
