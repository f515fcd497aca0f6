/** What painting costs inside a page, by the code that ships, beside a bare registry with the same ranges. Milliseconds. */

import { describePosition } from '../../../lib/anchor/describe';
import { readArticle } from '../../../lib/article/read-article';
import { HIGHLIGHT_COLOURS, type Highlight as Kept } from '../../../lib/model/highlight';
import type { HighlightId } from '../../../lib/model/ids';
import { PALETTE } from '../../../lib/model/palette';
import { highlightsAtPoint, type LocatedHighlight, locateOnPage } from '../../../lib/page/paint/located-highlights';
import { createPainter, type PaintedHighlight } from '../../../lib/page/paint/paint';
import { randomOf } from '../../workshop/random';

export interface Costs {
  count: number;
  /** From the call to its return, and from the call until the frame that shows it is drawn. */
  bare: Pair;
  /** Bare too, but five, in the five looks that the product has: what the browser takes for the same picture. */
  five: Pair;
  ours: Pair;
  /** One highlight more, as it comes from the collection: all are looked for and painted again. */
  oneMore: Pair;
  /** The same for a bare registry that is filled again. */
  bareAgain: Pair;
  locate: number;
  /** One press of the pointer: the median, and what 95 of 100 stay under. */
  hit: Pair;
  /** How many of the presses met a highlight: all are on one. */
  hits: number;
  presses: number;
}
type Pair = [number, number];

const ROUNDS = 15;
const PRESSES = 150;
const AGAIN = 10;
const BARE = 'bench-bare';

const FIVE = HIGHLIGHT_COLOURS.map((colour) => `bench-${colour}`);

/** The product's own declarations. */
function ruleOf(name: string, number: number): string {
  const { ground, ink, line, pattern } = PALETTE.light[HIGHLIGHT_COLOURS[number] ?? 'yellow'];
  return `::highlight(${name}) { background-color: ${ground}; color: ${ink}; text-decoration: underline ${pattern} ${line} 2px; text-underline-offset: 3px; }`;
}

const reading = readArticle(document, { url: document.location.href, isHidden: () => false, asked: true });
if (!reading.isArticle) throw new Error('the page is not read as an article');
const { article, sources } = reading;

/** Stretches of 20 to 140 characters all over the text, some over each other. */
function keptOf(count: number): Kept[] {
  const random = randomOf(`kept ${count}`);
  const blocks = article.blocks.flatMap(({ text }, index) => (text.length > 200 ? [index] : []));
  return Array.from({ length: count }, (_, number) => {
    const startBlock = random.pick(blocks);
    const { length } = article.blocks[startBlock]?.text ?? '';
    const startOffset = random.below(length - 150);
    const endOffset = startOffset + 20 + random.below(120);
    const position = { startBlock, startOffset, endBlock: startBlock, endOffset };
    const target = describePosition(article.blocks, article.fingerprint, position);
    if (!target) throw new Error('nothing to describe');
    const id = `h${number}` as HighlightId;
    return { ...target, id, colour: HIGHLIGHT_COLOURS[number % 5] ?? 'yellow', note: '', tags: [] } as unknown as Kept;
  });
}

const toPainted = (marks: readonly LocatedHighlight[]): PaintedHighlight[] =>
  marks.map(({ highlight: { colour }, state, ranges }) => ({ colour, ranges, isChanged: state === 'changed' }));

const median = (times: readonly number[]) => times.toSorted((left, right) => left - right)[times.length >> 1] ?? 0;
const medians = (pairs: readonly Pair[]): Pair => [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))];

/** Runs the work at the start of a frame: what the browser does for that frame is over when the message comes. */
function inFrame(work: () => void): Promise<Pair> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      const start = performance.now();
      work();
      const returned = performance.now() - start;
      channel.port1.onmessage = () => done([returned, performance.now() - start]);
      channel.port2.postMessage(null);
    });
  });
}

const frame = () => inFrame(() => undefined);

export const paintingBench = {
  size: () => ({
    paragraphs: article.blocks.length,
    letters: article.blocks.reduce((sum, b) => sum + b.text.length, 0),
  }),
  async costs(count: number): Promise<Costs> {
    const kept = keptOf(count + 1);
    const some = kept.slice(0, count);
    const style = new CSSStyleSheet();
    style.replaceSync([BARE, ...FIVE].map((name, number) => ruleOf(name, Math.max(0, number - 1))).join('\n'));
    document.adoptedStyleSheets = [style];
    const bare: Pair[] = [];
    const five: Pair[] = [];
    const ours: Pair[] = [];
    const oneMore: Pair[] = [];
    const bareAgain: Pair[] = [];
    const located: number[] = [];
    for (let round = 0; round < ROUNDS + 2; round += 1) {
      // Each run on ranges of its own: the first use of a range costs Firefox more than the next.
      const locate = (all: readonly Kept[]) => locateOnPage(all, article, sources, document);
      const rangesOf = (marks: readonly LocatedHighlight[]) => marks.flatMap(({ ranges }) => ranges);
      const fillBare = (all: readonly Range[]) => CSS.highlights.set(BARE, new Highlight(...all));
      const runBare = async () => {
        const ranges = rangesOf(locate(some));
        await frame();
        bare.push(await inFrame(() => fillBare(ranges)));
        await frame();
        const more = rangesOf(locate(kept));
        bareAgain.push(await inFrame(() => fillBare(more)));
        CSS.highlights.delete(BARE);
        await frame();
      };
      const runFive = async () => {
        const marks = locate(some);
        const split = HIGHLIGHT_COLOURS.map((colour) =>
          rangesOf(marks.filter(({ highlight }) => highlight.colour === colour)),
        );
        await frame();
        five.push(
          await inFrame(() => {
            for (const [number, name] of FIVE.entries())
              CSS.highlights.set(name, new Highlight(...(split[number] ?? [])));
          }),
        );
        for (const name of FIVE) CSS.highlights.delete(name);
        await frame();
      };
      const runOurs = async () => {
        const started = performance.now();
        const marks = locate(some);
        located.push(performance.now() - started);
        const painted = toPainted(marks);
        // All of them at once, as on a page whose text stands in one element. Its style sheet is there before its first
        // highlight, as the bare ones' is.
        const painter = createPainter(document, `bench${round}`, Number.POSITIVE_INFINITY);
        painter.paint([], 'light');
        await frame();
        ours.push(await inFrame(() => painter.paint(painted, 'light')));
        await frame();
        oneMore.push(
          await inFrame(() => painter.paint(toPainted(locateOnPage(kept, article, sources, document, marks)), 'light')),
        );
        painter.remove();
        await frame();
      };
      // Whoever comes later finds the processor warmer.
      const runs = [runBare, runFive, runOurs];
      for (const run of round % 2 ? runs.toReversed() : runs) await run();
    }
    const warm = <T>(times: readonly T[]) => times.slice(2);
    const press = await pressAll(locateOnPage(some, article, sources, document));
    return {
      count,
      bare: medians(warm(bare)),
      five: medians(warm(five)),
      ours: medians(warm(ours)),
      oneMore: medians(warm(oneMore)),
      bareAgain: medians(warm(bareAgain)),
      locate: median(warm(located)),
      ...press,
    };
  },
};

/** The pointer on the first letter of highlights all over the article, each brought into the window first. */
async function pressAll(marks: readonly LocatedHighlight[]): Promise<Pick<Costs, 'hit' | 'hits' | 'presses'>> {
  const painter = createPainter(document, 'benchpress', Number.POSITIVE_INFINITY);
  painter.paint(toPainted(marks), 'light');
  const random = randomOf('presses');
  const times: number[] = [];
  let hits = 0;
  for (let press = 0; press < PRESSES; press += 1) {
    const { ranges } = random.pick(marks);
    ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // A piece of a few pixels, or of none where a line ends, is no aim.
    const box = ranges.flatMap((range) => [...range.getClientRects()]).find(({ width }) => width > 8);
    if (!box) throw new Error('a highlight without a box');
    const point = { x: box.left + 2, y: box.top + box.height / 2 };
    if (press % 20 === 0) await frame();
    document.caretPositionFromPoint(point.x, point.y);
    // Chromium's clock goes in tenths of a millisecond.
    const start = performance.now();
    for (let again = 1; again < AGAIN; again += 1) highlightsAtPoint(marks, sources, document, point);
    const found = highlightsAtPoint(marks, sources, document, point);
    times.push((performance.now() - start) / AGAIN);
    if (found.length > 0) hits += 1;
  }
  painter.remove();
  return {
    hit: [median(times), times.toSorted((a, b) => a - b)[Math.floor(PRESSES * 0.95)] ?? 0],
    hits,
    presses: PRESSES,
  };
}

export type PaintingBench = typeof paintingBench;
