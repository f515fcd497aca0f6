/** `npm run test:index-kills`: kills with the index in real Chromium. Exit code 1 where an answer differs from the records, or a write is lost. */

import { parseWords } from '../../scripts/parse-words';
import { type IndexKillResult, runIndexKills } from './run-index-kills';

const USAGE = 'npm run test:index-kills -- [--kills 100] [--writes 25] [--queries 8] [--seed 1]';
const parsed = parseWords(
  process.argv.slice(2),
  { kills: { type: 'string' }, writes: { type: 'string' }, queries: { type: 'string' }, seed: { type: 'string' } },
  USAGE,
);
if (typeof parsed === 'string') {
  console.error(parsed);
  process.exit(2);
}
const { kills = '100', writes = '25', queries = '8', seed = '1' } = parsed.values;
const result = await runIndexKills({
  kills: Number(kills),
  writes: Number(writes),
  queries: Number(queries),
  seed: Number(seed),
  onKill: (soFar) => console.log(describe(soFar)),
});
console.log(describe(result));
for (const [said, count] of Object.entries(result.refused)) console.log(`refused ${count} times: ${said}`);
for (const stall of result.stalls) console.log(`stalled: ${stall}`);
for (const lost of result.lost) console.log(`lost: ${lost}`);
for (const mismatch of result.mismatches) console.log(`mismatch: ${mismatch}`);
process.exitCode = result.lost.length + result.mismatches.length === 0 ? 0 : 1;

function describe({
  kills: done,
  acknowledged,
  lost,
  answers,
  unfinished,
  rebuilds,
  mended,
  mismatches,
}: IndexKillResult): string {
  const each = Object.entries(done).map(([killed, count]) => `${count} × ${killed}`);
  const total = Object.values(done).reduce((sum, count) => sum + count, 0);
  return (
    `${total} kills (${each.join(', ')}), ${acknowledged} acknowledged, ${lost.length} lost, ${mended} databases mended; ${rebuilds} rebuilds; ` +
    `${answers} answers, ${unfinished} of them while the index was made, ${mismatches.length} mismatches`
  );
}
