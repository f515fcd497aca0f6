/**
 * Work beside other work that calls for it often: begun no sooner than so many milliseconds after its last end, one at a time.
 * That it fails disturbs nobody; the first call begins the wait.
 */
export function createSometimes(everyMs: number, work: () => Promise<void>, now = () => performance.now()): () => void {
  let isUnderWay = false;
  let last = now();
  return () => {
    if (isUnderWay || now() - last < everyMs) return;
    isUnderWay = true;
    work()
      .catch(() => undefined)
      .finally(() => {
        isUnderWay = false;
        last = now();
      });
  };
}
