/** The list of saved articles, a page at a time: no Preact in it. */

import type { SavedView } from '../../components/popup/views';
import { toReaderError } from '../model/error';
import { startOfDay, toMoment } from '../model/vietnam-time';
import type { ArticleSummary, Lists } from '../store/collection';

/** Rows that are shown at first, and that each *more* adds. */
export const ROWS_PER_PAGE = 20;

type Listed = Extract<SavedView, { kind: 'rows' }>;

/** The list as the collection gives it: the outlets' names are those that the articles were kept with. */
export type ListedView = Exclude<SavedView, Listed> | (Omit<Listed, 'rows'> & { rows: ArticleSummary[] });

/** Neither rejects: what goes wrong becomes the view, and the next `refresh` tries again. */
export interface SavedPages {
  /** Reads what is shown once more, down to the row that was the last one: new rows above it join, deleted ones go. */
  refresh: () => Promise<ListedView>;
  /** The same rows and the next ones. */
  more: () => Promise<ListedView>;
}

type ListSource = Pick<Lists, 'articles' | 'counts' | 'savedSince'>;

/** What is shown of the list, and where it goes on; `next` is absent at its end. */
interface ShownRows {
  rows: ArticleSummary[];
  next?: string;
}

/** Newest saved first. Each call sees what the one before has left, so that two at one time neither double nor lose a row. */
export function createSavedPages(open: () => Promise<ListSource>, now: () => number = Date.now): SavedPages {
  let shown: ShownRows = { rows: [] };
  let previous: Promise<unknown> = Promise.resolve();
  let waitingRefresh: Promise<ListedView> | null = null;

  const run = (readRows: (source: ListSource, before: ShownRows) => Promise<ShownRows>): Promise<ListedView> => {
    const turn = previous.then(async (): Promise<ListedView> => {
      if (turn === waitingRefresh) waitingRefresh = null;
      try {
        const source = await open();
        const since = toMoment(startOfDay(now()));
        const [read, counts, savedToday] = await Promise.all([
          readRows(source, shown),
          source.counts(),
          source.savedSince(since),
        ]);
        shown = read;
        const today = { since, count: savedToday };
        return { kind: 'rows', rows: read.rows, hasMore: read.next !== undefined, counts, today };
      } catch (thrown) {
        return { kind: 'error', error: toReaderError(thrown).code };
      }
    });
    previous = turn;
    return turn;
  };

  return {
    refresh: () => {
      // One that has not begun will see this change too.
      waitingRefresh ??= run(readAgain);
      return waitingRefresh;
    },
    more: () => run(readNext),
  };
}

/** At least a page, and as far down as the rows before reached. One call gives no more than the store allows, so there may be several. */
async function readAgain(source: ListSource, { rows: before }: ShownRows): Promise<ShownRows> {
  let shown = await source.articles({ limit: Math.max(before.length, ROWS_PER_PAGE) });
  while (shown.next !== undefined) {
    const last = shown.rows.at(-1);
    const missing = last === undefined ? 0 : before.filter((row) => isFurtherDown(row, last)).length;
    if (missing === 0) break;
    shown = await append(source, shown, missing);
  }
  return shown;
}

/** Where the list had ended there is no place to go on from: it is read again. */
async function readNext(source: ListSource, before: ShownRows): Promise<ShownRows> {
  return before.next === undefined ? readAgain(source, before) : append(source, before, ROWS_PER_PAGE);
}

async function append(source: ListSource, { rows, next }: ShownRows, limit: number): Promise<ShownRows> {
  const page = await source.articles({ limit, ...(next === undefined ? {} : { after: next }) });
  return { ...page, rows: [...rows, ...page.rows] };
}

/** The order of the list: newest saved first, then by id, as the store's index has it. */
function isFurtherDown(row: ArticleSummary, than: ArticleSummary): boolean {
  return row.savedAt === than.savedAt ? row.id < than.id : row.savedAt < than.savedAt;
}
