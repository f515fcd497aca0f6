/** `npm run test:kills`: real Chromium, killed again and again. Exit code 1 where an acknowledged write is lost. */

import { parseWords } from '../../scripts/parse-words';
import { runKills } from './run-kills';

const USAGE = 'npm run test:kills -- [--kills 200] [--writes 100] [--seed 1]';
const parsed = parseWords(
  process.argv.slice(2),
  { kills: { type: 'string' }, writes: { type: 'string' }, seed: { type: 'string' } },
  USAGE,
);
if (typeof parsed === 'string') {
  console.error(parsed);
  process.exit(2);
}
const { kills = '200', writes = '100', seed = '1' } = parsed.values;
const result = await runKills({
  kills: Number(kills),
  writes: Number(writes),
  seed: Number(seed),
  onKill: ({ kills: done, acknowledged, lost }) => {
    if (done % 10 === 0) console.log(`${done} kills, ${acknowledged} acknowledged, ${lost.length} lost`);
  },
});
console.log(`${result.kills} kills, ${result.acknowledged} acknowledged, ${result.lost.length} lost`);
if (result.told !== null) console.log(`the program found a loss: ${result.told}`);
for (const id of result.lost.slice(0, 20)) console.log(`lost: ${id}`);
process.exitCode = result.lost.length === 0 ? 0 : 1;
