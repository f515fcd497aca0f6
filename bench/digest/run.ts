/**
 * `npm run bench:digest -- [--rounds N]`: from kept articles to the bytes of a Word file, and to the text for an e-mail and a
 * chat, in Node. Prints the table and writes it to `.output/bench/digest.md`; ends with 1 where the median of 100 articles is
 * over its target.
 */

import { toDocx } from '../../lib/digest/docx/to-docx';
import { NO_ARRANGEMENT } from '../../lib/digest/source';
import { toDigest } from '../../lib/digest/to-digest';
import { toMail } from '../../lib/digest/to-mail';
import { BUILT_IN_FORMS } from '../../lib/model/settings/digest';
import { SAMPLE_LETTERHEAD, sourceOf } from '../../tests/fixtures/digest/sample';
import { digestWordsOf } from '../../tests/fixtures/digest/words';
import { readArguments, wholeNumber } from '../workshop/arguments';
import { publish, quantile, table } from '../workshop/results';

const USAGE = 'npm run bench:digest -- [--rounds N]';
const COUNTS = [100, 300, 1_000];
/** Of the Word file of 100 articles, in milliseconds. */
const TARGET = 1_000;

const { values } = readArguments(USAGE, { rounds: { type: 'string' } }, 0);
const rounds = wholeNumber(values.rounds, 7);
const words = digestWordsOf('vi');
const rows: (string | number)[][] = [];
for (const count of COUNTS) {
  const source = sourceOf(count);
  const times = { word: [] as number[], mail: [] as number[] };
  let bytes = 0;
  // The first round loads and compiles what the others find there.
  for (let round = 0; round <= rounds; round += 1) {
    const make = () =>
      toDigest(source, {
        form: BUILT_IN_FORMS.full,
        letterhead: SAMPLE_LETTERHEAD,
        arrangement: NO_ARRANGEMENT,
        words,
      });
    const begun = performance.now();
    bytes = (await toDocx(make(), words)).size;
    const written = performance.now();
    toMail(make(), words);
    if (round === 0) continue;
    times.word.push(written - begun);
    times.mail.push(performance.now() - written);
  }
  if (count === 100 && quantile(times.word, 0.5) > TARGET) process.exitCode = 1;
  rows.push([count, figures(times.word), count === 100 ? TARGET : '–', figures(times.mail), Math.round(bytes / 1_000)]);
}
publish(
  'digest',
  [
    '# The digest, Node',
    '',
    ...table(['articles', 'Word file, p50 / p95, ms', 'target', 'e-mail and chat, ms', 'Word file, kB'], rows, true),
    '',
  ].join('\n'),
);

function figures(times: readonly number[]): string {
  return `${Math.round(quantile(times, 0.5))} / ${Math.round(quantile(times, 0.95))}`;
}
