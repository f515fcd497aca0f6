import { useCallback, useState } from 'preact/hooks';
import type { HealthView } from '../../components/popup/views';
import { isAutoBackupFailed } from '../platform/auto-backup-failed';
import { openCollection } from '../store/open-collection';
import { countUnsaved } from './backup-mark';
import { useFresh } from './use-fresh';

const UNKNOWN: HealthView = { bytes: null, unsaved: null, isAutoFailed: false };

/** How the collection is kept, in step with it. What cannot be told is left out. `after`: what comes before it. */
export function useHealth(after: Promise<unknown>): HealthView {
  const [health, setHealth] = useState(UNKNOWN);
  const refresh = useCallback(async () => {
    await after;
    const [bytes, unsaved, isAutoFailed] = await Promise.all([
      roomTaken(),
      openCollection()
        .then(countUnsaved)
        .catch(() => null),
      isAutoBackupFailed(),
    ]);
    setHealth({ bytes, unsaved, isAutoFailed });
  }, [after]);
  useFresh(refresh);
  return health;
}

async function roomTaken(): Promise<number | null> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  return estimate?.usage ?? null;
}
