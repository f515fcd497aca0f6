/** The programs that readers open files in, as Debian has them. */

import { execFileSync, spawnSync } from 'node:child_process';
import { installMissing } from '../measures/debian-packages';

/** Each program's command, and the package that brings it. */
const PROGRAMS = {
  epubcheck: 'epubcheck',
  pandoc: 'pandoc',
  soffice: 'libreoffice-calc-nogui',
} as const;

/** Some come without the filter that is needed: the package is asked for, not the command. */
const isInstalled = (name: string): boolean =>
  spawnSync('dpkg-query', ['-s', name]).stdout?.toString().includes('Status: install ok installed') === true;

/** Installs what is missing where that may be done; the packages that are still missing. */
export function missingPackages(): string[] {
  return installMissing(() => Object.values(PROGRAMS).filter((name) => !isInstalled(name)));
}

/** Its own command needs a kernel that starts Java archives. */
const COMMANDS: Record<keyof typeof PROGRAMS, readonly [string, ...string[]]> = {
  epubcheck: ['java', '-jar', '/usr/share/java/epubcheck.jar'],
  pandoc: ['pandoc'],
  soffice: ['soffice'],
};

/** What a program prints. Throws where it ends with an error. */
export function run(program: keyof typeof PROGRAMS, ...words: string[]): string {
  const [command, ...first] = COMMANDS[program];
  const { status, stdout, stderr } = spawnSync(command, [...first, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}${stdout}`);
  return stdout + stderr;
}

/** The packages with their versions. */
export function versions(): string {
  const lines = execFileSync('dpkg-query', ['-W', ...Object.values(PROGRAMS)], { encoding: 'utf8' }).trim();
  return lines.replaceAll('\t', ' ').split('\n').join(', ');
}
