/** `npm run bench:export`: how long each format takes for collections of two sizes, and whether that grows with the size alone. */

import type { CollectionRecord } from '../../lib/export/collection/collection-record';
import { writeSheets } from '../../lib/export/collection/write-sheets';
import { FORMATS } from '../../lib/export/formats';
import { DEFAULT_NAME_PATTERN } from '../../lib/model/export-choice';
import { WORDS } from '../../tests/unit/export/sample';
import { inventCollection } from '../index/collection';
import { readArguments, wholeNumber } from '../workshop/arguments';
import { publish, table } from '../workshop/results';

const USAGE = 'npm run bench:export -- [--articles 1000] [--times 10]';
const { values } = readArguments(USAGE, { articles: { type: 'string' }, times: { type: 'string' } }, 0);
const SMALL = wholeNumber(values.articles, 1_000);
const TIMES = wholeNumber(values.times, 10);

/** In milliseconds, for 1 000 articles; a table of 5 000 highlights is one of 1 000 articles. */
const TARGET = { text: 2_000, excel: 3_000 } as const;

interface Figure {
  /** Time of the processor, which is the time that passes where nothing else has it: all is done in one thread. */
  ms: number;
  megabytes: number;
}

function recordsOf(count: number): CollectionRecord[] {
  const { articles } = inventCollection(0, count);
  return articles.map(({ article, highlights }) => ({ article, highlights, versions: [] }));
}

async function measure(format: (typeof FORMATS)[number], records: CollectionRecord[]): Promise<Figure> {
  if (format.scope === 'collection') throw new TypeError('the archive is measured elsewhere');
  const began = process.cpuUsage();
  const { pieces } = writeSheets(records, format, WORDS, {
    title: 'Điểm Báo',
    exportedAt: new Date(0),
    namePattern: DEFAULT_NAME_PATTERN,
    onUnwritten: (record) => {
      throw new Error(`not written: ${JSON.stringify(record).slice(0, 300)}`);
    },
  });
  let length = 0;
  for await (const piece of pieces) length += piece.length;
  const { user, system } = process.cpuUsage(began);
  return { ms: (user + system) / 1_000, megabytes: length / 1e6 };
}

const formats = FORMATS.filter(({ scope }) => scope !== 'collection');
const small = recordsOf(SMALL);
const few = new Map<string, Figure>();
for (const format of formats) {
  // Once before it counts: what is measured is not the loading of the writer.
  await measure(format, small.slice(0, 50));
  const figure = await measure(format, small);
  few.set(format.id, figure);
  console.error(`${format.id}: ${Math.round(figure.ms)} ms`);
}
const large = TIMES === 1 ? small : recordsOf(SMALL * TIMES);
const rows: (string | number)[][] = [];
for (const format of formats) {
  const one = few.get(format.id);
  if (one === undefined) continue;
  const many = await measure(format, large);
  const target = (format.extension === 'xlsx' ? TARGET.excel : TARGET.text) * (SMALL / 1_000);
  const isWithin = one.ms <= target;
  if (!isWithin) process.exitCode = 1;
  const times = (many.ms / one.ms).toFixed(1);
  console.error(`${format.id}, ${TIMES} times: ${Math.round(many.ms)} ms`);
  rows.push([
    format.id,
    ...[Math.round(one.ms), `${isWithin ? '≤' : '**over**'} ${target}`, Math.round(many.ms), times],
    one.megabytes.toFixed(1),
  ]);
}
publish(
  'export',
  [
    `# Export: ${SMALL} and ${SMALL * TIMES} articles of 700 words with 5 highlights each`,
    '',
    'Milliseconds of the processor from the records to the bytes, finding the highlights in their texts included.',
    '',
    ...table(['format', `${SMALL}`, 'target', `${SMALL * TIMES}`, `times, of ${TIMES}`, `MB of ${SMALL}`], rows, true),
  ].join('\n'),
);
