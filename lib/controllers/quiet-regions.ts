/** Browsers tell of a change after it is drawn, screen readers a moment later: by then all of them have, in milliseconds. */
const QUIET_MS = 1_000;

const LIVE = '[role="status"], [role="alert"], [role="log"], [aria-live]';

/** What each region said of itself before it was quieted; null: nothing. */
let quieted = new Map<Element, string | null>();
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * To be called right before the words of the page change their language: no region announces it. They would all do so at once,
 * each with what the reader was told long ago. What stands there says the same as before; what comes later is announced.
 */
export function quietRegions(root: ParentNode = document): void {
  for (const region of root.querySelectorAll(LIVE)) {
    if (!quieted.has(region)) quieted.set(region, region.getAttribute('aria-live'));
    region.setAttribute('aria-live', 'off');
  }
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    for (const [region, before] of quieted) {
      if (before === null) region.removeAttribute('aria-live');
      else region.setAttribute('aria-live', before);
    }
    quieted = new Map();
  }, QUIET_MS);
}
