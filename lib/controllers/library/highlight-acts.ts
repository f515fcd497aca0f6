/** What is done with the selected highlights: each one act, with its progress, its notice and its undo. No Preact in it. */

import type { HighlightWish } from '../../../components/library/highlights/views';
import type { Words } from '../../../locales/index';
import type { LibraryWords } from '../../../locales/library';
import { toHighlightList } from '../../export/highlight-list';
import {
  articlesOfBulk,
  type HighlightAct,
  type HighlightBulkDone,
  highlightBulkCount,
} from '../../model/highlight-bulk';
import type { HighlightId } from '../../model/ids';
import { openExportChoice } from '../../platform/tabs';
import { highlightBulkOf } from '../../store/highlight-bulk';
import { openCollection } from '../../store/open-collection';
import { copyLater } from '../copy-rich';
import { nameKept } from '../outlet-names';
import { type ActOn, type BulkWritingContext, createBulkWriting } from './bulk-writing';

interface Context extends BulkWritingContext {
  words: Words;
  library: LibraryWords;
}

/** A list is read in one sitting, and what is exported is named in an address. */
const MOST_COPIED = 2_000;
const MOST_EXPORTED_ARTICLES = 2_000;

export interface HighlightActs {
  /** Rejects with what went wrong; what was written until then stays. */
  run: (selected: ActOn<HighlightId>, wish: Exclude<HighlightWish, { kind: 'copy' }>) => Promise<void>;
  /** Where the ids are still to come: to be called in the reader's gesture. Rejects as `copyLater` does. */
  copy: (ids: Promise<readonly HighlightId[]>, title: string) => Promise<void>;
}

export function createHighlightActs({ words, library, ...writing }: Context): HighlightActs {
  const { done } = library.markActs;
  const bulk = async () => highlightBulkOf(await openCollection());

  const { notices } = writing;
  const { find, write: writeAct } = createBulkWriting(writing);
  const write = (ids: readonly HighlightId[], act: HighlightAct, told: (count: number) => string) =>
    writeAct<HighlightBulkDone>({
      all: ids.length,
      run: async (options) => (await bulk()).run(ids, act, options),
      takeBack: async (made, options) => (await bulk()).takeBack(made, options),
      countOf: highlightBulkCount,
      changedBy: articlesOfBulk,
      told,
      words: done,
    });

  const exportArticles = async (ids: readonly HighlightId[]) => {
    const found = await (await bulk()).of(ids);
    const articles = [...new Set(found.map(({ articleId }) => articleId))];
    if (articles.length > MOST_EXPORTED_ARTICLES) return notices.tell(done.tooManyArticles(MOST_EXPORTED_ARTICLES));
    if (articles.length > 0) await openExportChoice(articles);
  };

  const listOf = async (ids: readonly HighlightId[], title: string) => {
    const collection = await openCollection();
    const found = await highlightBulkOf(collection).of(ids);
    const rows = await collection.lists.of([...new Set(found.map(({ articleId }) => articleId))]);
    const articles = rows.map((row) => nameKept(row, words.language));
    const quotes = found.map(({ articleId, quote, note }) => ({ articleId, quote: quote.exact, note }));
    const list = toHighlightList(quotes, articles, { title, noHeadline: words.article.noHeadline });
    return { list, count: found.length };
  };

  return {
    run: async (selected, wish) => {
      const ids = await find(selected);
      if (ids === null) return notices.tell(done.cancelled(0));
      switch (wish.kind) {
        case 'tag':
        case 'untag':
          return write(ids, wish, (count) => done[wish.kind](wish.tags.join(', '), count));
        case 'colour': {
          const { meaning } = words.colours[wish.colour];
          return write(ids, wish, (count) => done.colour(meaning, count));
        }
        case 'delete':
          return write(ids, wish, done.delete);
        case 'export':
          return exportArticles(ids);
      }
    },
    copy: async (ids, title) => {
      const made = ids.then((all) => (all.length > MOST_COPIED ? null : listOf(all, title)));
      const copied = await copyLater(made, (found) => found?.list ?? null);
      notices.tell(copied === null ? done.tooMany(MOST_COPIED) : done.copied(copied.count));
    },
  };
}
