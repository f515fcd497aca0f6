import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectionDump } from '../../../lib/model/collection-dump';
import type { ArticleId } from '../../../lib/model/ids';
import { fitHighlights } from '../../../lib/press/fit-highlights';
import type { Adoption } from '../../../lib/press/reprint';
import type { ChangeReader } from '../../../lib/store/change';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { rowsIn } from './databases';
import { BRIDGE, highlightOf, printedAt } from './printed';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';
import { runStep, STEPS, type Step, stepOf } from './steps';

let collection: Collection;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
});

const keep = (number: number) => collection.articles.keep(articleId(number), readingOf(number), OUTLET);
const namesIn = (changes: { articleId: ArticleId }[]) => changes.map((change) => change.articleId);

describe('the outbox', () => {
  it('names an article once, with the number of its last change and all that changed', async () => {
    await collection.changes.register('index');
    await keep(1);
    await keep(2);
    await collection.highlights.add(articleId(1), readingOf(1), OUTLET, highlightOn(readingOf(1), 1));
    const changes = await collection.changes.read('index', 10);
    expect(changes.map(({ articleId: id, parts }) => [id, parts])).toEqual([
      [articleId(2), ['article']],
      [articleId(1), ['article', 'highlights']],
    ]);
    expect(changes[0]?.number).toBeLessThan(changes[1]?.number ?? 0);
  });

  it('says nothing of what changed nothing, was refused, or is a decision and no record', async () => {
    await keep(1);
    await collection.changes.register('index');
    await keep(1);
    await collection.articles.correct(articleId(1), {});
    await collection.articles.restore(articleId(1));
    await collection.reprints.dismiss(articleId(1), ['https://a.example.vn/'], true);
    await collection.highlights.delete(highlightId(7)).catch(() => undefined);
    expect(await collection.changes.read('index', 10)).toEqual([]);
  });

  it('gives the same changes until they are passed, in slices', async () => {
    await collection.changes.register('index');
    for (let number = 1; number <= 5; number += 1) await keep(number);
    const first = await collection.changes.read('index', 2);
    expect(await collection.changes.read('index', 2)).toEqual(first);
    expect(namesIn(first)).toEqual([articleId(1), articleId(2)]);
    await collection.changes.pass('index', first[1]?.number ?? 0);
    // A second owner, who was slower with the same slice, takes nothing back.
    await collection.changes.pass('index', first[0]?.number ?? 0);
    expect(namesIn(await collection.changes.read('index', 99))).toEqual([3, 4, 5].map(articleId));
  });

  it('drops what every registered reader has passed, and no more', async () => {
    await collection.changes.register('index');
    await collection.changes.register('journal');
    for (let number = 1; number <= 3; number += 1) await keep(number);
    const [one, two] = await collection.changes.read('index', 3);
    await collection.changes.pass('index', two?.number ?? 0);
    expect(await rowsIn('changes')).toHaveLength(3);
    await collection.changes.pass('journal', one?.number ?? 0);
    expect(await rowsIn('changes')).toHaveLength(2);
    await collection.changes.unregister('journal');
    expect(namesIn(await collection.changes.read('index', 9))).toEqual([articleId(3)]);
    expect(await rowsIn('changes')).toHaveLength(1);
  });

  it('names all that a reader has not passed in one state, however fast others write meanwhile', async () => {
    await collection.changes.register('index');
    const ids = Array.from({ length: 501 }, (_one, at) => articleId(at + 1));
    for (const id of ids) await keep(ids.indexOf(id) + 1);
    await collection.changes.pass('index', 1);
    // Each reading of the outbox that another transaction follows finds one row more at its end.
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const unpassed = collection.changes.unpassed('index');
    const marked = collection.marks.edit([{ id: articleId(2), changes: { note: { from: '', to: 'sau' } } }]);
    expect(namesIn(await unpassed)).toEqual(ids.slice(1));
    await marked;
    expect(begin.mock.calls.filter(([, mode]) => mode === 'readonly')).toHaveLength(1);
    vi.restoreAllMocks();
    const now = await collection.changes.unpassed('index');
    expect(namesIn(now)).toEqual([...ids.slice(2), articleId(2)]);
    expect(await collection.changes.unpassed('index', now.at(-2)?.number)).toEqual(now.slice(-1));
    await expect(collection.changes.unpassed('backup')).rejects.toMatchObject({ code: 'storage-failed' });
  });

  it.each([3, 30])('says which of %i changed articles are live', async (count) => {
    await collection.changes.register('index');
    for (let number = 1; number <= count; number += 1) await keep(number);
    await collection.articles.delete(articleId(2));
    const live = (await collection.changes.unpassed('index')).filter(({ isLive }) => isLive);
    expect(namesIn(live)).toEqual(Array.from({ length: count }, (_one, at) => articleId(at + 1)).toSpliced(1, 1));
  });

  it('does not tell a new reader what was before, nor an old one anything twice', async () => {
    await keep(1);
    await collection.changes.register('backup');
    expect(await collection.changes.read('backup', 9)).toEqual([]);
    await keep(2);
    await collection.changes.register('backup');
    expect(namesIn(await collection.changes.read('backup', 9))).toEqual([articleId(2)]);
  });

  it('counts the articles that wait for a reader, each once', async () => {
    await keep(1);
    expect(await collection.changes.waiting('backup', 9)).toBeNull();
    await collection.changes.register('backup');
    expect(await collection.changes.waiting('backup', 9)).toBe(0);
    for (const number of [2, 3, 4]) await keep(number);
    await collection.articles.delete(articleId(3));
    expect(await collection.changes.waiting('backup', 9)).toBe(3);
    expect(await collection.changes.waiting('backup', 2)).toBe(2);
    const [first] = await collection.changes.read('backup', 1);
    await collection.changes.pass('backup', first?.number ?? 0);
    expect(await collection.changes.waiting('backup', 9)).toBe(2);
  });

  it('has no more rows than there are articles, though nobody reads it', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await keep(turn % 2);
      await collection.articles.delete(articleId(turn % 2));
    }
    expect(await rowsIn('changes')).toHaveLength(2);
    await expect(collection.changes.read('index', 9)).rejects.toMatchObject({ code: 'storage-failed' });
  });
});

const agency = printedAt('hangtin.example.vn', BRIDGE);
const paper = printedAt('baotinh.example.vn', BRIDGE);

const MORE_STEPS = ['keep edited', 'correct', 'dismiss', 'adopt', 'take back', 'read index', 'read journal'] as const;
const step = stepOf([...STEPS, ...MORE_STEPS]);
type AnyStep = Step<(typeof STEPS)[number] | (typeof MORE_STEPS)[number]>;

/** What a reader keeps beside the collection: each article's records. */
type Mirror = Map<string, string>;

function mirrorOf({ articles, highlights, versions }: CollectionDump): Mirror {
  const of = <Row extends { articleId: ArticleId }>(rows: Row[], id: ArticleId) =>
    rows
      .filter((row) => row.articleId === id)
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  return new Map(
    articles.map((article) => [
      article.id,
      JSON.stringify([article, of(highlights, article.id), of(versions, article.id)]),
    ]),
  );
}

/** Brings a mirror up to date by the next changes alone. */
async function follow(reader: ChangeReader, mirror: Mirror, limit: number): Promise<number> {
  const changes = await collection.changes.read(reader, limit);
  const now = mirrorOf(await collection.dumps.all());
  for (const { articleId: id } of changes) mirror.set(id, now.get(id) ?? '');
  const last = changes.at(-1);
  if (last) await collection.changes.pass(reader, last.number);
  return changes.length;
}

it('names every article whose records differ, whatever is done and whenever it is read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      clearDisk();
      collection = await openCollection({});
      await collection.highlights.add(articleId(8), agency, OUTLET, highlightOf(agency, 8, 'hơn 300 học sinh'));
      let adoption: Adoption | undefined;
      const mirrors = {
        index: mirrorOf(await collection.dumps.all()),
        journal: mirrorOf(await collection.dumps.all()),
      };
      await collection.changes.register('index');
      await collection.changes.register('journal');
      const run = async ({ what, article, highlight }: AnyStep): Promise<unknown> => {
        switch (what) {
          case 'keep edited': {
            const edited = readingOf(article, `Đò chạy ${highlight} chuyến.`);
            return collection.articles.keep(articleId(article), edited, OUTLET);
          }
          case 'correct':
            return collection.articles.correct(
              articleId(article),
              highlight > 2 ? {} : { headline: `Tít ${highlight}` },
            );
          case 'dismiss':
            return collection.reprints.dismiss(articleId(article), paper.addresses, true);
          case 'adopt':
            ({ adoption } = await collection.reprints.adopt(articleId(9), paper, OUTLET, articleId(8), fitHighlights));
            return;
          case 'take back':
            return adoption && collection.reprints.takeBack(adoption);
          case 'read index':
            return follow('index', mirrors.index, 1 + highlight);
          case 'read journal':
            return follow('journal', mirrors.journal, 1 + highlight);
          default:
            return runStep(collection, { what, article, highlight });
        }
      };
      for (const one of steps) {
        await run(one).catch((error: { code: string }) => expect(error.code).toBe('not-found'));
      }
      expect(await collection.upkeep.check()).toEqual([]);
      const now = mirrorOf(await collection.dumps.all());
      for (const [reader, mirror] of Object.entries(mirrors) as [ChangeReader, Mirror][]) {
        while ((await follow(reader, mirror, 2)) > 0);
        expect(mirror).toEqual(now);
      }
      expect(await rowsIn('changes')).toEqual([]);
      collection.close();
    }),
    { numRuns: 100 },
  );
}, 60_000);
