import { useEffect, useState } from 'preact/hooks';
import { changeHandle, loadHandle, onHandleChanged } from '../platform/handle-settings';

/** Whether cleared pages have the handle at their edge; `show` changes it and rejects where there is no room. */
export function useHandle(): { hasHandle: boolean; show: (on: boolean) => Promise<void> } {
  const [hasHandle, setHasHandle] = useState(true);
  useEffect(() => {
    const life = new AbortController();
    const tell = ({ isHidden }: { isHidden: boolean }) => !life.signal.aborted && setHasHandle(!isHidden);
    onHandleChanged(tell, life.signal);
    void loadHandle().then(tell);
    return () => life.abort();
  }, []);
  return { hasHandle, show: (on) => changeHandle({ isHidden: !on }) };
}
