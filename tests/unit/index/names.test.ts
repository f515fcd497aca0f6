import { expect, it } from 'vitest';
import { lastNamesOfKind, numberOf } from '../../../lib/index/names';
import { openMemory } from '../../measures/search/open-memory';

it('gives the names of a kind that came last, the last first, whether there are few of the kind or many', async () => {
  const sql = await openMemory();
  for (let number = 1; number <= 9; number += 1) {
    if (number % 4 === 0) numberOf(sql, 'source', `nguồn ${number}`);
    numberOf(sql, 'author', `người viết ${number}`);
  }
  const texts = (kind: 'author' | 'source' | 'tag', most: number) =>
    lastNamesOfKind(sql, kind, most).map(({ text }) => text);
  expect(texts('author', 3)).toEqual(['người viết 9', 'người viết 8', 'người viết 7']);
  expect(texts('author', 9)).toHaveLength(9);
  expect(texts('source', 3)).toEqual(['nguồn 8', 'nguồn 4']);
  expect(texts('source', 1)).toEqual(['nguồn 8']);
  expect(texts('tag', 3)).toEqual([]);
  sql.close();
});
