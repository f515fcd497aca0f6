/** Which highlight the reader has before them as they go down the page: the panel beside it shows it. */

import type { HighlightId } from '../model/ids';
import type { LocatedHighlight } from '../page/paint/located-highlights';

export interface ReachedParts {
  document: Document;
  /** Those whose words are on the page, in the order of the text. */
  onPage: () => readonly LocatedHighlight[];
  tell: (id: HighlightId | null) => void;
}

/** The reader has come to rest after so long without scrolling, in milliseconds. */
const SCROLL_REST = 150;
/** So far down the window a reader's eyes are: the highlight nearest to there is the one before them. */
const READING_LINE = 0.35;

/** Tells another highlight whenever the reader comes to it, until the signal aborts; returns what looks again, as after another reading. */
export function followReached({ document, onPage, tell }: ReachedParts, signal: AbortSignal): () => void {
  const view = document.defaultView;
  /** Undefined: whoever listens now may not have heard it. */
  let told: HighlightId | null | undefined = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const found = view ? nearestInView(onPage(), view.innerHeight) : null;
    if (found === told) return;
    told = found;
    tell(found);
  };
  const wait = () => {
    clearTimeout(resting);
    resting = setTimeout(look, SCROLL_REST);
  };
  // Whatever scrolls inside the page moves the highlights too.
  view?.addEventListener('scroll', wait, { capture: true, passive: true, signal });
  // The reader goes to the panel, which may have been opened just now.
  view?.addEventListener(
    'blur',
    () => {
      told = undefined;
      wait();
    },
    { signal },
  );
  return wait;
}

/** Few are asked where they stand, however many there are: they stand in the order of the text. */
function nearestInView(located: readonly LocatedHighlight[], height: number): HighlightId | null {
  const boxOf = (index: number) => located[index]?.ranges[0]?.getBoundingClientRect();
  let low = 0;
  for (let high = located.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((boxOf(middle)?.bottom ?? 0) <= 0) low = middle + 1;
    else high = middle;
  }
  let nearest: { id: HighlightId; distance: number } | null = null;
  for (let index = low; index < located.length; index += 1) {
    const box = boxOf(index);
    const id = located[index]?.highlight.id;
    if (!box || id === undefined || box.top >= height) break;
    const line = height * READING_LINE;
    const distance =
      box.top <= line && box.bottom >= line ? 0 : Math.min(Math.abs(box.top - line), Math.abs(box.bottom - line));
    if (!nearest || distance < nearest.distance) nearest = { id, distance };
  }
  return nearest?.id ?? null;
}
