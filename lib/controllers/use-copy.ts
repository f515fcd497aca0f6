import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { SavedCopyView } from '../../components/copy/views';
import type { ArticleId } from '../model/ids';
import type { Language } from '../model/settings/settings';
import { type LoadedCopy, loadCopy, toCopyArticle } from './load-copy';
import { useFresh } from './use-fresh';

export interface CopyInView {
  loaded: LoadedCopy;
  view: SavedCopyView;
  /** Loads it anew. Never rejects: what goes wrong becomes the view. */
  refresh: () => Promise<void>;
  /** Shows a version; null: the text that the article is kept with. */
  showVersion: (number: number | null) => void;
}

/** The kept article with this id, in step with what is changed elsewhere. `first`: what is known of it already. */
export function useCopy(id: ArticleId, first: LoadedCopy, language: Language): CopyInView {
  const [loaded, setLoaded] = useState(first);
  const [number, showVersion] = useState<number | null>(null);
  const latest = useRef(0);
  const last = useRef<LoadedCopy>(loaded);

  /** An answer that a newer one has overtaken is not shown. */
  const refresh = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    const next = await loadCopy(id, number, last.current);
    if (turn !== latest.current) return;
    last.current = next;
    setLoaded(next);
  }, [id, number]);
  useFresh(refresh);

  const view = useMemo((): SavedCopyView => {
    return loaded.kind === 'article' ? toCopyArticle(loaded, language) : loaded;
  }, [loaded, language]);

  return { loaded, view, refresh, showVersion };
}
