import { useCallback, useRef, useState } from 'preact/hooks';
import type { SavedView } from '../../components/popup/views';
import { toReaderError } from '../model/error';
import type { ArticleSummary } from '../store/collection';
import { openCollection } from '../store/open-collection';
import { useFresh } from './use-fresh';

/** Rows that are shown at first, and that each *more* adds. */
const PAGE = 20;

type Listed = Extract<SavedView, { kind: 'rows' }>;

/** The list as the collection gives it: the outlets' names are those that the articles were kept with. */
export type ListedView = Exclude<SavedView, Listed> | (Omit<Listed, 'rows'> & { rows: ArticleSummary[] });

export interface SavedArticles {
  view: ListedView;
  /** Lists again as many rows as are shown. Never rejects: what goes wrong becomes the view. */
  refresh: () => Promise<void>;
  more: () => Promise<void>;
}

/** The saved articles, newest first, a page at a time. */
export function useSaved(): SavedArticles {
  const [view, setView] = useState<ListedView>({ kind: 'loading' });
  const limit = useRef(PAGE);
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    const next = await list(limit.current);
    if (turn === latest.current) setView(next);
  }, []);

  useFresh(refresh);

  return {
    view,
    refresh,
    more: () => {
      limit.current += PAGE;
      return refresh();
    },
  };
}

async function list(limit: number): Promise<ListedView> {
  try {
    const collection = await openCollection();
    const [page, counts] = await Promise.all([collection.lists.articles({ limit }), collection.lists.counts()]);
    return { kind: 'rows', rows: page.rows, hasMore: page.next !== undefined, counts };
  } catch (thrown) {
    return { kind: 'error', error: toReaderError(thrown).code };
  }
}
