/** Random ranges of the page's DOM, described by the code that ships and located again on the page as it is by then. */

import { describePosition } from '../../../lib/anchor/describe';
import { positionOfRange, rangesOf } from '../../../lib/anchor/dom-range';
import { locateTarget } from '../../../lib/anchor/locate';
import { snapToWords, trimPosition } from '../../../lib/anchor/positions';
import { toSearchable } from '../../../lib/anchor/searchable';
import { readArticle } from '../../../lib/article/read-article';
import type { Reading } from '../../../lib/article/reading';
import { sourcesOf } from '../../../lib/copy/drawn-sheet';
import { HIGHLIGHT_COLOURS, type HighlightTarget, type TextPosition } from '../../../lib/model/highlight';
import { type Comfort, DEFAULT_SETTINGS } from '../../../lib/model/settings/settings';
import { samePosition, textAt } from '../../../lib/model/text-position';
import { createClearing } from '../../../lib/page/clear/clear';
import { TYPESETTING } from '../../../lib/page/clear/typesetting';
import { createPainter } from '../../../lib/page/paint/paint';
import { checkBothWays, drawCopy, keptOf, missingIn, undraw } from '../../../tests/measures/copy/both-ways';
import { randomOf } from '../../workshop/random';

export interface Trip {
  target: HighlightTarget;
  /** The text of the ranges that the position stood for, as the page has it. */
  shown: string;
}
type Article = Extract<Reading, { isArticle: true }>;

const COMFORT: Comfort = { ...DEFAULT_SETTINGS.comfort, ground: 'dark', fontSize: 24 };
const clearing = createClearing(document, 'data-benchtrip', () => TYPESETTING);
// All are painted, also where a short run puts very many on one page.
const painter = createPainter(document, 'benchtrip', Number.POSITIVE_INFINITY);

const read = (): Article | null => {
  const reading = clearing.suspended(() =>
    readArticle(document, {
      url: document.location.href,
      isHidden: (element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: false }),
      asked: true,
    }),
  );
  return reading.isArticle ? reading : null;
};

const shownAt = (position: TextPosition, { sources }: Article) =>
  rangesOf(position, sources, document).map(String).join('');

/** Any point of the tree under the root: in a text between any two of its units, or in an element between two children. */
function rangeUnder(root: Node, random: ReturnType<typeof randomOf>): Range {
  const nodes: Node[] = [root];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const point = (near: number) => {
    const at = Math.min(nodes.length - 1, Math.max(0, near));
    const node = nodes[at] as Node;
    return { at, node, offset: random.below((node instanceof Text ? node.length : node.childNodes.length) + 1) };
  };
  const first = point(random.below(nodes.length));
  // Most selections are short; one in ten runs from anywhere to anywhere.
  const second = point(random.below(10) === 0 ? random.below(nodes.length) : first.at + random.below(9) - 4);
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(second.node, second.offset);
  // Set the other way round, the end would pull the start along.
  if (range.collapsed) {
    range.setStart(second.node, second.offset);
    range.setEnd(first.node, first.offset);
  }
  return range;
}

export const roundTripBench = {
  /** So many described ranges; null where the page is not read as an article. */
  make(seed: string, count: number): Trip[] | null {
    const article = read();
    if (!article) return null;
    const { blocks, fingerprint } = article.article;
    const random = randomOf(seed);
    const trips: Trip[] = [];
    for (let tried = 0; trips.length < count && tried < count * 60; tried += 1) {
      const position = positionOfRange(rangeUnder(article.sources.root, random), article.sources);
      const trimmed = position && trimPosition(blocks, position);
      // Half as they were selected, half as a highlight is made of them.
      const wanted = trimmed && (random.below(2) ? snapToWords(blocks, trimmed) : trimmed);
      const target = wanted && describePosition(blocks, fingerprint, wanted);
      if (target) trips.push({ target, shown: shownAt(target.position, article) });
    }
    return trips;
  },
  show(view: 'whole' | 'clear' | 'comfort'): void {
    const article = read();
    if (!article) throw new Error('not read any more');
    if (view === 'whole') clearing.turnOff();
    else
      clearing.turnOn(
        article.sources,
        article.article.blocks.map(({ kind }) => kind),
        view === 'comfort' ? COMFORT : null,
      );
  },
  /** Paints them all, in turn in each colour, or none. */
  paint(trips: readonly Trip[]): number {
    const article = read();
    if (!article) throw new Error('not read any more');
    const marks = trips.map(({ target }, number) => ({
      colour: HIGHLIGHT_COLOURS[number % HIGHLIGHT_COLOURS.length] ?? 'yellow',
      isChanged: false,
      ranges: rangesOf(target.position, article.sources, document),
    }));
    painter.paint(marks, 'light');
    return [...CSS.highlights.values()].reduce((sum, registry) => sum + registry.size, 0);
  },
  /** The saved copy of the page beside it: its text, and so many ranges marked on one of the two and found on the other; null where the page is not read as an article. */
  copy(seed: string, count: number): { tried: number; misses: string[] } | null {
    const article = read();
    if (!article) return null;
    const root = drawCopy(document, keptOf(article.article));
    const copy = sourcesOf(root, article.article.blocks);
    const missing = missingIn(copy, article.article);
    const { tried, misses } = checkBothWays(article, copy, randomOf(`copy of ${seed}`).below, count);
    undraw(root);
    return { tried: tried + missing.length, misses: [...missing, ...misses] };
  },
  /** What is not what it was, each in words: read anew and located, with the text's fingerprint known and without it. */
  check(trips: readonly Trip[]): string[] {
    const article = read();
    if (!article) return trips.map(() => 'the page is not read any more');
    const { blocks, fingerprint } = article.article;
    const known = toSearchable(blocks, fingerprint);
    const unknown = toSearchable(blocks, `not ${fingerprint}`);
    return trips.flatMap(({ target, shown }) => {
      const { quote, position } = target;
      for (const searchable of [known, unknown]) {
        const located = locateTarget(target, searchable);
        const found = 'position' in located ? located.position : null;
        if (located.state !== 'exact' || !found || !samePosition(found, position))
          return [`${located.state} ${JSON.stringify(found)} for ${JSON.stringify(position)}: ${quote.exact}`];
        if (textAt(blocks, found) !== quote.exact) return [`other words: ${quote.exact}`];
        if (shownAt(found, article) !== shown) return [`other ranges: ${quote.exact}`];
      }
      // And back from the page's own ranges, ends included.
      const ranges = rangesOf(position, article.sources, document);
      const [first, last] = [ranges[0], ranges.at(-1)];
      return first && last ? [] : [`no ranges: ${quote.exact}`];
    });
  },
};

export type RoundTripBench = typeof roundTripBench;
