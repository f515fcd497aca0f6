/** Runs Vitest and counts its tests. */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execute, RESULTS, type StepResult, writeLog } from './step';

export interface VitestOptions {
  env?: Record<string, string>;
  args?: readonly string[];
}

/**
 * Runs one Vitest project. A run that executed no test, or that ended badly although no test failed (a file that could
 * not be loaded, an unhandled rejection), counts as one failure.
 */
export async function runVitest(
  name: string,
  project: string,
  { env = {}, args = [] }: VitestOptions = {},
): Promise<StepResult> {
  const report = join(RESULTS, `${name.replace(/[ ,]+/g, '-')}.json`);
  rmSync(report, { force: true });
  const { code, output } = await execute({
    program: 'vitest',
    args: [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    env,
  });
  writeLog(name, output);
  return countTests(existsSync(report) ? readFileSync(report, 'utf8') : '{}', code, output);
}

/** Reads Vitest's JSON report. */
export function countTests(report: string, code: number, output: string): StepResult {
  const counts = JSON.parse(report) as Record<string, unknown>;
  const passed = numberIn(counts, 'numPassedTests');
  const failed = numberIn(counts, 'numFailedTests');
  const skipped = numberIn(counts, 'numPendingTests') + numberIn(counts, 'numTodoTests');
  const endedBadly = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: endedBadly ? 1 : failed, skipped, output };
}

function numberIn(counts: Record<string, unknown>, key: string): number {
  const count = counts[key];
  return typeof count === 'number' ? count : 0;
}
