/** `npm run test:kills`: real Chromium, killed again and again. Exit code 1 where an acknowledged write is lost. */

import { parseWords } from '../../scripts/parse-words';
import { type KillResult, runKills } from './run-kills';

const USAGE = 'npm run test:kills -- [--kills 200] [--writes 100] [--seed 1] [--tear-every 10]';
const parsed = parseWords(
  process.argv.slice(2),
  {
    kills: { type: 'string' },
    writes: { type: 'string' },
    seed: { type: 'string' },
    'tear-every': { type: 'string' },
  },
  USAGE,
);
if (typeof parsed === 'string') {
  console.error(parsed);
  process.exit(2);
}
const { kills = '200', writes = '100', seed = '1', 'tear-every': tearEvery = '10' } = parsed.values;
const result = await runKills({
  kills: Number(kills),
  writes: Number(writes),
  seed: Number(seed),
  tearEvery: Number(tearEvery),
  onKill: (soFar) => {
    if (soFar.kills % 10 === 0) console.log(describe(soFar));
  },
});
console.log(describe(result));
for (const stall of result.stalls) console.log(`stalled, started again: ${stall}`);
for (const lost of result.lost) console.log(`lost: ${JSON.stringify(lost)}`);
for (const id of result.notInJournal) console.log(`not in the journal at the end: ${id}`);
process.exitCode = result.lost.length + result.notInJournal.length === 0 ? 0 : 1;

function describe({ kills: done, acknowledged, lost, tornByKill, tornByHand, mended, stalls }: KillResult): string {
  const torn = `logs torn ${tornByKill} by a kill and ${tornByHand} by hand`;
  return `${done} kills, ${acknowledged} acknowledged, ${lost.length} lost; ${torn}; mended ${mended}; stalled ${stalls.length}`;
}
