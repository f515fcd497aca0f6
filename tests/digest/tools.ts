/** The programs that readers open a Word file with, as far as they run without a screen. */

import { execFileSync, spawnSync } from 'node:child_process';

/** By program: Debian's package of it. */
const PACKAGES = {
  soffice: 'libreoffice-writer-nogui',
  pandoc: 'pandoc',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
} as const;
/** With the measures of Times New Roman: without it lines break elsewhere. */
const FONTS = 'fonts-liberation';

export type Tool = keyof typeof PACKAGES;

/** What is missing is installed where this machine lets us; empty, or what is still missing. */
export function installTools(): string[] {
  const missing = missingPackages();
  if (missing.length === 0 || process.getuid?.() !== 0 || !isThere('apt-get')) return missing;
  console.log(`installing ${missing.join(', ')} …`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' as const };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing, FONTS], options);
  return missingPackages();
}

/** Its output as text; throws where it fails. */
export function runTool(tool: Tool, words: readonly string[]): string {
  return execFileSync(tool, words, {
    encoding: 'utf8',
    maxBuffer: 64 * 1_024 * 1_024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function missingPackages(): string[] {
  const tools = Object.keys(PACKAGES) as Tool[];
  return [...new Set(tools.filter((tool) => !isThere(tool)).map((tool) => PACKAGES[tool]))];
}

function isThere(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}
