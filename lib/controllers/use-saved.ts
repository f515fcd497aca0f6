import { useCallback, useState } from 'preact/hooks';
import type { BegunList } from './first-look';
import type { ListedView } from './saved-pages';
import { useFresh } from './use-fresh';

export interface SavedArticles {
  view: ListedView;
  /** Reads the rows that are shown once more. Never rejects: what goes wrong becomes the view. */
  refresh: () => Promise<void>;
  /** Shows the next rows too. Never rejects either. */
  more: () => Promise<void>;
}

/** The saved articles, newest first, in step with the collection. */
export function useSaved({ pages, first }: BegunList): SavedArticles {
  const [view, setView] = useState<ListedView>(() => first.given() ?? { kind: 'loading' });
  const refresh = useCallback(async () => setView(await first.read()), [first]);

  useFresh(refresh);

  return { view, refresh, more: async () => setView(await pages.more()) };
}
