import { useEffect, useState } from 'preact/hooks';
import { loadReaderHosts, onReaderHostsChanged } from '../platform/reader-hosts';

/** The hosts that the reader switched on, in step with the browser; null until they are known. */
export function useReaderHosts(onFailure: (thrown: unknown) => void): string[] | null {
  const [hosts, setHosts] = useState<string[] | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const load = () => loadReaderHosts().then(setHosts, onFailure);
    onReaderHostsChanged(load, life.signal);
    void load();
    return () => life.abort();
    // Once: the listener lives as long as the page.
  }, []);
  return hosts;
}
