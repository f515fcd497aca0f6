/** The kept highlights in the text in view: found at once where they are few, in slices where they are many; and painted. */

import { describePosition } from '../anchor/describe';
import { layOut, toSearchable } from '../anchor/searchable';
import type { ArticleReading } from '../article/reading';
import type { ReadArticle } from '../model/article';
import { ReaderError } from '../model/error';
import type { FoundHighlight, Highlight, HighlightTarget, TextPosition } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import type { Ground } from '../model/settings/settings';
import { foundOnPage, type LocatedHighlight, locateOnPage } from '../page/paint/located-highlights';
import type { Painter } from '../page/paint/paint';
import type { Clock } from './ports';

export interface HighlightFinderParts {
  document: Document;
  painter: Pick<Painter, 'paint' | 'restore'>;
  clock: Clock;
  /** The article in view. */
  article: () => ArticleReading | null;
  /** What its text stands on. */
  ground: () => Ground;
}

/** So many highlights are found at once, in one go. */
const FOUND_AT_ONCE = 100;
/** How long a slice of a search may take, in milliseconds: two of them fit into one frame of the screen. */
const SEARCH_SLICE = 8;
/** A longer text is laid out in slices, however few highlights are looked for in it. In UTF-16 units. */
const LAID_OUT_AT_ONCE = 200_000;
/** So many highlights are found between two looks at the clock. */
const FOUND_BETWEEN_LOOKS = 5;

export class HighlightFinder {
  readonly #parts: HighlightFinderParts;
  #located: LocatedHighlight[] = [];
  /** The reading that `#located` were found in. */
  #foundIn: ArticleReading | null = null;
  /** The search that began last; what waits for an older one waits for it too. */
  #search: Promise<boolean> = Promise.resolve(true);
  /** The number of the search that began last. */
  #searches = 0;

  constructor(parts: HighlightFinderParts) {
    this.#parts = parts;
  }

  /** In the order of the text; those that are not found come last. */
  get located(): readonly LocatedHighlight[] {
    return this.#located;
  }

  /** What became of each highlight on this page, by its id. */
  found(): Record<HighlightId, FoundHighlight> {
    return foundOnPage(this.#located, this.#parts.article()?.article.blocks ?? []);
  }

  /** What finds the words at a position of an article again; throws at a position without any. */
  targetOf({ blocks, fingerprint }: ReadArticle, position: TextPosition): HighlightTarget {
    const target = describePosition(blocks, fingerprint, position);
    if (!target) throw new ReaderError('nothing-selected');
    return target;
  }

  /** Paints again what the page has cleared. */
  restore(): void {
    this.#parts.painter.restore();
  }

  /** Finds the highlights in the text as it stands now, and paints them. What was found before is not searched for again. */
  paint(highlights: readonly Highlight[]): void {
    const { document, painter, article, ground } = this.#parts;
    const reading = article();
    this.#located = reading
      ? locateOnPage(highlights, reading.article, reading.sources, document, this.#locatedIn(reading))
      : [];
    this.#foundIn = reading;
    painter.paint(
      this.#located.map(({ highlight: { colour }, state, ranges }) => ({
        colour,
        ranges,
        isChanged: state === 'changed',
      })),
      ground(),
    );
  }

  /**
   * Finds many highlights in slices, so that the page keeps answering its reader, and paints nothing yet: `paint` then has
   * them at hand. Answers false where another search began meanwhile, and not before that one has ended: then these
   * highlights are no longer those to show.
   */
  findInSlices(highlights: readonly Highlight[]): Promise<boolean> {
    this.#searches += 1;
    this.#search = this.#find(highlights, this.#searches);
    return this.#search;
  }

  /** Ends a search that is still under way: other highlights are to be shown. */
  abandonSearch(): void {
    this.#searches += 1;
    this.#search = Promise.resolve(true);
  }

  #locatedIn(reading: ArticleReading): LocatedHighlight[] {
    return reading === this.#foundIn ? this.#located : [];
  }

  async #find(highlights: readonly Highlight[], search: number): Promise<boolean> {
    const { document, clock, article } = this.#parts;
    const reading = article();
    if (!reading || (highlights.length <= FOUND_AT_ONCE && !isLong(reading.article))) return true;
    const { blocks, fingerprint } = reading.article;
    const searchable = toSearchable(blocks, fingerprint);
    const before = this.#locatedIn(reading);
    const found: LocatedHighlight[] = [];
    const isSame = highlights.every((highlight) => highlight.fingerprint === fingerprint);
    let start = clock.now();
    for (const some of steps(highlights, isSame ? [] : layOut(searchable))) {
      found.push(...locateOnPage(some, reading.article, reading.sources, document, before, searchable));
      if (clock.now() - start < SEARCH_SLICE) continue;
      await clock.pause();
      if (this.#searches !== search) {
        await this.#search;
        return false;
      }
      // The page was read again: what was found stands in nodes that may be gone.
      if (article() !== reading) return true;
      start = clock.now();
    }
    this.#located = found;
    this.#foundIn = reading;
    return true;
  }
}

function isLong({ blocks }: ReadArticle): boolean {
  return blocks.reduce((length, { text }) => length + text.length, 0) > LAID_OUT_AT_ONCE;
}

/** The steps of a search: those that lay the text out find nothing yet, the others some highlights each. */
function* steps(highlights: readonly Highlight[], layingOut: Iterable<void>): Generator<readonly Highlight[]> {
  for (const _ of layingOut) yield [];
  for (let at = 0; at < highlights.length; at += FOUND_BETWEEN_LOOKS) {
    yield highlights.slice(at, at + FOUND_BETWEEN_LOOKS);
  }
}
