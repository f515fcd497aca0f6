import { expect, it } from 'vitest';
import { createBackupText, JSON_FORMAT } from '../../../../lib/export/collection/backup-text';
import { recordsOf } from '../../../../lib/export/collection/collection-record';
import type { CollectionDump } from '../../../../lib/model/collection-dump';
import { migrate } from '../../../../lib/model/migrations/migrations';
import v0 from '../../../fixtures/databases/v0.json';

const EXPORTED_AT = '2026-03-08T09:00:00.000+07:00';

async function jsonOf(dump: CollectionDump): Promise<{ text: string; pieces: number }> {
  const backup = createBackupText(dump.schema, EXPORTED_AT);
  recordsOf(dump).forEach(backup.add);
  const pieces: string[] = [];
  for await (const piece of backup.read()) pieces.push(piece);
  return { text: pieces.join(''), pieces: pieces.length };
}

/** A dump has no order: each of its records has a place of its own. */
function sorted(read: unknown): unknown {
  const { articles, highlights, versions, ...rest } = read as CollectionDump;
  const byText = (records: object[]) => records.map((record) => JSON.stringify(record)).sort();
  return { ...rest, articles: byText(articles), highlights: byText(highlights), versions: byText(versions) };
}

it('holds everything, and says what it is', async () => {
  const dump = migrate(v0, 0);
  const read: unknown = JSON.parse((await jsonOf(dump)).text);
  expect(sorted(read)).toEqual(sorted({ ...dump, format: JSON_FORMAT, exportedAt: EXPORTED_AT }));
});

it('holds what belongs to no article', async () => {
  const { highlights, ...dump } = migrate(v0, 0);
  expect(highlights.length).toBeGreaterThan(0);
  const lost = { ...dump, highlights, articles: [] };
  expect(sorted(JSON.parse((await jsonOf(lost)).text))).toMatchObject(sorted(lost) as object);
});

it('comes in pieces where it is long, with every record once', async () => {
  const dump = migrate(v0, 0);
  const [article] = dump.articles;
  if (!article) throw new Error('the sample has no article');
  const articles = Array.from({ length: 3_000 }, (_, index) => ({ ...article, note: `${index}`.repeat(200) }));
  const { text, pieces } = await jsonOf({ ...dump, articles });
  expect(pieces).toBeGreaterThan(10);
  const notes = (JSON.parse(text) as CollectionDump).articles.map(({ note }) => note);
  expect(notes).toEqual(articles.map(({ note }) => note));
});

it('is JSON where there is nothing', async () => {
  const { text } = await jsonOf({ schema: 3, articles: [], highlights: [], versions: [] });
  expect(JSON.parse(text)).toMatchObject({ schema: 3, articles: [], highlights: [], versions: [] });
});
