/** Noticing what the page does after it was read. */

/** Changes of the page are looked at together, at most this often, in milliseconds. */
const CHECK_PAUSE = 250;
/** What leaves no trace in the tree (a style sheet dropped, a highlight cleared) is looked for so often, in milliseconds. */
const ROUND_INTERVAL = 2_000;
/** Moments after the start at which the page is looked at without being asked: late adverts, dropped style sheets. */
const LATE_CHECKS = [100, 1_000, 5_000];

/**
 * Calls `check` after changes of the document's tree, coalesced; at a few late moments, on `load`, and when the page comes
 * back from the browser's cache; and on a slow round while the page is in view. `check` must be cheap where nothing is to be done, and may change the page itself.
 */
export function watchPage(document: Document, check: () => void, signal: AbortSignal): void {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isPending = false;
  const later = (delay: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, delay);
    timers.add(timer);
  };
  const notice = () => {
    if (isPending) return;
    isPending = true;
    later(CHECK_PAUSE, () => {
      isPending = false;
      check();
      // What the check itself wrote must not be noticed again.
      observer.takeRecords();
    });
  };
  const observer = new MutationObserver(notice);
  observer.observe(document, { childList: true, characterData: true, subtree: true, attributes: true });
  for (const delay of LATE_CHECKS) later(delay, notice);
  const rounds = setInterval(() => {
    if (document.visibilityState === 'visible') notice();
  }, ROUND_INTERVAL);
  document.defaultView?.addEventListener('load', notice, { signal });
  document.defaultView?.addEventListener('pageshow', notice, { signal });
  document.addEventListener('visibilitychange', notice, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearInterval(rounds);
      for (const timer of timers) clearTimeout(timer);
    },
    { once: true },
  );
}
