/** A backup of any collection brings it back as it was, into an empty collection and beside another one. */

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBackup } from '../../../lib/backup/read-backup';
import { writeBackup } from '../../../lib/backup/write-backup';
import { type ArticleRecords, byArticle, type CollectionDump } from '../../../lib/model/collection-dump';
import type { ArticleId } from '../../../lib/model/ids';
import { imageOf } from '../../../lib/model/merging/image-of';
import { SCHEMA_VERSION } from '../../../lib/model/migrations/migrations';
import { recordBatches } from '../../../lib/model/record-batches';
import type { Collection } from '../../../lib/store/collection';
import { intakesOf } from '../../../lib/store/intakes';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';
import { runStep, STEPS, type Step, stepOf } from '../store/steps';

beforeEach(clearDisk);

/** Larger by `BACKUP_RUNS=1000`: the figure that a release shows. */
const RUNS = Number(process.env.BACKUP_RUNS ?? 40);
const NOON = Date.parse('2026-03-07T12:00:00+07:00');

/** As many as the page takes. */
const ARTICLES_AT_ONCE = 100;

type Records = Omit<CollectionDump, 'schema'>;

async function backUp({ articles, highlights, versions }: Records): Promise<Blob> {
  const records = articles.map((article) => ({
    article,
    highlights: highlights.filter((one) => one.articleId === article.id),
    versions: versions.filter((one) => one.articleId === article.id),
  }));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const options = { schema: SCHEMA_VERSION, madeAt: new Date(NOON) };
  for await (const chunk of writeBackup([{ section: 'articles', records }], options)) chunks.push(chunk);
  return new Blob(chunks);
}

async function restore(collection: Collection, file: Blob): Promise<void> {
  const reading = readBackup(file);
  await intakesOf(collection).begin('restore', 'x.zip');
  for await (const batch of recordBatches(reading.records, ARTICLES_AT_ONCE)) await intakesOf(collection).take(batch);
  await intakesOf(collection).finish();
  expect(reading.report.isWhole).toBe(true);
}

async function fresh(now = () => NOON): Promise<Collection> {
  clearDisk();
  return openCollection({ now });
}

async function lived(steps: readonly Step<(typeof STEPS)[number]>[], now = () => NOON): Promise<Collection> {
  const collection = await fresh(now);
  for (const step of steps) await runStep(collection, step).catch(() => undefined);
  return collection;
}

const byId = (one: object, other: object) => (imageOf(one) < imageOf(other) ? -1 : 1);
const plain = ({ articles, highlights, versions }: Records) =>
  imageOf([articles.toSorted(byId), highlights.toSorted(byId), versions.toSorted(byId)]);

/** What a reader sees of it, and all that decides a later merge: the ids under which versions lie are a machine's own. */
const meant = ({ articles, highlights, versions }: Records) =>
  imageOf([
    articles.toSorted(byId),
    highlights.toSorted(byId),
    versions.map(({ articleId: owner, fingerprint }) => `${owner} ${fingerprint}`).sort(),
  ]);

const steps = fc.array(stepOf(STEPS), { maxLength: 20 });

describe('a restored backup', () => {
  it('is the collection that was backed up, and twice is once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (done) => {
        const before = await (await lived(done)).dumps.all();
        const file = await backUp(before);
        const collection = await fresh();
        await restore(collection, file);
        expect(plain(await collection.dumps.all())).toBe(plain(before));
        expect(await collection.upkeep.check()).toEqual([]);
        await restore(collection, file);
        expect(plain(await collection.dumps.all())).toBe(plain(before));
        const foreseen = await intakesOf(collection).foresee(byArticle(before));
        expect(foreseen.every(({ fate }) => fate === 'same')).toBe(true);
        collection.close();
      }),
      { numRuns: RUNS },
    );
  });

  it('says the same in any order of three machines, also with clocks wrong by hours', async () => {
    const clock = fc.integer({ min: -9, max: 9 }).map((hours) => () => NOON + hours * 3_600_000);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(steps, clock), { minLength: 3, maxLength: 3 }), async (machines) => {
        const files: Blob[] = [];
        for (const [done, now] of machines) files.push(await backUp(await (await lived(done, now)).dumps.all()));
        const [one, two, three] = files as [Blob, Blob, Blob];
        const results: string[] = [];
        for (const order of [
          [one, two, three],
          [three, two, one],
          [two, three, one, two],
        ]) {
          const collection = await fresh();
          for (const file of order) await restore(collection, file);
          results.push(meant(await collection.dumps.all()));
          collection.close();
        }
        expect(new Set(results).size).toBe(1);
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it('is merged at once as it is one by one, also where several of its records are about one', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, steps, async (one, other, here) => {
        const records: ArticleRecords[] = [];
        for (const done of [one, other]) records.push(...byArticle(await (await lived(done)).dumps.all()));
        // The same article under another id, and with it highlights that are another article's here.
        for (const { article, highlights } of records.slice(0, 3)) {
          const id = `other-${article.id}` as ArticleId;
          const own = highlights.map((highlight) => ({ ...highlight, articleId: id }));
          records.push({ article: { ...article, id }, highlights: own, versions: [] });
        }
        const dump = await (await lived(here)).dumps.all();
        const results: string[] = [];
        for (const batches of [[records], records.map((each) => [each])]) {
          const collection = await fresh();
          await collection.dumps.merge(dump);
          const before = plain(await collection.dumps.all());
          await intakesOf(collection).begin('restore', 'x.zip');
          const taken = { articles: 0, highlights: 0 };
          for (const batch of batches) {
            const { articles, highlights } = await intakesOf(collection).take(batch);
            taken.articles += articles;
            taken.highlights += highlights;
          }
          await intakesOf(collection).finish();
          results.push(imageOf([taken, plain(await collection.dumps.all())]));
          expect(await collection.upkeep.check()).toEqual([]);
          expect(await intakesOf(collection).takeBack()).toEqual({ left: 0 });
          expect(plain(await collection.dumps.all())).toBe(before);
          collection.close();
        }
        expect(results[0]).toBe(results[1]);
      }),
      { numRuns: RUNS },
    );
  });

  it('does not write over a highlight that lies under another article here', async () => {
    const there = await lived([
      { what: 'add', article: 1, highlight: 1 },
      { what: 'add', article: 2, highlight: 2 },
    ]);
    const records = byArticle(await there.dumps.all());
    expect(records.map(({ highlights }) => highlights.length)).toEqual([1, 1]);
    const results: string[] = [];
    for (const batches of [[records], records.map((one) => [one])]) {
      const collection = await fresh(() => NOON + 60_000);
      await collection.highlights.add(articleId(9), readingOf(9), OUTLET, highlightOn(readingOf(9), 1));
      await collection.highlights.edit(highlightId(1), { note: { from: '', to: 'của bài khác' } });
      await intakesOf(collection).begin('restore', 'x.zip');
      for (const batch of batches) await intakesOf(collection).take(batch);
      await intakesOf(collection).finish();
      const { articles, highlights } = await collection.dumps.all();
      expect(articles).toHaveLength(3);
      expect(highlights.find(({ id }) => id === highlightId(1))).toMatchObject({
        articleId: articleId(9),
        note: 'của bài khác',
      });
      expect(await collection.upkeep.check()).toEqual([]);
      results.push(imageOf(highlights.map(({ id, articleId: owner, note, colour }) => [id, owner, note, colour])));
      expect(await intakesOf(collection).takeBack()).toEqual({ left: 0 });
      expect((await collection.dumps.all()).articles.map(({ id }) => id)).toEqual([articleId(9)]);
      collection.close();
    }
    expect(results[0]).toBe(results[1]);
  });

  it('is gone without a trace once it is taken back, and what was changed since stays', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (there, here) => {
        const file = await backUp(await (await lived(there)).dumps.all());
        const collection = await lived(here);
        const before = plain(await collection.dumps.all());
        await restore(collection, file);
        expect(await intakesOf(collection).takeBack()).toEqual({ left: 0 });
        expect(plain(await collection.dumps.all())).toBe(before);
        expect(await collection.upkeep.check()).toEqual([]);
        expect(await intakesOf(collection).last()).toBeNull();
        collection.close();
      }),
      { numRuns: RUNS },
    );
    const other = await fresh();
    await other.highlights.add(articleId(1), readingOf(1), OUTLET, highlightOn(readingOf(1), 1));
    await other.articles.keep(articleId(2), readingOf(2), OUTLET);
    const file = await backUp(await other.dumps.all());
    const collection = await fresh(() => NOON + 60_000);
    await restore(collection, file);
    await collection.highlights.edit(highlightId(1), { note: { from: '', to: 'viết sau khi khôi phục' } });
    expect(await intakesOf(collection).takeBack()).toEqual({ left: 2 });
    const left = await collection.dumps.all();
    expect(left.articles.map(({ id }) => id)).toEqual([articleId(1)]);
    expect(left.highlights[0]?.note).toBe('viết sau khi khôi phục');
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('is told beforehand as what it will do', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (there, here) => {
        const dump = await (await lived(there)).dumps.all();
        const collection = await lived(here);
        const before = plain(await collection.dumps.all());
        const foreseen = await intakesOf(collection).foresee(byArticle(dump));
        expect(plain(await collection.dumps.all())).toBe(before);
        for (const [place, { fate }] of foreseen.entries()) {
          const article = dump.articles[place];
          if (article === undefined) throw new Error('no such article');
          const records: ArticleRecords = {
            article,
            highlights: dump.highlights.filter((one) => one.articleId === article.id),
            versions: dump.versions.filter((one) => one.articleId === article.id),
          };
          const was = plain(await collection.dumps.all());
          await collection.dumps.merge({ schema: SCHEMA_VERSION, articles: [article], ...records });
          const isUntouched = plain(await collection.dumps.all()) === was;
          expect(isUntouched).toBe(fate === 'same' || fate === 'newer-here');
        }
        collection.close();
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a run that does not come to its end', () => {
  it('is not begun over another one, and is taken back', async () => {
    const file = await backUp(await (await lived([{ what: 'add', article: 0, highlight: 1 }])).dumps.all());
    const collection = await fresh();
    await intakesOf(collection).begin('restore', 'x.zip');
    for await (const records of readBackup(file).records) await intakesOf(collection).take([records]);
    expect(await intakesOf(collection).last()).toMatchObject({ state: 'interrupted', articles: 1, highlights: 1 });
    await expect(intakesOf(collection).begin('import', 'y.csv')).rejects.toMatchObject({ code: 'changed-elsewhere' });
    await intakesOf(collection).takeBack();
    expect((await collection.dumps.all()).articles).toEqual([]);
    await intakesOf(collection).begin('import', 'y.csv');
  });
});
