import { useEffect, useState } from 'preact/hooks';
import { hasListedHosts, onAccessChanged } from '../platform/reader-hosts';

/** Whether the browser lets us into every host of the list, as that changes; null until it is known. */
export function useAccess(): boolean | null {
  const [isWhole, setWhole] = useState<boolean | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const look = () =>
      void hasListedHosts().then(
        (is) => !life.signal.aborted && setWhole(is),
        () => undefined,
      );
    look();
    onAccessChanged(look, life.signal);
    return () => life.abort();
  }, []);
  return isWhole;
}
