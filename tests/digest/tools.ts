/** The programs that readers open a Word file with, as far as they run without a screen. */

import { execFileSync, spawnSync } from 'node:child_process';
import { installMissing } from '../measures/debian-packages';

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
  return installMissing(missingPackages, [FONTS]);
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
