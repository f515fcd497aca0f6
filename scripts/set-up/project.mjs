/** Where the project lies, and how its commands run other programs. Runs before any package is installed. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const BIN = join(ROOT, 'node_modules', '.bin');

/** The absolute path of a file of the project. */
export const inProject = (...parts) => join(ROOT, ...parts);

/** What a set-up cannot do by itself; its message is one line for the person at the keyboard. */
export class SetUpError extends Error {}

/** PATH without the project's own programs: npm must not run on the Node that it is about to replace. */
export function pathWithoutProject() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== BIN)
    .join(delimiter);
}

/** PATH with the project's own programs, the pinned Node among them, first. */
export function pathWithProject() {
  return [BIN, pathWithoutProject()].join(delimiter);
}

/** The first of the programs that lies on the PATH, as an absolute path. */
export function findOnPath(names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const name of names) {
    for (const folder of pathWithoutProject().split(delimiter)) {
      for (const ending of endings) {
        const file = join(folder, name + ending);
        if (folder !== '' && existsSync(file)) return file;
      }
    }
  }
  return undefined;
}

/**
 * Runs a program to its end and gives `{ code, output }`, both streams in one text without colours, in the order in
 * which they came. Never rejects: a program that cannot be started has code 127.
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    const textOf = () => stripVTControlCharacters(Buffer.concat(parts).toString('utf8'));
    child.on('error', (error) => resolve({ code: 127, output: `${textOf()}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: textOf() }));
  });
}
