import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DeletedView, LibraryHealth } from '../../../components/library/views';
import { daysLeft } from '../../library/days-left';
import { toReaderError } from '../../model/error';
import type { Language } from '../../model/settings/settings';
import { askOwnerFromPage } from '../../owner/owner-messages';
import { openCollection } from '../../store/open-collection';
import { trashOf } from '../../store/trash';
import { countUnsaved } from '../backup-mark';
import { nameKept } from '../outlet-names';

const UNCHECKED: LibraryHealth['check'] = { isRunning: false, wrong: null };

/** What was deleted, read when it is looked at. */
export function useDeleted(
  isShown: boolean,
  language: Language,
): { deleted: DeletedView; refresh: () => Promise<void> } {
  const [deleted, setDeleted] = useState<DeletedView>({ kind: 'loading' });
  const refresh = useCallback(async () => {
    try {
      const found = await trashOf(await openCollection()).list();
      const now = Date.now();
      const rows = found.map((row) => ({ ...nameKept(row, language), daysLeft: daysLeft(row.leavesAt, now) }));
      setDeleted({ kind: 'rows', rows });
    } catch (thrown) {
      setDeleted({ kind: 'error', error: toReaderError(thrown).code });
    }
  }, [language]);
  useEffect(() => {
    if (isShown) void refresh();
  }, [isShown, refresh]);
  return { deleted, refresh: async () => (isShown ? refresh() : undefined) };
}

/** How the collection is kept, looked at when it is shown; the check goes through all of it and runs when it is asked for. */
export function useLibraryHealth(isShown: boolean, onFailure: (thrown: unknown) => void) {
  const [health, setHealth] = useState<Omit<LibraryHealth, 'check'> | null>(null);
  const [check, setCheck] = useState(UNCHECKED);
  const refresh = useCallback(async () => setHealth(await look()), []);
  useEffect(() => {
    if (isShown) refresh().catch(onFailure);
  }, [isShown]);
  const run = async () => {
    setCheck({ isRunning: true, wrong: null });
    try {
      const wrong = await (await openCollection()).upkeep.check();
      setCheck({ isRunning: false, wrong: [...wrong, ...((await isIndexSound()) ? [] : ['index'])] });
    } catch (thrown) {
      setCheck(UNCHECKED);
      throw thrown;
    }
    await refresh();
  };
  return {
    health: health && { ...health, check },
    onCheck: () => void run().catch(onFailure),
    rebuild: async () => {
      await askOwnerFromPage()('index/rebuild', null);
      await refresh();
    },
  };
}

async function isIndexSound(): Promise<boolean> {
  const askOwner = askOwnerFromPage();
  for (;;) {
    const { more, isSound } = await askOwner('index/check', null);
    if (!isSound || !more) return isSound;
  }
}

async function look(): Promise<Omit<LibraryHealth, 'check'>> {
  const collection = await openCollection();
  const { lists, changes } = collection;
  const [counts, deleted, estimate, unsaved, standing, found] = await Promise.all([
    lists.counts(),
    lists.deleted().then(
      (rows) => rows.length,
      () => null,
    ),
    roomTaken(),
    countUnsaved(collection).catch(() => null),
    changes.standing('journal'),
    askOwnerFromPage()('index/count', {
      query: { clauses: [], filters: {}, order: 'relevance' },
      asked: { facets: [] },
    }).catch(() => null),
  ]);
  const { number, passed } = standing;
  return {
    ...counts,
    deleted,
    ...estimate,
    unsaved,
    reach: found?.reach ?? null,
    copy: passed === undefined ? 'none' : passed < number ? 'behind' : 'whole',
  };
}

/** Chromium tells what lies where; others the sum alone. */
async function roomTaken(): Promise<Pick<LibraryHealth, 'bytes' | 'byKind'>> {
  const estimate: (StorageEstimate & { usageDetails?: Record<string, number> }) | null =
    (await navigator.storage?.estimate?.().catch(() => null)) ?? null;
  const { usage, usageDetails } = estimate ?? {};
  if (usage === undefined) return { bytes: null, byKind: [] };
  if (usageDetails === undefined) return { bytes: usage, byKind: [] };
  const { indexedDB: database = 0, fileSystem: files = 0 } = usageDetails;
  const other = Math.max(0, usage - database - files);
  const byKind = [
    { kind: 'database' as const, bytes: database },
    { kind: 'files' as const, bytes: files },
    { kind: 'other' as const, bytes: other },
  ];
  return { bytes: usage, byKind: byKind.filter(({ bytes }) => bytes > 0) };
}
