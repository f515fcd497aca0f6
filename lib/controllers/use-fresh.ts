import { useEffect } from 'preact/hooks';
import { onCollectionChanged } from '../messages/changes';

/** Refreshes at once, and again after each change of the collection, as long as the component lives. */
export function useFresh(refresh: () => Promise<unknown>): void {
  useEffect(() => {
    void refresh();
    const life = new AbortController();
    onCollectionChanged(() => void refresh(), life.signal);
    return () => life.abort();
  }, [refresh]);
}
