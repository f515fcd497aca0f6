/**
 * Holds the built manifests to the golden ones in tests/golden, so that no permission, host or command changes unseen.
 * `--write` accepts the built ones: to be read in the diff, and said in the changelog.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './set-up/project.mjs';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const BUILDS = [
  { built: '.output/chrome-mv3/manifest.json', golden: 'tests/golden/manifest.chrome.json' },
  { built: '.output/firefox-mv3/manifest.json', golden: 'tests/golden/manifest.firefox.json' },
];

/** The differences as lines `- path: value` (only in the golden one) and `+ path: value` (only in the built one). */
export function describeDifferences(golden: Json, built: Json): string[] {
  const before = leavesOf(golden);
  const after = leavesOf(built);
  return [
    ...[...before].filter((leaf) => !after.has(leaf)).map((leaf) => `- ${leaf}`),
    ...[...after].filter((leaf) => !before.has(leaf)).map((leaf) => `+ ${leaf}`),
  ];
}

/** Each leaf with its path; the members of a list of texts count as a set, since their order means nothing. */
function leavesOf(value: Json, path = ''): Set<string> {
  const leaves = new Set<string>();
  const visit = (part: Json, at: string): void => {
    if (Array.isArray(part)) {
      if (part.length === 0) leaves.add(`${at}: []`);
      part.forEach((member, index) => {
        visit(member, typeof member === 'string' ? `${at}[]` : `${at}[${index}]`);
      });
    } else if (part !== null && typeof part === 'object') {
      if (Object.keys(part).length === 0) leaves.add(`${at}: {}`);
      for (const [key, member] of Object.entries(part)) visit(member, at === '' ? key : `${at}.${key}`);
    } else {
      leaves.add(`${at}: ${JSON.stringify(part)}`);
    }
  };
  visit(value, path);
  return leaves;
}

/** A manifest as it is frozen: without the version, which changes with every release. */
function frozenPart(manifest: Record<string, Json>): Record<string, Json> {
  const { version: _version, ...rest } = manifest;
  return rest;
}

const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, Json>;

function main(): void {
  for (const { built, golden } of BUILDS) {
    const manifest = readJson(built);
    if ('web_accessible_resources' in manifest) {
      console.log(`${built}: web_accessible_resources let any page find out that the reader has this extension`);
      process.exitCode = 1;
    }
    const frozen = frozenPart(manifest);
    if (process.argv.includes('--write')) {
      writeFileSync(join(ROOT, golden), `${JSON.stringify(frozen, null, 2)}\n`);
      continue;
    }
    const differences = existsSync(join(ROOT, golden))
      ? describeDifferences(readJson(golden), frozen)
      : ['+ the whole file'];
    if (differences.length > 0) {
      console.log(`${golden} (-) and ${built} (+) differ:\n${differences.join('\n')}`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
