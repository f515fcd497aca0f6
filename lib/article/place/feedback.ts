/**
 * What a page asks its reader about itself in its head or behind the text: whether it was of use, how it was liked, how many stars it gets.
 * A text may end in a question to its readers, so three things must agree: the question is about this very page, nothing of the
 * text follows, and it stands in an element that is none of the text's paragraphs.
 */

import type { Clutter } from '../clutter/clutter';
import { isProse } from '../scan/measure';
import { type Box, isWithin, type Line, type Scan } from '../scan/scan';
import { wrapperOf } from '../scan/wrapper';
import { isApart, shapesOfText } from './invitations';
import type { Region } from './region';

const LONGEST_QUESTION = 120;
const LONGEST_ANSWER = 40;
const MOST_BOX_LINES = 8;
/** Between the text and the question may stand who signs, files, tags. */
const MOST_LINES_BEHIND = 40;

const THIS_PAGE =
  /(?:^|[^\p{L}])(?:(?:post|bài(?: viết| báo)?|tin(?: bài| tức)?|thông tin|nội dung|trang(?: web)?)(?:$|[^\p{L}])|this (?:article|page|story|post|information|content)|cet article|este artículo|эт\S+ стать|这篇(?:文章|报道)|本文|この記事|이 기사)/iu;
const JUDGES =
  /hữu ích|có ích|giúp ích|bổ ích|hài lòng|(?:thấy|cảm thấy|nghĩ) .*(?:thế nào|ra sao|gì)|cảm xúc|đánh giá|có thích|đầy đủ|dễ hiểu|chính xác|phát hiện (?:lỗi|sai)|helpful|useful|find|like|rate|utile|útil|полезн|有(?:帮助|用)|役に立|도움/i;
/** A question; a short link may follow in its line: "… trong bài viết này? Báo lỗi". */
const IS_QUESTION = /[?？](?:\s*[^.!?]{0,24})?$/;
const ASKS_RATING =
  /^(?:(?:click|bấm|nhấn|nhấp|chạm)(?: vào)? (?:để|đây để|sao để) )?(?:đánh giá|xếp hạng|chấm điểm|cho điểm|rate)(?: |$)(?:[^.!?]|\d\.\d)*$/i;
/** How many gave how much: "5/5 - (12 bình chọn)". A score without its votes may be the text's own. */
const IS_RATED =
  /^(?:[\p{L} ]{0,30}:?\s*)?\d(?:[.,]\d+)?\s*(?:\/|trên|of|out of)\s*(?:5|10)[^\p{L}\p{N}.]{1,4}\d[\d.]* (?:bình chọn|lượt(?: \p{L}+){0,2}|phiếu(?: bầu)?|đánh giá|votes?|ratings?|avis|votos|голос\p{L}*)\W*$/iu;

/** What every rating has: cheap, since the whole pattern takes milliseconds to compile. */
const HAS_SHARE = /\d\s*(?:\/|trên|of|out of)\s*(?:5|10)/i;

export function flagFeedback(scan: Scan, clutter: Clutter, region: Region): void {
  const { root, headlineEnd, textStart, textEnd } = region;
  flagInHead(clutter, region, scan.lines.slice(headlineEnd, textStart));
  const shapes = shapesOfText(scan, clutter, region, asksAboutPage);
  const first = Math.max(root.firstLine, headlineEnd, textEnd - MOST_LINES_BEHIND);
  for (let index = textEnd - 1; index >= first; index -= 1) {
    const line = scan.lines[index];
    if (line === undefined || clutter.hasLine(line)) continue;
    if (asksAboutPage(line)) {
      const box = boxOfQuestion(scan, line, region, shapes);
      if (box !== null) {
        const what = 'a question about this page, behind the text and apart from it';
        if (box.endLine - box.firstLine > 1) clutter.flag(box, what);
        else clutter.flagLine(line, what);
        continue;
      }
    }
    if (isProse(line)) return;
  }
}

/** Between headline and text nothing of the text stands: a question about the page is asked by the page, stars beside it. */
function flagInHead(clutter: Clutter, { root }: Region, head: readonly Line[]): void {
  for (const line of head) {
    if (clutter.hasLine(line) || !asksAboutPage(line) || isWithin(root, line.box)) continue;
    const box = wrapperOf(line.box, root);
    const what = 'a question about this page, in the head of the article';
    if (box.endLine - box.firstLine === 1) clutter.flag(box, what);
    else clutter.flagLine(line, what);
  }
}

function asksAboutPage({ text, length }: Line): boolean {
  if (length > LONGEST_QUESTION) return false;
  if (HAS_SHARE.test(text) && IS_RATED.test(text)) return true;
  // The dearest pattern is asked last: hardly any line is a question or asks for a rating.
  return ((IS_QUESTION.test(text) && JUDGES.test(text)) || ASKS_RATING.test(text)) && THIS_PAGE.test(text);
}

/** The largest box that holds the question and nothing but short answers; null where that is a paragraph of the text. */
function boxOfQuestion(scan: Scan, line: Line, region: Region, shapes: ReadonlySet<string>): Box | null {
  const { root, box: whole } = region;
  let box = line.box;
  if (box === root || isWithin(root, box)) return null;
  for (let outer = box.parent; outer !== null && outer !== root && outer !== whole; outer = outer.parent) {
    if (isWithin(root, outer) || !holdsOnlyAnswers(scan, outer, line)) break;
    box = outer;
  }
  if (box.endLine - box.firstLine > 1 || !isWithin(box, root)) return box;
  return isApart(scan, line, region, shapes) ? box : null;
}

function holdsOnlyAnswers({ lines }: Scan, box: Box, question: Line): boolean {
  if (box.endLine - box.firstLine > MOST_BOX_LINES) return false;
  return lines
    .slice(box.firstLine, box.endLine)
    .every(
      (other) =>
        other === question ||
        asksAboutPage(other) ||
        (other.index > question.index && other.length <= LONGEST_ANSWER && !/[.!:;…]$/.test(other.text)),
    );
}
