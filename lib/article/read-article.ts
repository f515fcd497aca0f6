/** Document in, article out. */

import type { Block, ReadArticle } from '../model/article';
import { fingerprintOf } from '../text/fingerprint';
import { addressesOf } from './addresses';
import { titlesIn } from './article-address';
import { collectDrafts } from './blocks/collect-drafts';
import type { Draft } from './blocks/draft';
import { finishBlock } from './blocks/finish-block';
import { findBodyRoot } from './body-root';
import { findByline } from './byline/find-byline';
import { Clutter } from './clutter/clutter';
import { findClutter } from './clutter/find-clutter';
import { chooseDates } from './dates/choose-date';
import { createDomAccess } from './dom-access';
import { factNodes } from './fact-nodes';
import { findAnyHeadline, findHeadlines, type Headline } from './headline';
import { findKicker, findSection } from './kicker';
import { languageOf } from './language';
import { markLead } from './lead';
import { type Metadata, readMetadata } from './metadata';
import { findOtherPages } from './other-pages';
import type { BlockSource, Reading, ReadOptions, Remark } from './reading';
import { confidenceOf, isCertain, isEnough, isMadeOfTitles, kindOfPage, weigh } from './recognise';
import { refuseEarly } from './refuse-early';
import { createHiddenTest, createRegion, flagNamedClutter, type Region } from './region';
import { isProse } from './scan/measure';
import type { Box, Line, Scan } from './scan/scan';
import { scanDocument } from './scan/scan-document';
import { createTitleMatcher, type TitleMatch } from './titles';

/** What it counts for that the text stands where the reader pointed at it on another page of this layout. */
const POINTED = 2;

/** A page, measured, before it is known what it is. */
interface Page {
  scan: Scan;
  clutter: Clutter;
  metadata: Metadata;
}

/**
 * Reads the page's article: whether it is one, its text as typed blocks, and where each block stands in the DOM. One
 * pass over the DOM, which is never changed; no layout is asked for beyond a few calls of `options.isHidden`. Time and
 * memory grow linearly with the page. Never throws for what a page holds.
 */
export function readArticle(document: Document, options: ReadOptions): Reading {
  const dom = createDomAccess(document);
  if (dom === null) return { isArticle: false, reason: 'empty' };
  const refusal = options.asked === true ? null : refuseEarly(dom, options.url);
  if (refusal !== null) return { isArticle: false, reason: refusal };
  const scan = scanDocument(dom);
  if (scan === null) return { isArticle: false, reason: 'too-large' };
  const page: Page = { scan, clutter: findClutter(scan), metadata: readMetadata(scan) };
  const pointed = readPointed(page, options);
  if (pointed !== null) return pointed;
  const region = findRegion(page, findHeadlines(scan, page.clutter, matcherOf(page, options)), options);
  const reading = region === null ? null : readRegion(page, region, options);
  if (reading !== null) return reading;
  return (options.asked === true ? readAsAsked(page, options) : null) ?? noArticle(page, options);
}

function noArticle({ scan, clutter }: Page, { url }: ReadOptions): Reading {
  return { isArticle: false, reason: kindOfPage(scan, clutter, url) };
}

/** The text of the element that the reader pointed at, under the best headline before it or at its head. */
function readPointed(page: Page, options: ReadOptions): Reading | null {
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
    const headlines = [...findHeadlines(scan, clutter, matcherOf(page, options)), ...(any === null ? [] : [any])];
    const bare = { ...page, clutter };
    const before = headlines.filter(({ lines }) => (lines[0]?.index ?? 0) <= end);
    const region = findRegion(bare, before, options, root);
    const reading = region === null ? null : readRegion(bare, region, options, true);
    if (reading !== null) return reading;
  }
  return null;
}

/** The reader asked, and the rules found no article: what is most like a headline is one, and nothing is clutter. */
function readAsAsked(page: Page, options: ReadOptions): Reading | null {
  for (const clutter of [page.clutter, new Clutter(page.scan)]) {
    const root = findBodyRoot(page.scan, clutter, null);
    const headline = root === null ? null : findAnyHeadline(page.scan, clutter, root, matcherOf(page, options));
    const bare = { ...page, clutter };
    const region = headline === null ? null : findRegion(bare, [headline], options);
    const reading = region === null ? null : readRegion(bare, region, options);
    if (reading !== null) return reading;
  }
  return null;
}

function matcherOf({ metadata }: Page, { url }: ReadOptions): (text: string) => TitleMatch {
  return createTitleMatcher([...metadata.titles, ...titlesIn(url)]);
}

/** The headline and the text under it; null where the page has no such pair. */
function findRegion(
  { scan, clutter }: Page,
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
    const root = body ?? findBodyRoot(scan, clutter, headline);
    if (root === null || root.endLine <= (headline.lines[0]?.index ?? 0)) continue;
    const region = createRegion(scan, clutter, headline, root);
    flagNamedClutter(scan, clutter, region);
    return region;
  }
  return null;
}

function readRegion(page: Page, region: Region, options: ReadOptions, fromBody = false): Reading | null {
  const { scan, clutter, metadata } = page;
  const { addresses, url, host } = addressesOf(options.url, metadata.canonical);
  const dates = chooseDates(scan, clutter, metadata, {
    headline: region.headline.box,
    region: region.box,
    headlineLine: region.start,
    textStart: region.textStart,
    textEnd: region.textEnd,
  });
  const byline = findByline(scan, clutter, region, { host, names: metadata.siteNames, authors: metadata.authors });
  const kicker = findKicker(scan, clutter, region, dates.lines);
  const pages = findOtherPages(scan, clutter, region, options.url);
  const taken = new Set(
    [...dates.lines, ...byline.headLines, ...byline.endLines, ...byline.dropped, ...(pages?.lines ?? [])].map(
      (line) => line.index,
    ),
  );
  if (kicker !== null) taken.add(kicker.index);
  const collecting = { scan, clutter, region, isHidden: createHiddenTest(scan), taken };
  // What the reader pointed at is the whole text: nothing between the headline and it.
  const headStart = fromBody ? Math.max(region.headlineEnd, region.root.firstLine) : region.headlineEnd;
  const head = collectDrafts(collecting, headStart, region.textStart);
  const body = collectDrafts(collecting, region.textStart, region.textEnd);
  markLead(scan, region, head, body);
  const drafts: Draft[] = [
    ...(kicker === null ? [] : [lineDraft('kicker', kicker)]),
    { kind: 'headline', lines: region.headline.lines, box: region.headline.box },
    ...head.filter((draft) => draft.kind !== 'paragraph' || isLong(draft)),
    ...body,
    ...byline.endLines.map((line) => lineDraft('byline', line)),
  ];
  const blocks: Block[] = [];
  const sources: BlockSource[] = [];
  for (const draft of drafts) {
    const finished = finishBlock(scan, draft, options.url);
    if (finished === null) continue;
    blocks.push(finished.block);
    sources.push(finished.source);
  }
  const lead = textOf(blocks, 'lead');
  const article: ReadArticle = {
    addresses,
    url,
    host,
    language: languageOf(blocks.map((block) => block.text)),
    ...(kicker === null ? {} : { kicker: kicker.text }),
    headline: region.headline.text,
    ...(lead === '' ? {} : { lead }),
    authors: byline.authors,
    ...(byline.source === undefined ? {} : { source: byline.source }),
    ...sectionOf(page, region),
    ...(dates.publishedAt === undefined ? {} : { publishedAt: dates.publishedAt }),
    ...(dates.modifiedAt === undefined ? {} : { modifiedAt: dates.modifiedAt }),
    blocks,
    fingerprint: fingerprintOf(blocks),
  };
  const evidence = weigh(article, region.headline, dates.lines, page);
  if (fromBody && evidence.textLength + evidence.captionLength === 0) return null;
  const confidence = confidenceOf(evidence, metadata, options.url) + (fromBody ? POINTED : 0);
  if (!isEnough(confidence) && options.asked !== true) return null;
  const names = [...byline.authors, ...(byline.source === undefined ? [] : [byline.source.name])];
  const remarks: Remark[] = [];
  if (dates.unreadable !== undefined) remarks.push({ kind: 'unreadable-date', words: dates.unreadable });
  if (pages !== null) remarks.push(pages.remark);
  const kept = [...dates.lines, ...byline.headLines].flatMap((line) => factNodes(line, names));
  return {
    isArticle: true,
    certain: isCertain(confidence) || (fromBody && options.asked === true),
    fromBody,
    article,
    sources: { blocks: sources, texts: textsOf(sources, scan), kept: [...new Set(kept)], root: region.box.element },
    remarks,
  };
}

function textsOf(sources: readonly BlockSource[], { dom }: Scan): Map<Text, string> {
  return new Map(sources.flatMap(({ runs }) => runs.map(({ node }): [Text, string] => [node, dom.data(node)])));
}

function lineDraft(kind: 'kicker' | 'byline', line: Line): Draft {
  return { kind, lines: [line], box: line.box };
}

/** Between headline and text stand buttons and counters; a paragraph there is at least a sentence. */
function isLong({ lines }: Draft): boolean {
  return lines.reduce((sum, line) => sum + line.length, 0) >= 60;
}

function textOf(blocks: readonly Block[], kind: 'lead'): string {
  return blocks
    .filter((block) => block.kind === kind)
    .map((block) => block.text)
    .join(' ');
}

function sectionOf({ scan, metadata }: Page, region: Region): { section?: string } {
  const section = findSection(scan, region) ?? metadata.section.split(',')[0]?.trim() ?? '';
  return section === '' ? {} : { section };
}
