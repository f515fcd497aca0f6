/**
 * What a paper asks of its readers behind the text: to go to a section, to watch a match somewhere else, to follow it on a network,
 * to point a camera at a code. A text may end in such words itself, so the line must stand apart from its paragraphs, too.
 */

import { leadsToAuthor } from '../byline/leads-to-author';
import type { Clutter } from '../clutter/clutter';
import { shapeOf } from '../clutter/find-lists';
import { HINTS } from '../lexicon/hints';
import { invitesAway } from '../lexicon/labels';
import { addressesIn } from '../scan/line-links';
import { isProse } from '../scan/measure';
import { type Box, hintOf, isWithin, type Line, type Scan } from '../scan/scan';
import { wrapperOf } from '../scan/wrapper';
import type { Region } from './region';

const LONGEST_INVITATION = 160;
/** "Mời bạn đọc đón đọc Bài 2": the text itself says that it goes on. */
const ANNOUNCES = /(?:đón đọc|đón xem|kỳ (?:sau|tới|cuối|\d)|số (?:sau|tới)|bài (?:cuối|\d))/i;
const ASKS =
  /^\W{0,3}(?:xem|nghe|đọc|theo dõi|bấm theo dõi|truy cập|tải|quét mã|nhấn|like|đăng ký|watch|listen|read|follow|download|subscribe|scan|suivez|téléchargez|síganos|siga) /i;
const ADDRESS = /https?:\/\/\S+|\bwww\.\S+/i;
const MEANS =
  /(?:mã qr|qr code|ứng dụng|\bapp\b|zalo|facebook|youtube|tiktok|telegram|google news|kênh|chương trình|chuyên mục)/i;
const ENDS_SENTENCE = /[^.][.!?…]["”»)]?$/;

export function flagInvitations(scan: Scan, clutter: Clutter, region: Region): void {
  const { root, headlineEnd, textEnd } = region;
  const found: Line[] = [];
  const shapes = shapesOfText(scan, clutter, region, ({ text }) => ASKS.test(text) || invitesAway(text));
  for (let index = textEnd - 1; index >= Math.max(root.firstLine, headlineEnd); index -= 1) {
    const line = scan.lines[index];
    if (line === undefined || clutter.hasLine(line)) continue;
    if (isInvitation(scan, line, region, shapes) || isTagLine(scan, line, region, shapes) || isAboutAuthor(scan, line))
      found.push(line);
    else if (isProse(line)) break;
  }
  flagCallToApp(scan, clutter, region, shapes);
  for (const line of found)
    clutter.flagLine(
      line,
      'asks the reader to go elsewhere, or tells of tags or the author: behind the text, apart from it',
    );
}

const CALLS_TO_APP =
  /^\W{0,3}(?:tải|cài(?: đặt)?|quét mã|download|install|get|téléchargez) .*(ứng dụng|\bapp\b|\bappli)/i;

/**
 * "Tải ứng dụng … để xem lại bản tin", between the headline and the first prose. A text on an app begins so, too: then its headline
 * says the word, or the line is a sentence, or it is set as the paragraphs are.
 */
function flagCallToApp(scan: Scan, clutter: Clutter, region: Region, shapes: ReadonlySet<string>): void {
  const { headline, headlineEnd, root, textEnd } = region;
  for (const line of scan.lines.slice(headlineEnd, textEnd)) {
    if (clutter.hasLine(line)) continue;
    if (isProse(line)) return;
    const [, app] = CALLS_TO_APP.exec(line.text) ?? [];
    if (app === undefined || ENDS_SENTENCE.test(line.text) || HINTS.lead.test(hintOf(scan, line.box))) continue;
    if (/ứng dụng|\bapp/i.test(headline.text)) return;
    if (isWithin(line.box, root) && isApart(scan, line, region, shapes))
      clutter.flagLine(line, 'a call to an app above the text, apart from it');
  }
}

const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,;]*)+$/u;
const TAGS = /^(?:từ khóa|từ khoá|tags?|chủ đề|keywords|mots[- ]clés|palabras clave)\s*:/i;

/** "Từ khóa: trạm bơm, nông thôn", without links; or nothing but hashtags. */
function isTagLine(scan: Scan, line: Line, region: Region, shapes: ReadonlySet<string>): boolean {
  if (line.text.startsWith('#') && HASHTAGS.test(line.text)) return true;
  return TAGS.test(line.text) && !ENDS_SENTENCE.test(line.text) && isApart(scan, line, region, shapes);
}

const MOST_AUTHOR_LINES = 4;

/** A sentence or two in the author's own box, which leads to the author's page. */
function isAboutAuthor(scan: Scan, line: Line): boolean {
  if (!isProse(line) && !ENDS_SENTENCE.test(line.text)) return false;
  for (
    let box: Box | null = line.box;
    box !== null && box.endLine - box.firstLine <= MOST_AUTHOR_LINES;
    box = box.parent
  ) {
    const isNamed = HINTS.author.test(hintOf(scan, box));
    if (!isNamed || box.endLine - box.firstLine === 1) continue;
    return scan.lines
      .slice(box.firstLine, box.endLine)
      .some((other) => other.leaves.some((leaf) => leadsToAuthor(scan, leaf.box)));
  }
  return false;
}

function isInvitation(scan: Scan, line: Line, region: Region, shapes: ReadonlySet<string>): boolean {
  const { text, length } = line;
  if (length > LONGEST_INVITATION || ANNOUNCES.test(text)) return false;
  const isBeyond = !isWithin(line.box, region.root);
  const asks = ASKS.test(text);
  if (!asks && !invitesAway(text)) return false;
  const links = addressesIn(scan, line).filter((address) => /^(?:https?:)?\/\//i.test(address));
  const isAway = links.length > 0 && line.linkLength > 0;
  if (!(isBeyond || isApart(scan, line, region, shapes)))
    return isAway && links.length > 1 && !ENDS_SENTENCE.test(text);
  if (!asks) return true;
  return !ENDS_SENTENCE.test(text.replace(ADDRESS, '')) && (isAway || ADDRESS.test(text) || MEANS.test(text));
}

/** In an element of its own that is not set as the paragraphs of the text are (`shapes`, of `shapesOfText`). */
export function isApart(scan: Scan, { box }: Line, { root }: Region, shapes: ReadonlySet<string>): boolean {
  if (box === root) return false;
  const outer = wrapperOf(box, root);
  return !shapes.has(nameOf(scan, outer)) && !(outer.tag === 'p' && hintOf(scan, outer) === '');
}

function nameOf(scan: Scan, box: Box): string {
  return `${shapeOf(scan, box)} ${hintOf(scan, box)}`;
}

/** How the paragraphs of the text are set, but for lines that may be none. */
export function shapesOfText(
  scan: Scan,
  clutter: Clutter,
  { root, headlineEnd, textEnd }: Region,
  isDoubtful: (line: Line) => boolean,
): Set<string> {
  const shapes = new Set<string>();
  for (const line of scan.lines.slice(Math.max(root.firstLine, headlineEnd), textEnd))
    if (isProse(line) && !clutter.hasLine(line) && line.box !== root && !isDoubtful(line))
      shapes.add(nameOf(scan, wrapperOf(line.box, root)));
  return shapes;
}
