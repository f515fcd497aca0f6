import { useCallback, useMemo, useState } from 'preact/hooks';
import { openCollection } from '../store/open-collection';
import { createSavedPages, type ListedView } from './saved-pages';
import { useFresh } from './use-fresh';

export interface SavedArticles {
  view: ListedView;
  /** Reads the rows that are shown once more. Never rejects: what goes wrong becomes the view. */
  refresh: () => Promise<void>;
  /** Shows the next rows too. Never rejects either. */
  more: () => Promise<void>;
}

/** The saved articles, newest first, in step with the collection. */
export function useSaved(): SavedArticles {
  const [view, setView] = useState<ListedView>({ kind: 'loading' });
  const pages = useMemo(() => createSavedPages(async () => (await openCollection()).lists), []);
  const refresh = useCallback(async () => setView(await pages.refresh()), [pages]);

  useFresh(refresh);

  return { view, refresh, more: async () => setView(await pages.more()) };
}
