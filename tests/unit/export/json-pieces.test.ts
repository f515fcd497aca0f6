import { expect, it } from 'vitest';
import { JSON_FORMAT, type RecordSource, toJsonPieces } from '../../../lib/export/json-pieces';
import { migrate } from '../../../lib/model/migrations/migrations';
import v0 from '../../fixtures/databases/v0.json';
import { recordSourceOf } from './record-source';

const EXPORTED_AT = '2026-03-08T09:00:00.000+07:00';

async function textOf(source: RecordSource): Promise<string> {
  return (await Array.fromAsync(toJsonPieces(source, EXPORTED_AT))).join('');
}

it('holds everything, and says what it is', async () => {
  const dump = migrate(v0, 0);
  const read: unknown = JSON.parse(await textOf(recordSourceOf(dump)));
  expect(read).toEqual({ ...dump, format: JSON_FORMAT, exportedAt: EXPORTED_AT });
});

it('is the text that the whole would be, though it is made a record a piece', async () => {
  const { schema, articles, highlights, versions } = migrate(v0, 0);
  expect(articles.length + highlights.length).toBeGreaterThan(1);
  for (const dump of [
    { schema, highlights, articles, versions },
    { schema, highlights: [], articles, versions: [] },
  ]) {
    const { schema: _schema, ...records } = dump;
    const whole = { format: JSON_FORMAT, schema, exportedAt: EXPORTED_AT, ...records };
    expect(await textOf(recordSourceOf(dump))).toBe(`${JSON.stringify(whole, null, 2)}\n`);
  }
});

it('reads articles after the highlights on them, and versions after the articles', async () => {
  const read: string[] = [];
  const noting = <T>(name: string, records: readonly T[]): AsyncIterable<T> =>
    (async function* note() {
      read.push(name);
      yield* records;
    })();
  const { schema, articles, highlights, versions } = migrate(v0, 0);
  await textOf({
    schema,
    articles: noting('articles', articles),
    highlights: noting('highlights', highlights),
    versions: noting('versions', versions),
  });
  expect(read).toEqual(['highlights', 'articles', 'versions']);
});
