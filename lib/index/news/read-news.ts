/** The records of the collection as the same news is found in them, some at a time: a job reads as many as it has time for. */

import { withCorrections } from '../../model/corrections';
import type { ArticleId } from '../../model/ids';
import { type NewsReader as GroupReader, isSameNews, type NewsText, toNewsText } from '../../press/same-news';
import type { NewsRow } from '../../search/news';
import { LOOKED_AT_ONCE, type Look } from '../looker';
import { rowFactsOf } from '../row-facts';

/** There is more to be read than this job has time for; what was read is known to the next. */
export class TimeIsOverError extends Error {}

/** Null where there was no time for all of it. */
export async function unlessTimeIsOver<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TimeIsOverError) return null;
    throw error;
  }
}

/** What it gives rejects with a TimeIsOverError. */
export interface RecordsOfNews extends GroupReader {
  /** A row for an article that was read. */
  toRow(text: NewsText): NewsRow;
  /** The question is answered: what was read for it need not be remembered. */
  forget(): void;
}

export interface NewsReading {
  read(look: Pick<Look, 'collection' | 'asked' | 'begins'>): RecordsOfNews;
}

interface Known {
  texts: Map<ArticleId, NewsText | null>;
  highlightCounts: Map<ArticleId, number>;
  /** By the sketch. */
  sharing: Map<string, ArticleId[]>;
  /** Which are the same news as an article. */
  same: Map<ArticleId, ArticleId[]>;
}

/** Several, so that two pages that ask in turn do not each begin anew. */
const REMEMBERED_QUESTIONS = 4;

/** Remembers what was read for a question from one job to the next. */
export function createNewsReader(): NewsReading {
  const remembered = new Map<string, Known>();

  function knownOf(asked: string): Known {
    const known = remembered.get(asked) ?? {
      texts: new Map(),
      highlightCounts: new Map(),
      sharing: new Map(),
      same: new Map(),
    };
    // The question that was asked last stands last.
    remembered.delete(asked);
    remembered.set(asked, known);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED_QUESTIONS && oldest !== undefined) remembered.delete(oldest);
    return known;
  }

  return {
    read({ collection, asked, begins }) {
      const { texts, highlightCounts, sharing, same } = knownOf(asked);

      async function readSome(ids: readonly ArticleId[]): Promise<void> {
        const { articles, highlights } = await collection.dumps.of(ids);
        for (const { articleId, deletedAt } of highlights) {
          if (deletedAt === undefined) highlightCounts.set(articleId, (highlightCounts.get(articleId) ?? 0) + 1);
        }
        for (const id of ids) texts.set(id, null);
        for (const article of articles) {
          if (article.deletedAt === undefined) {
            texts.set(article.id, toNewsText(withCorrections(article, article.corrections)));
          }
        }
      }

      return {
        async sharing(sketches) {
          const keys = sketches.map((sketch) => sketch.join());
          const unknown = sketches.filter((_sketch, at) => !sharing.has(keys[at] ?? ''));
          await inSlices(unknown, begins, async (some) => {
            const found = await collection.reprints.sharing(some);
            for (const [at, sketch] of some.entries()) sharing.set(sketch.join(), found[at] ?? []);
          });
          return keys.map((key) => sharing.get(key) ?? []);
        },
        async read(ids) {
          const unknown = ids.filter((id) => !texts.has(id));
          await inSlices(unknown, begins, readSome);
          return ids.flatMap((id) => texts.get(id) ?? []);
        },
        async same(text, others) {
          const { id } = text.article;
          const known = same.get(id);
          if (known) return known;
          if (!begins()) throw new TimeIsOverError();
          const found = others.filter((other) => isSameNews(text, other)).map(({ article }) => article.id);
          same.set(id, found);
          return found;
        },
        toRow: ({ article }) => ({
          ...rowFactsOf(article),
          highlightCount: highlightCounts.get(article.id) ?? 0,
        }),
        forget: () => void remembered.delete(asked),
      };
    },
  };
}

async function inSlices<Item>(
  items: readonly Item[],
  begins: () => boolean,
  work: (some: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += LOOKED_AT_ONCE) {
    if (!begins()) throw new TimeIsOverError();
    await work(items.slice(at, at + LOOKED_AT_ONCE));
  }
}
