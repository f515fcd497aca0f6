/** Candidates as scripts for the page. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

export interface Bundle {
  name: string;
  /** Sets the global `benchCandidate`. */
  code: string;
}

/** Each module of the folder, or each of those named, as one script. */
export async function bundleCandidates(
  folder: string,
  files = readdirSync(folder).filter((file) => file !== 'candidate.ts'),
): Promise<Bundle[]> {
  return Promise.all(files.map((file) => bundle(folder, file)));
}

async function bundle(folder: string, file: string): Promise<Bundle> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(folder, file), formats: ['iife'], name: 'benchCandidate' } },
  });
  const [built] = Array.isArray(output) ? output : [output];
  const chunk = built !== undefined && 'output' in built ? built.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`No bundle of ${file}`);
  // `var` at the top of an evaluated script is a global; the name is set by hand all the same.
  return { name: file.replace(/\.ts$/, ''), code: `${chunk.code}\nglobalThis.benchCandidate = benchCandidate;` };
}
