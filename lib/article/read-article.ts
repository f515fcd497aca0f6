/** Document in, article out. */

import { createDomAccess } from '../dom/dom-access';
import { Clutter } from './clutter/clutter';
import { findCards } from './clutter/find-cards';
import { findClutter } from './clutter/find-clutter';
import { findComments } from './clutter/find-comments';
import { findRepeats } from './clutter/repeats';
import { findAnyHeadline, findHeadlines, type Headline } from './facts/headline';
import { createTitleMatcher, type TitleMatch } from './facts/match-title';
import { type Metadata, readMetadata } from './facts/metadata';
import { titlesIn } from './facts/page-address';
import { findUnshownHeadline } from './facts/unshown-headline';
import { isMadeOfTitles, kindOfPage } from './judge/page-kind';
import { refuseEarly } from './judge/refuse-early';
import { flagApart } from './place/apart';
import { findBodyRoot } from './place/body-root';
import { flagInnerCards } from './place/inner-cards';
import { flagListsBeside } from './place/lists-beside';
import { createHiddenTest, createRegion, flagNamedClutter, type Region } from './place/region';
import { flagSmallBoxes } from './place/small-boxes';
import { type MeasuredPage, readRegion } from './read-region';
import type { Reading, ReadOptions } from './reading';
import { convertLegacy, titleFromLegacy } from './scan/convert-legacy';
import { isProse } from './scan/measure';
import { createOwnPageTest } from './scan/own-pages';
import type { Box } from './scan/scan';
import { scanDocument } from './scan/scan-document';

/**
 * Reads the page's article: whether it is one, its text as typed blocks, and where each block stands in the DOM. One
 * pass over the DOM, which is never changed; no layout is asked for beyond a few calls of `options.isHidden`. Time and
 * memory grow linearly with the page. Never throws for what a page holds.
 */
export function readArticle(document: Document, options: ReadOptions): Reading {
  const steps = stepsOf(document, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** How long a reading goes on before it pauses: two slices fit into one frame of the screen. */
const SLICE_MS = 8;

/**
 * The same, for pages so large that the reader would notice: `pause` is awaited between slices of the work. What the page
 * changes meanwhile makes the reading stale, as any later change does.
 */
export async function readArticleInSlices(
  document: Document,
  options: ReadOptions,
  pause: () => Promise<unknown>,
  now: () => number,
): Promise<Reading> {
  const steps = stepsOf(document, options);
  let start = now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (now() - start < SLICE_MS) continue;
    await pause();
    start = now();
  }
}

function* stepsOf(document: Document, options: ReadOptions): Generator<undefined, Reading> {
  const dom = createDomAccess(document);
  if (dom === null) return { isArticle: false, reason: 'empty' };
  const isWanted = options.asked === true || (options.body ?? null) !== null;
  const refusal = isWanted ? null : refuseEarly(dom, options.url);
  if (refusal !== null) {
    options.explain?.({ about: 'refusal', what: `${refusal}, at a glance` });
    return { isArticle: false, reason: refusal };
  }
  const scan = yield* scanDocument(dom, options.url);
  if (scan === null) return { isArticle: false, reason: 'too-large' };
  const legacy = convertLegacy(scan);
  yield;
  const clutter = yield* findClutter(scan, options.explain);
  const isOwnPage = createOwnPageTest(options.url);
  const repeats = findRepeats(scan, clutter);
  yield;
  findComments(scan, clutter, repeats);
  yield;
  const lists = findCards(scan, clutter, repeats, isOwnPage);
  yield;
  const isApart = flagApart(scan, clutter, options.apart ?? []);
  const metadata = isApart ? factsOfNone(readMetadata(scan)) : readMetadata(scan);
  metadata.titles = metadata.titles.map((title) => titleFromLegacy(title, legacy));
  const page: MeasuredPage = { scan, clutter, metadata, legacy, lists, isOwnPage };
  const isOwn = ({ lines: [first] }: Headline) => !(first && isApart?.(first));
  const pointed = yield* readPointed(page, options);
  if (pointed !== null) return pointed;
  yield;
  const headlines = (yield* findHeadlines(scan, clutter, matcherOf(page, options))).filter(isOwn);
  yield;
  const unshown = findUnshownHeadline(scan, clutter, page.metadata, headlines, options.url);
  const region =
    unshown === null
      ? findRegion(page, headlines, options)
      : findRegion(page, [unshown.headline], options, unshown.root);
  yield;
  const reading = region === null ? null : yield* readRegion(page, region, options);
  if (reading !== null) return reading;
  return (options.asked === true ? yield* readAsAsked(page, options) : null) ?? noArticle(page, options);
}

/** What the head says of a page of several articles is of one of them, and of which nobody can tell. */
function factsOfNone(metadata: Metadata): Metadata {
  return { ...metadata, published: [], modified: [], authors: [], canonical: '' };
}

function noArticle({ scan, clutter }: MeasuredPage, { url, explain }: ReadOptions): Reading {
  const reason = kindOfPage(scan, clutter, url);
  explain?.({ about: 'refusal', what: `${reason}, by what the page holds` });
  return { isArticle: false, reason };
}

/** The text of the element that the reader pointed at, under the best headline before it or at its head. */
function* readPointed(page: MeasuredPage, options: ReadOptions): Generator<undefined, Reading | null> {
  const { scan } = page;
  const root = scan.boxes.find(({ element }) => element === options.body);
  if (root === undefined) return null;
  for (const clutter of [page.clutter, new Clutter(scan)]) {
    if (clutter.has(root) || (options.asked !== true && isMadeOfTitles(scan, clutter, root))) continue;
    const prose = scan.lines
      .slice(root.firstLine, root.endLine)
      .find((line) => isProse(line) && !clutter.hasLine(line));
    const end = prose?.index ?? root.endLine - 1;
    const any = findAnyHeadline(scan, clutter, root, matcherOf(page, options));
    const found = yield* findHeadlines(scan, clutter, matcherOf(page, options));
    const headlines = [...found, ...(any === null ? [] : [any])];
    const bare = { ...page, clutter };
    const before = headlines.filter(({ lines }) => (lines[0]?.index ?? 0) <= end);
    const region = findRegion(bare, before, options, root);
    const reading = region === null ? null : yield* readRegion(bare, region, options, true);
    if (reading !== null) return reading;
  }
  return null;
}

/** The reader asked, and the rules found no article: what is most like a headline is one, if need be among clutter. */
function* readAsAsked(page: MeasuredPage, options: ReadOptions): Generator<undefined, Reading | null> {
  for (const clutter of [page.clutter, new Clutter(page.scan)]) {
    const root = findBodyRoot(page.scan, clutter, null);
    const headline = root === null ? null : findAnyHeadline(page.scan, clutter, root, matcherOf(page, options));
    const bare = { ...page, clutter };
    const region = headline === null ? null : findRegion(bare, [headline], options);
    const reading = region === null ? null : yield* readRegion(bare, region, options);
    if (reading !== null) return reading;
  }
  return null;
}

function matcherOf({ metadata }: MeasuredPage, { url }: ReadOptions): (text: string) => TitleMatch {
  return createTitleMatcher([...metadata.titles, ...titlesIn(url)]);
}

/** The headline and the text under it; null where the page has no such pair. */
function findRegion(
  { scan, clutter, lists, isOwnPage }: MeasuredPage,
  headlines: readonly Headline[],
  options: ReadOptions,
  body: Box | null = null,
): Region | null {
  const isHidden = createHiddenTest(scan);
  const shown = headlines.slice(0, 5).filter(({ box, score }, index) => {
    if (isHidden(box)) return false;
    const hasRival = score - (headlines[index + 1]?.score ?? 0) < 4;
    return !hasRival || !options.isHidden(box.element);
  });
  for (const headline of shown) {
    flagInnerCards(scan, clutter, headline, isOwnPage);
    if (body === null) flagListsBeside(scan, clutter, headline, lists);
    const root = body ?? findBodyRoot(scan, clutter, headline);
    if (root === null || root.endLine <= (headline.lines[0]?.index ?? 0)) continue;
    const region = createRegion(scan, clutter, headline, root);
    flagNamedClutter(scan, clutter, region, isOwnPage);
    flagSmallBoxes(scan, clutter, region, isOwnPage);
    return region;
  }
  return null;
}
