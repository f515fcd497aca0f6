/** From the place of an article to the article: its fields, its blocks, and how sure all that is. */

import type { Block, ReadArticle } from '../model/article';
import { fingerprintOf } from '../text/fingerprint';
import { collectDrafts } from './blocks/collect-drafts';
import { findCounters } from './blocks/counters';
import type { BlockDraft } from './blocks/draft';
import { finishBlock } from './blocks/finish-block';
import { withoutOuterRules } from './blocks/sign-lines';
import { findByline } from './byline/find-byline';
import type { Clutter } from './clutter/clutter';
import type { DoubtfulList } from './clutter/find-cards';
import { chooseDates } from './dates/choose-date';
import { findCut } from './facts/cut-text';
import { hasPdf } from './facts/embedded-pdf';
import { factNodes } from './facts/fact-nodes';
import { firstTextLine, isOfHead } from './facts/head-lines';
import { findKicker, findSection } from './facts/kicker';
import { addressesOf } from './facts/known-addresses';
import { detectLanguage } from './facts/language';
import { markLead } from './facts/lead';
import type { Metadata } from './facts/metadata';
import { findOtherPages } from './facts/other-pages';
import { BlockCollector, fitFields } from './fit-to-limits';
import { confidenceOf, isCertain, isEnough, summandsOf } from './judge/confidence';
import { doubtsOfReading } from './judge/doubts';
import { gatherEvidence } from './judge/evidence';
import { refusalOf } from './judge/page-kind';
import { reasonOfBlock } from './judge/reason-of-block';
import { createHiddenTest, type Region } from './place/region';
import type { Reading, ReadOptions, Remark } from './reading';
import type { LegacyText } from './scan/convert-legacy';
import { isProse } from './scan/measure';
import type { OwnPageTest } from './scan/own-pages';
import { type Box, isWithin, type Line, type Scan } from './scan/scan';

/** What is added to the confidence where the text stands in the element that the reader pointed at. */
const POINTED_CONFIDENCE = 2;

/** A page, measured, before it is known what it is. */
export interface MeasuredPage {
  scan: Scan;
  clutter: Clutter;
  metadata: Metadata;
  /** Lists that are the article's or not by where they stand. */
  lists: readonly DoubtfulList[];
  isOwnPage: OwnPageTest;
  legacy: LegacyText;
}

/** A page with less prose than this is made for the PDF that it shows. */
const SHORTEST_TEXT_BESIDE_PDF = 1_000;

/** So many blocks are put together between two pauses. */
const BLOCKS_PER_SLICE = 200;

/** Null where the text is none, or is not like an article's and nobody asked. Yields where a pause may be made. */
export function* readRegion(
  page: MeasuredPage,
  region: Region,
  options: ReadOptions,
  fromBody = false,
): Generator<undefined, Reading | null> {
  const { scan, clutter, metadata } = page;
  const isHidden = createHiddenTest(scan);
  const cut = findCut(scan, clutter, region, metadata.isPaid, isHidden);
  for (const line of cut?.lines ?? []) clutter.flagLine(line, 'says that the rest is for those who log in or pay');
  yield;
  const { addresses, url, host } = addressesOf(options.url, metadata.canonical);
  const dates = chooseDates(scan, clutter, metadata, {
    headline: region.headline.box,
    region: region.box,
    // Where no line is the headline, it stands before all.
    headlineLine: Math.min(region.start, region.headlineEnd - 1),
    textStart: firstProse(scan, region),
    textEnd: region.textEnd,
  });
  const byline = findByline(scan, clutter, region, { host, names: metadata.siteNames, authors: metadata.authors });
  yield;
  const kicker = findKicker(scan, clutter, region, dates.lines);
  const pages = findOtherPages(scan, clutter, region, options.url);
  const taken = new Set(
    [
      ...dates.lines,
      ...byline.headLines,
      ...byline.endLines,
      ...byline.dropped,
      ...(pages?.lines ?? []),
      ...findCounters(scan, region),
    ].map((line) => line.index),
  );
  if (kicker !== null) taken.add(kicker.index);
  const bodyStart = firstTextLine(scan, clutter, region, taken);
  const place = { ...region, textStart: bodyStart };
  const collecting = { scan, clutter, region: place, isHidden, taken };
  // What the reader pointed at is the whole text: nothing between the headline and it.
  const headStart = fromBody ? Math.max(region.headlineEnd, region.root.firstLine) : region.headlineEnd;
  yield;
  const head = yield* collectDrafts(collecting, headStart, bodyStart);
  const body = withoutOuterRules(yield* collectDrafts(collecting, bodyStart, region.textEnd));
  markLead(scan, place, head, body);
  // A heading with nothing under it is none: the bold names that sign a document.
  for (const draft of body.toReversed()) {
    if (draft.kind !== 'heading') break;
    draft.kind = 'paragraph';
  }
  const drafts: BlockDraft[] = [
    ...(kicker === null ? [] : [lineDraft('kicker', kicker)]),
    { kind: 'headline', lines: region.headline.lines, box: region.headline.box },
    ...head.filter((draft) => draft.kind !== 'paragraph' || isOfHead(scan, place, draft)),
    ...body,
    ...byline.endLines.map((line) => lineDraft('byline', line)),
  ];
  const collector = new BlockCollector();
  const { blocks } = collector;
  const texts = new Map<Text, string>();
  yield;
  for (const draft of drafts) {
    if (blocks.length % BLOCKS_PER_SLICE === BLOCKS_PER_SLICE - 1) yield;
    const finished = finishBlock(scan, draft, options.url);
    if (finished === null) continue;
    collector.add(finished.block, finished.source);
    options.explain?.({ about: 'block', what: reasonOfBlock(draft), element: draft.box.element });
    if (collector.isShortened) break;
    // As they were when the page was scanned: a page may change while it is read.
    for (const { leaves } of draft.lines) for (const { node, data, raw } of leaves) texts.set(node, raw ?? data);
  }
  yield;
  const lead = textOf(blocks, 'lead');
  const article: ReadArticle = fitFields({
    addresses,
    url,
    host,
    language: detectLanguage(blocks.map((block) => block.text)),
    ...(kicker === null ? {} : { kicker: textOf(blocks, 'kicker') }),
    headline: textOf(blocks, 'headline') || region.headline.text,
    ...(lead === '' ? {} : { lead }),
    authors: byline.authors,
    ...(byline.source === undefined ? {} : { source: byline.source }),
    ...sectionOf(page, region),
    ...(dates.publishedAt === undefined ? {} : { publishedAt: dates.publishedAt }),
    ...(dates.modifiedAt === undefined ? {} : { modifiedAt: dates.modifiedAt }),
    blocks,
    fingerprint: fingerprintOf(blocks),
  });
  const text = {
    dateLines: dates.lines,
    drafts: drafts.filter(({ kind }) => kind !== 'headline' && kind !== 'kicker' && kind !== 'byline'),
  };
  const evidence = gatherEvidence(article, place, text, page);
  if (fromBody && evidence.textLength + evidence.captionLength === 0) return null;
  const { explain } = options;
  const summands = summandsOf(evidence, metadata, options.url);
  if (fromBody) summands.push({ what: 'the reader pointed at it', weight: POINTED_CONFIDENCE });
  const confidence = confidenceOf(summands);
  for (const summand of summands) explain?.({ about: 'confidence', ...summand });
  if (!isEnough(confidence) && options.asked !== true) {
    explain?.({ about: 'confidence', what: `too little in sum: ${confidence}` });
    return null;
  }
  const refusal = options.asked === true || fromBody ? null : refusalOf(evidence, region, options.url);
  if (refusal !== null) {
    explain?.({ about: 'refusal', what: refusal.what });
    return { isArticle: false, reason: refusal.kind };
  }
  const doubts = doubtsOfReading(evidence, options.url);
  for (const what of doubts) explain?.({ about: 'certainty', what });
  const names = [...byline.authors, ...(byline.source === undefined ? [] : [byline.source.name])];
  const remarks: Remark[] = [];
  if (dates.unreadable !== undefined) remarks.push({ kind: 'unreadable-date', words: dates.unreadable });
  if (pages !== null) remarks.push(pages.remark);
  if (cut !== null) remarks.push({ kind: 'cut' });
  const showsPdf = hasPdf(scan, region);
  if (showsPdf) remarks.push({ kind: 'pdf' });
  if ([...page.legacy.unread].some((index) => index >= region.start && index < region.textEnd))
    remarks.push({ kind: 'legacy-font' });
  if (collector.isShortened) remarks.push({ kind: 'shortened' });
  const kept = [...dates.lines, ...byline.headLines].flatMap((line) => factNodes(line, names));
  return {
    isArticle: true,
    // The frame would be hidden, and it is most of what the page has to say.
    certain:
      (isCertain(confidence) &&
        doubts.length === 0 &&
        !(showsPdf && evidence.proseLength < SHORTEST_TEXT_BESIDE_PDF)) ||
      (fromBody && options.asked === true),
    fromBody,
    article,
    sources: { blocks: collector.sources, texts, kept: [...new Set(kept)], root: rootOf(region.box, drafts).element },
    remarks,
  };
}

/** The box around all that was read: a line that names the source may stand below the article's own. */
function rootOf(region: Box, drafts: readonly BlockDraft[]): Box {
  let root = region;
  for (const { box } of drafts) while (!isWithin(box, root) && root.parent !== null) root = root.parent;
  return root;
}

function lineDraft(kind: 'kicker' | 'byline', line: Line): BlockDraft {
  return { kind, lines: [line], box: line.box };
}

/** Between headline and text stand buttons and counters; a paragraph there is at least a sentence. */
function textOf(blocks: readonly Block[], kind: 'headline' | 'kicker' | 'lead'): string {
  return blocks
    .filter((block) => block.kind === kind)
    .map((block) => block.text)
    .join(' ');
}

/** Where no line is the headline, the date stands among the first lines of the text. */
function firstProse({ lines }: Scan, { headline, textStart, textEnd }: Region): number {
  if (headline.lines.length > 0) return textStart;
  const prose = lines.slice(textStart, textEnd).find(isProse);
  return prose?.index ?? textStart;
}

function sectionOf({ scan, metadata }: MeasuredPage, region: Region): { section?: string } {
  const section = findSection(scan, region) ?? metadata.section.split(',')[0]?.trim() ?? '';
  return section === '' ? {} : { section };
}
