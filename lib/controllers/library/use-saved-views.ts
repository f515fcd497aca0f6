import { useEffect, useState } from 'preact/hooks';
import type { SavedViewRow } from '../../../components/library/views';
import type { LibraryWords } from '../../../locales/library';
import { parseLibraryAddress, toLibraryAddress } from '../../library/place';
import { randomId } from '../../model/ids';
import {
  changeSavedViews,
  type LibrarySavedView,
  loadSavedViews,
  onSavedViewsChanged,
} from '../../platform/saved-views';
import type { Notices } from '../use-notices';
import type { LibraryState } from './library';

export interface SavedViewActs {
  rows: SavedViewRow[];
  onSave: (name: string) => void;
  onRename: (id: string, name: string) => void;
  onDelete: (id: string) => void;
}

/**
 * The saved views with their counts, which are asked again where they may be others: the collection has changed, its tags are
 * known by now, its index reaches further.
 */
export function useSavedViews(
  library: LibraryState,
  { views: words }: LibraryWords,
  { tell, fail }: Pick<Notices, 'tell' | 'fail'>,
): SavedViewActs {
  const [views, setViews] = useState<LibrarySavedView[]>([]);
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const place = library.place.value;
  const revision = library.revision.value;
  const { reach } = library.articles.value;

  useEffect(() => {
    const life = new AbortController();
    loadSavedViews().then(setViews, fail);
    onSavedViewsChanged(setViews, life.signal);
    return () => life.abort();
  }, []);
  useEffect(() => {
    let isOver = false;
    const count = async () => {
      for (const { id, address } of views) {
        const found = await library.countOf(parseLibraryAddress(address), `view ${id}`, () => !isOver);
        if (isOver) return;
        if (found !== null) setCounts((before) => ({ ...before, [id]: found }));
      }
    };
    count().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [views, revision, reach.kind]);

  const change = (next: (before: LibrarySavedView[]) => LibrarySavedView[], told: string) => {
    const before = views;
    changeSavedViews(next).then((stored) => {
      setViews(stored);
      tell(told, async () => {
        // Only what this act did: another page may have saved one meanwhile.
        const ids = new Set(before.map(({ id }) => id));
        setViews(await changeSavedViews((now) => [...before, ...now.filter(({ id }) => isNew(id, ids, stored))]));
      });
    }, fail);
  };

  // Which article stands beside the list, and the timeline, are no part of what is asked.
  const address = toLibraryAddress({ ...place, open: null });
  return {
    rows: views.map((view) => ({ ...view, count: counts[view.id] ?? null, isOpen: view.address === address })),
    onSave: (name) => change((before) => [...before, { id: randomId(), name, address }], words.saved(name)),
    onRename: (id, name) =>
      change((before) => before.map((view) => (view.id === id ? { ...view, name } : view)), words.renamed(name)),
    onDelete: (id) => {
      const name = views.find((view) => view.id === id)?.name ?? '';
      change((before) => before.filter((view) => view.id !== id), words.deleted(name));
    },
  };
}

/** It came after the act that is taken back. */
function isNew(id: string, before: ReadonlySet<string>, stored: readonly LibrarySavedView[]): boolean {
  return !before.has(id) && !stored.some((view) => view.id === id);
}
