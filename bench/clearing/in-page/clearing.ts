/** What the bench does inside a page: our own reading and clearing, and measures that know nothing of how these are done. */

import { readArticle } from '../../../lib/article/read-article';
import type { Sources } from '../../../lib/article/reading';
import type { Comfort } from '../../../lib/model/settings/settings';
import { createClearing } from '../../../lib/page/clear/clear';
import { TYPESETTING } from '../../../lib/page/clear/typesetting';
import { insertLate, type LateKind } from './late';
import { drawnOutside, hiddenBlocks } from './measures';

type Article = Extract<ReturnType<typeof readArticle>, { isArticle: true }>;

const clearing = createClearing(document, 'data-benchclearing', () => TYPESETTING);
let article: Article | null = null;
/** The letter whose line is followed. */
let line: Range | null = null;

const read = () =>
  clearing.suspended(() =>
    readArticle(document, {
      url: document.location.href,
      isHidden: (element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: false }),
      asked: true,
    }),
  );

function sources(): Sources {
  if (!article) throw new Error('the page was not read');
  return article.sources;
}

export const clearingBench = {
  /** Reads the page; false where it holds no article. */
  start(): boolean {
    const reading = read();
    article = reading.isArticle ? reading : null;
    return reading.isArticle;
  },
  show(comfort: Comfort | null): void {
    if (!article) throw new Error('the page was not read');
    clearing.turnOn(
      article.sources,
      article.article.blocks.map(({ kind }) => kind),
      comfort,
    );
  },
  showWhole: () => clearing.turnOff(),
  /** Scrolls so that this part of the article's text stands above the window. */
  scrollTo(part: number): void {
    const runs = sources().blocks.flatMap(({ runs }) => runs);
    const run = runs[Math.min(runs.length - 1, Math.floor(runs.length * part))];
    const range = document.createRange();
    if (!run) return;
    range.setStart(run.node, run.nodeStart);
    range.setEnd(run.node, run.nodeEnd);
    scrollTo({ top: scrollY + range.getBoundingClientRect().top - 10, behavior: 'instant' });
  },
  /** Takes the first line of the article in the window for the one being read; answers its words, empty where there is none. */
  watchLine(): string {
    line = firstLine(sources());
    return line ? (line.startContainer as Text).data.slice(line.startOffset, line.startOffset + 40) : '';
  },
  lineTop: () => line?.getClientRects()[0]?.top ?? Number.NaN,
  drawnOutside: () => drawnOutside(sources()),
  hiddenBlocks: () => hiddenBlocks(sources()),
  insertLate: (kind: LateKind) => insertLate(kind, sources()),
  /** The text as it is read now, and as it was read. */
  isReadTheSame(): boolean {
    const again = read();
    return again.isArticle && article !== null && again.article.fingerprint === article.article.fingerprint;
  },
};

/** Letter by letter, so that it owes nothing to the search that the product uses. */
function firstLine({ blocks }: Sources): Range | null {
  for (const { runs } of blocks) {
    for (const { node, nodeStart, nodeEnd } of runs) {
      const whole = document.createRange();
      whole.setStart(node, nodeStart);
      whole.setEnd(node, nodeEnd);
      const { bottom } = whole.getBoundingClientRect();
      if (bottom <= 0) continue;
      for (let at = nodeStart; at < nodeEnd; at += 1) {
        const letter = document.createRange();
        letter.setStart(node, at);
        letter.setEnd(node, at + 1);
        const [box] = letter.getClientRects();
        if (box && box.height > 0 && box.top >= 0) return box.top < innerHeight ? letter : null;
      }
    }
  }
  return null;
}

export type ClearingBench = typeof clearingBench;
