import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openCollection } from '../../../lib/store/open-collection';
import { clearDisk } from './sample';
import { runStep, STEPS, stepOf } from './steps';

const step = fc.record({ context: fc.nat(3), done: stepOf(STEPS) });

it('counts and lists what is there, whatever four contexts do at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      clearDisk();
      const contexts = await Promise.all(Array.from({ length: 4 }, () => openCollection({})));
      const [first] = contexts;
      if (first === undefined) throw new Error('no context');
      const results = await Promise.allSettled(
        steps.map(({ context, done }) => runStep(contexts[context] ?? first, done)),
      );
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'not-found' });
      }
      const { articles, highlights } = await first.dumps.all();
      const live = articles.filter(({ deletedAt }) => deletedAt === undefined);
      const countOf = (id: string) =>
        highlights.filter(({ articleId, deletedAt }) => articleId === id && deletedAt === undefined).length;
      const total = live.reduce((sum, { id }) => sum + countOf(id), 0);
      expect(await first.lists.counts()).toEqual({ articles: live.length, highlights: total });
      const { rows } = await first.lists.articles({ limit: 10 });
      const counted = (list: { id: string; count: number }[]) =>
        list.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      expect(counted(rows.map(({ id, highlightCount }) => ({ id, count: highlightCount })))).toEqual(
        counted(live.map(({ id }) => ({ id, count: countOf(id) }))),
      );
      const stamps = [...articles, ...highlights].flatMap((record) =>
        Object.values(record.stamps as Record<string, string>),
      );
      expect(stamps.every((stamp) => /^\d{15}-[0-9a-f-]{36}$/.test(stamp))).toBe(true);
      expect(await first.upkeep.check()).toEqual([]);
      for (const context of contexts) context.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);
