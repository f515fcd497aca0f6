/** What stands between headline and text and is neither date nor name: the lead, the first lines of a letter, furniture. */

import { hasWord } from '../../text/letters';
import { type BlockDraft, draftText } from '../blocks/draft';
import type { Clutter } from '../clutter/clutter';
import { HINTS } from '../lexicon/hints';
import type { Region } from '../place/region';
import { isLinkLine, isProse } from '../scan/measure';
import { type Box, hintOf, isWithin, type Line, type Scan } from '../scan/scan';

/**
 * The first line of the text, with the short ones before its first prose that are set as its paragraphs are, side by side
 * with them: "Kính gửi: …", the first lines of a telegram, a short notice.
 */
export function firstTextLine(scan: Scan, clutter: Clutter, region: Region, taken: ReadonlySet<number>): number {
  const { textStart, headlineEnd } = region;
  const text = scan.lines[textStart];
  if (text === undefined || textStart >= region.textEnd) return textStart;
  const names = namesOfText(scan, clutter, region, text.box);
  let first = textStart;
  for (let index = textStart - 1; index >= headlineEnd; index -= 1) {
    const line = scan.lines[index];
    if (line === undefined) break;
    if (taken.has(index) || clutter.hasLine(line)) continue;
    if (!isSetAlike(scan, line, text, names) || isLinkLine(line)) break;
    if (hasWord(line.text)) first = index;
  }
  return first;
}

/** The names that paragraphs beside the first one have: outlets give some of them a class of their own. */
function namesOfText(scan: Scan, clutter: Clutter, { textStart, textEnd }: Region, { tag, parent }: Box): Set<string> {
  const names = new Set<string>();
  for (const line of scan.lines.slice(textStart, Math.min(textEnd, textStart + LINES_WITH_NAMES)))
    if (isProse(line) && !clutter.hasLine(line) && line.box.tag === tag && line.box.parent === parent)
      names.add(hintOf(scan, line.box));
  return names;
}

/** So many lines of the text are asked for their names. */
const LINES_WITH_NAMES = 40;

function isSetAlike(scan: Scan, line: Line, text: Line, names: ReadonlySet<string>): boolean {
  const [box, other] = [line.box, text.box];
  if (box === other) return true;
  return box.tag === other.tag && box.parent === other.parent && names.has(hintOf(scan, box));
}

/** To whom a letter goes. */
const SALUTATION = /^(?:kính|thân|thân ái) (?:gửi|gởi)/i;
/** Shorter lines of the head are words on the page. */
const SHORTEST_HEAD_PARAGRAPH = 60;

/** True for a paragraph of the head that is the article's. */
export function isOfHead(scan: Scan, region: Region, draft: BlockDraft): boolean {
  const text = draftText(draft);
  if (SALUTATION.test(text)) return true;
  return text.length >= SHORTEST_HEAD_PARAGRAPH && !isBesideArticle(scan, region, draft);
}

/** A card, a portrait with a few words on the author, a row of buttons. */
const MOST_LINES_BESIDE = 6;
/** Shorter ones without a full stop are words on the page, the author or the section. */
const LONG_SENTENCE = 80;
const ENDS_SENTENCE = /[.!?…]["”»)\]]*$/;

/**
 * True for a paragraph of the head that is not the article's: no sentence, or in a small box with the title of another
 * page, or in one that the page names after the author.
 */
export function isBesideArticle(scan: Scan, region: Region, draft: BlockDraft): boolean {
  const text = draftText(draft);
  if (text.length < LONG_SENTENCE && !ENDS_SENTENCE.test(text)) return true;
  for (let box: Box | null = draft.box; box !== null && box !== region.box; box = box.parent) {
    if (isWithin(region.root, box) || isWithin(region.headline.box, box)) return false;
    if (box.endLine - box.firstLine > MOST_LINES_BESIDE) return false;
    if (box.linkLines > 0 || HINTS.author.test(hintOf(scan, box))) return true;
  }
  return false;
}
