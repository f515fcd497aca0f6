/**
 * `npm run bench:identity -- [articles]`: keeps so many articles (10 000 where nothing is said), each another one, the most
 * alike that there are, and counts those that were joined with another or asked about; then opens each at a new address. The
 * collection is the product's own over an IndexedDB in memory. Ends with 1 where two were joined.
 */

import 'fake-indexeddb/auto';
import type { ArticleId } from '../../lib/model/ids';
import { openCollection } from '../../lib/store/open-collection';
import { randomOf } from '../workshop/random';
import { publish, table } from '../workshop/results';
import { elsewhere, inventArticle, KINDS } from './articles';

const count = Number(process.argv[2] ?? 10_000);
const idOf = (number: number) => `article-${String(number).padStart(6, '0')}` as ArticleId;
const collection = await openCollection({});
const rows = new Map(KINDS.map((kind) => [kind, { kept: 0, joined: 0, asked: 0, foundAgain: 0, wrong: 0 }]));
const rowOf = (kind: (typeof KINDS)[number]) =>
  rows.get(kind) ?? { kept: 0, joined: 0, asked: 0, foundAgain: 0, wrong: 0 };

for (let number = 0; number < count; number += 1) {
  const { kind, read } = inventArticle(number);
  const row = rowOf(kind);
  const { question } = await collection.articles.open(read, true);
  if (question) row.asked += 1;
  const answer = question && { kind: question.kind, id: question.id, choice: 'new' as const };
  const { article } = await collection.articles.keep(idOf(number), read, 'Báo Mẫu', answer ?? undefined);
  if (article.id === idOf(number)) row.kept += 1;
  else row.joined += 1;
}
for (let number = 0; number < count; number += 1) {
  const invented = inventArticle(number);
  const row = rowOf(invented.kind);
  const { found } = await collection.articles.open(elsewhere(invented, randomOf(`elsewhere ${number}`)));
  if (found?.article.id === idOf(number)) row.foundAgain += 1;
  else if (found) row.wrong += 1;
}
const lines = [...rows].map(([kind, row]) => [kind, ...Object.values(row)]);
const sums = [0, 1, 2, 3, 4].map((at) => lines.reduce((sum, line) => sum + Number(line[at + 1]), 0));
const head = ['kind', 'kept', 'joined with another', 'asked about', 'found at a new address', 'another found there'];
publish('identity', table(head, [...lines, ['all', ...sums]], true).join('\n'));
collection.close();
process.exit((sums[1] ?? 0) + (sums[4] ?? 0) > 0 ? 1 : 0);
