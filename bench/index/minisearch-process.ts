/** Runs MiniSearch beside the bench, in a process that may end for want of memory. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { MiniSearchFigures } from './minisearch';

/** Far more than a browser gives an extension. */
const MOST_MEGABYTES = 4_096;

/** Null where it found no room. */
export function runMiniSearch(articles: number): Promise<MiniSearchFigures | null> {
  const memory = `--max-old-space-size=${MOST_MEGABYTES}`;
  const hooks = ['--import', './scripts/typescript.mjs'];
  const script = join(import.meta.dirname, 'minisearch.ts');
  const child = spawn(process.execPath, [memory, ...hooks, script, String(articles)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  child.stdout.on('data', (data: Buffer) => {
    printed += data.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? (JSON.parse(printed) as MiniSearchFigures) : null));
  });
}
