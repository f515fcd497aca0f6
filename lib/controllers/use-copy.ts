import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CopyMarks, SavedCopyView } from '../../components/copy/views';
import { damageKeyOf } from '../model/damaged-record';
import type { ArticleId } from '../model/ids';
import type { Language } from '../model/settings/settings';
import { openCollection } from '../store/open-collection';
import { toDamagedRow } from './damaged-records';
import { type LoadedCopy, loadCopy, toCopyArticle } from './load-copy';
import { useFresh } from './use-fresh';

export interface CopyInView {
  loaded: LoadedCopy;
  view: SavedCopyView;
  /** What of the reader's own is known without the text. */
  beside: Omit<CopyMarks, 'highlights'>;
  /** Loads it anew. Never rejects: what goes wrong becomes the view. */
  refresh: () => Promise<void>;
  /** Shows a version; null: the text that the article is kept with. */
  showVersion: (number: number | null) => void;
}

const NOTHING_BESIDE: CopyInView['beside'] = { knownTags: [], damaged: [] };

/** The kept article with this id, in step with what is changed elsewhere. */
export function useCopy(id: ArticleId, language: Language): CopyInView {
  const [loaded, setLoaded] = useState<LoadedCopy>({ kind: 'loading' });
  const [number, showVersion] = useState<number | null>(null);
  const [beside, setBeside] = useState(NOTHING_BESIDE);
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

  // After the text is shown.
  useEffect(() => {
    if (loaded.kind !== 'loading' && id !== '') lookBeside(id).then(setBeside, console.error);
  }, [loaded, id]);

  return { loaded, view, beside, refresh, showVersion };
}

async function lookBeside(id: ArticleId): Promise<CopyInView['beside']> {
  const collection = await openCollection();
  const [knownTags, records] = await Promise.all([collection.lists.tags(), collection.repairs.look([id])]);
  return { knownTags, damaged: records.filter(({ raw, key }) => isOf(raw, key, id)).map(toDamagedRow) };
}

/** `look` tells of all that are known: here counts what belongs to the one article. */
function isOf(raw: unknown, key: string, id: ArticleId): boolean {
  const { articleId } = (raw ?? {}) as { articleId?: unknown };
  return articleId === id || key === damageKeyOf('articles', id);
}
