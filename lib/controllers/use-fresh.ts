import { useEffect } from 'preact/hooks';
import { onCollectionChanged } from '../messages/changes';

/** So long a refresh keeps the next one waiting, in milliseconds: a page that hangs never answers. */
const PATIENCE_MS = 2_000;

/**
 * Refreshes at once, and again after the changes of the collection, as long as the component lives. Changes that come while a
 * refresh is under way share the one after it: thirty articles that are kept in a row are not read thirty times.
 */
export function useFresh(refresh: () => Promise<unknown>): void {
  useEffect(() => {
    const life = new AbortController();
    let isRunning = false;
    let isDue = false;
    const run = async () => {
      isDue = true;
      if (isRunning) return;
      isRunning = true;
      while (isDue && !life.signal.aborted) {
        isDue = false;
        await inTime(refresh());
      }
      isRunning = false;
    };
    void run();
    onCollectionChanged(() => void run(), life.signal);
    return () => life.abort();
  }, [refresh]);
}

/** Resolves with the work's end, however it ends, or when it takes too long. */
async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([work.catch(console.error), late]);
  clearTimeout(timer);
}
