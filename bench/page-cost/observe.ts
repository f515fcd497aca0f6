/** What a page itself can tell of its main thread, its layout and its clearing, from before its first script on. */

export interface Observed {
  /** From the tree's completion to the clearing, in milliseconds; null where the page was not cleared. */
  clearedAfter: number | null;
  /** From the tree's completion to the first frame behind the clearing, in milliseconds. */
  shownAfter: number | null;
  /** The sum of all layout shifts; browsers that do not tell them say null. */
  layoutShift: number | null;
  /** The longest time for which the page could do nothing else since the last look, in milliseconds. */
  longestWait: number;
  /** Of all nodes of the page. */
  nodes: number;
}

/** Runs in the page before anything of it. A turn of the event loop is asked for again and again: what keeps it is a task. */
export function observePage(): void {
  const observed = { cleared: 0, shown: 0, shift: 0, tellsShifts: false, longest: 0, last: performance.now() };
  Reflect.set(window, 'observedPage', observed);
  const turn = () => {
    const now = performance.now();
    observed.longest = Math.max(observed.longest, now - observed.last);
    observed.last = now;
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turn();
    setTimeout(() => port2.postMessage(0), 1);
  };
  port2.postMessage(0);
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    observed.tellsShifts = true;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) observed.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
  // The clearing marks the path to the article, and the root is its beginning.
  const clearing = new MutationObserver(() => {
    if (!document.documentElement?.getAttributeNames().some((name) => name.startsWith('data-'))) return;
    clearing.disconnect();
    observed.cleared = performance.now();
    requestAnimationFrame(() => {
      setTimeout(() => {
        observed.shown = performance.now();
      });
    });
  });
  clearing.observe(document, { subtree: true, attributes: true });
}

/** Runs in the page: what was observed; the longest wait begins anew. */
export function lookAtPage(): Observed {
  const { cleared, shown, shift, tellsShifts, longest, last } = Reflect.get(window, 'observedPage') as {
    cleared: number;
    shown: number;
    shift: number;
    tellsShifts: boolean;
    longest: number;
    last: number;
  };
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const complete = navigation?.domInteractive ?? 0;
  const longestWait = Math.max(longest, performance.now() - last);
  Object.assign(Reflect.get(window, 'observedPage') as object, { longest: 0, last: performance.now() });
  let nodes = 1;
  for (const walker = document.createTreeWalker(document); walker.nextNode(); ) nodes += 1;
  return {
    clearedAfter: cleared === 0 ? null : cleared - complete,
    shownAfter: shown === 0 ? null : shown - complete,
    layoutShift: tellsShifts ? shift : null,
    longestWait,
    nodes,
  };
}

/** Runs in the page: so many times, so many paragraphs more at the end of the text, as a live report gets them. */
export async function addParagraphs(times: number, paragraphs: number, pause: number): Promise<void> {
  const content = document.querySelector('.content, article, main') ?? document.body;
  for (let time = 0; time < times; time += 1) {
    for (let index = 0; index < paragraphs; index += 1) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Tin vừa nhận số ${time * paragraphs + index}: mực nước ở trạm thượng nguồn xuống thêm vài phân, tổ trực vẫn giữ người ở hai cửa cống.`;
      content.append(paragraph);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
