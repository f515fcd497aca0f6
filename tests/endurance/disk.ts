/** `npm run test:disk`: a disk that was full once, in real browsers. Exit code 1 where an acknowledged article is lost. */

import { parseWords } from '../../scripts/parse-words';
import { type DiskResult, runDisk } from './run-disk';
import { canMountDisk, NO_DISK } from './small-disk';

const USAGE = 'npm run test:disk -- [--runs 50] [--firefox 3]';
const parsed = parseWords(process.argv.slice(2), { runs: { type: 'string' }, firefox: { type: 'string' } }, USAGE);
if (typeof parsed === 'string') {
  console.error(parsed);
  process.exit(2);
}
if (canMountDisk) {
  const { runs = '50', firefox = '3' } = parsed.values;
  for (const [browser, count] of [
    ['chromium', Number(runs)],
    ['firefox', Number(firefox)],
  ] as const) {
    if (count === 0) continue;
    const onRun = (result: DiskResult) => {
      if (result.runs % 5 === 0) console.log(`${browser}: ${describe(result)}`);
    };
    const result = await runDisk({ runs: count, browser, onRun });
    console.log(
      `${browser}: ${describe(result)}; refused as ${JSON.stringify(result.refusals)}; mended ${result.mended}`,
    );
    for (const address of result.lost.slice(0, 20)) console.log(`lost: ${address}`);
    if (result.lost.length > 0) process.exitCode = 1;
  }
} else {
  console.log(NO_DISK);
}

function describe({ runs, acknowledged, lost }: DiskResult): string {
  return `${runs} runs, ${acknowledged} acknowledged, ${lost.length} lost`;
}
