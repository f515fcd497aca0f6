/** Runs rows of checks and counts what came of them. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../set-up/project.mjs';
import { checkResult, type Lane, type Step, type StepResult } from './step';

const CORPUS = join(ROOT, '..', 'shared', 'corpus');

/** Runs all steps, row after row, prints a line for each and the count alone on the last line. Answers the exit code. */
export async function runChecks(rows: readonly Lane[][]): Promise<number> {
  const results = new Map<string, StepResult>();
  const corpus = reportCorpus();
  if (corpus !== undefined) results.set('corpus', corpus);
  for (const row of rows) {
    await Promise.all(
      row.map(async (lane) => {
        for (const step of [lane].flat()) results.set(step.name, await runStep(step, results));
      }),
    );
  }
  const sum = (key: 'passed' | 'failed' | 'skipped') => [...results.values()].reduce((n, result) => n + result[key], 0);
  if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

/** The corpus lies beside the project. Without it its suites skip themselves; where CI runs, its absence is a failure. */
function reportCorpus(): StepResult | undefined {
  if (existsSync(CORPUS)) return undefined;
  console.log('corpus: ../shared/corpus is not there; the suites that read it are skipped');
  return process.env.CI === 'true' ? checkResult(false, '') : undefined;
}

async function runStep(step: Step, earlier: Map<string, StepResult>): Promise<StepResult> {
  const missing = step.needs?.find((name) => earlier.get(name)?.failed !== 0);
  if (missing !== undefined) {
    console.log(`✗ ${step.name}: not run, since "${missing}" failed`);
    return checkResult(false, '');
  }
  const started = performance.now();
  const result = await step.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = result.passed + result.failed > 1 ? `, ${result.passed} passed, ${result.failed} failed` : '';
  console.log(`${result.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds} s${counts})`);
  if (result.failed > 0) console.log(indent(result.output));
  return result;
}

/** The whole of a long output is in its log. */
const LINES_SHOWN = 150;

function indent(text: string): string {
  const lines = text.trimEnd().split('\n');
  const cut = lines.length > LINES_SHOWN ? ['… (the whole of it is in .output/test)'] : [];
  return [...cut, ...lines.slice(-LINES_SHOWN)].map((line) => `    ${line}`).join('\n');
}
