import { useCallback, useState } from 'preact/hooks';
import type { KeptDataView } from '../../components/options/views';
import { isAutoBackupFailed } from '../platform/auto-backup-failed';
import { loadLastExport } from '../platform/last-export';
import { countUnsavedSince } from './backup-mark';
import { useFresh } from './use-fresh';

/** What is kept and how safe it is, in step with the collection. */
export function useData(): KeptDataView {
  const [view, setView] = useState<KeptDataView>({ kind: 'loading' });
  const refresh = useCallback(async () => setView(await look().catch((): KeptDataView => ({ kind: 'unknown' }))), []);
  useFresh(refresh);
  return view;
}

async function look(): Promise<KeptDataView> {
  // The options are there before the database is.
  const { openCollection } = await import('../store/open-collection');
  const collection = await openCollection();
  const { lists } = collection;
  const [{ articles, highlights }, lastExport, estimate, isPersisted, isAutoFailed] = await Promise.all([
    lists.counts(),
    loadLastExport(),
    navigator.storage?.estimate?.().catch(() => null) ?? null,
    navigator.storage?.persisted?.().catch(() => null) ?? null,
    isAutoBackupFailed(),
  ]);
  return {
    kind: 'known',
    articles,
    highlights,
    bytes: estimate?.usage ?? null,
    isPersisted,
    lastExport,
    isAutoFailed,
    unsaved: lastExport === null ? articles : await countUnsavedSince(collection, lastExport),
  };
}
