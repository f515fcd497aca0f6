/** One step of `npm test`: what it runs, and what came of it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from '../set-up/project.mjs';

/** Logs and reports of the run. */
export const RESULTS = join(ROOT, '.output', 'test');

export interface StepResult {
  passed: number;
  failed: number;
  skipped: number;
  /** Printed when something failed. */
  output: string;
}

export interface Step {
  name: string;
  /** Names of steps whose results this one uses; it fails without running where one of them failed. */
  needs?: string[];
  run(): Promise<StepResult>;
}

/** One step, or several that run one after the other. */
export type Lane = Step | readonly Step[];

export interface Command {
  /** A program of node_modules/.bin, or a script of the project that ends in `.ts`. */
  program: string;
  args?: string[];
  env?: Record<string, string>;
}

/** The result of a check that either holds or does not. */
export function checkResult(holds: boolean, output: string): StepResult {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0, output };
}

/** Runs commands one after the other until one fails; together they are one check. */
export async function runCommands(name: string, commands: Command[]): Promise<StepResult> {
  let log = '';
  let holds = true;
  for (const command of commands) {
    const { code, output } = await execute(command);
    log += output;
    holds = code === 0;
    if (!holds) break;
  }
  writeLog(name, log);
  return checkResult(holds, log);
}

/** Keeps the whole output of a step beside the other results. */
export function writeLog(name: string, log: string): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}.log`), log);
}

/** Runs one command to its end. */
export function execute({ program, args = [], env = {} }: Command): Promise<{ code: number; output: string }> {
  if (!/\.m?[jt]s$/.test(program)) return run(join(ROOT, 'node_modules', '.bin', program), args, env);
  return run(process.execPath, ['--import', './scripts/typescript.mjs', program, ...args], env);
}
