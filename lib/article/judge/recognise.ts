/** Whether a page is one article, by what stands on it; never by one tag alone. */

import type { ReadArticle } from '../../model/article';
import { foldText } from '../../text/fold-text';
import type { Clutter } from '../clutter/clutter';
import type { Headline } from '../facts/headline';
import type { Metadata } from '../facts/metadata';
import { isRootAddress, isSearchAddress, namesAnArticle } from '../facts/page-address';
import type { Region } from '../place/region';
import type { NoArticle } from '../reading';
import { isLinkLine, isProse } from '../scan/measure';
import type { Box, Line, Scan } from '../scan/scan';

/** A page with fewer titles of other articles is no list. */
const FEWEST_LISTED_TITLES = 8;

/** Below a few lines that say what they are about so many titles are their list. */
const FEWEST_INTRODUCED_TITLES = 3;

/** What was read, before it is believed. */
export interface Evidence {
  headline: Headline;
  /** Characters of paragraphs, quotes, items and leads. */
  textLength: number;
  /** Of them, in paragraphs that read like prose. */
  proseLength: number;
  proseCount: number;
  captionLength: number;
  hasDate: boolean;
  /** The date stands right under the headline, or right above it. */
  isDatedHeadline: boolean;
  hasLead: boolean;
  hasByline: boolean;
  /** The page around it is made of titles of others. */
  isAmongTitles: boolean;
  /** Lines that put a question. */
  questions: number;
  /** Fields to be filled in, before the text ends. */
  fields: number;
  /** Labels of a record: of a document, of a procedure. */
  recordLabels: number;
}

/** What a reading has to show for itself. */
export function weigh(
  article: ReadArticle,
  { headline, textEnd }: Region,
  dateLines: readonly Line[],
  { scan }: { scan: Scan },
): Evidence {
  const headlineStart = headline.lines[0]?.index ?? 0;
  const headlineEnd = headline.lines.at(-1)?.index ?? 0;
  const evidence: Evidence = {
    headline,
    textLength: 0,
    proseLength: 0,
    proseCount: 0,
    captionLength: 0,
    hasDate: article.publishedAt !== undefined,
    isDatedHeadline: dateLines.some(({ index }) => index === headlineEnd + 1 || index === headlineStart - 1),
    hasLead: article.lead !== undefined,
    isAmongTitles:
      !(isPageTitle(headline) && article.publishedAt !== undefined) && countTitles(scan) >= FEWEST_LISTED_TITLES,
    recordLabels: article.blocks.filter(isRecordLabel).length,
    fields: scan.fields.filter((line) => line > headlineEnd && line < textEnd).length,
    questions: article.blocks.filter(({ text }) => QUESTION_LABEL.test(text)).length,
    hasByline: article.authors.length > 0 || article.source !== undefined,
  };
  const hasParagraphs = article.blocks.some(({ kind }) => kind === 'paragraph' || kind === 'lead');
  for (const { kind, text } of article.blocks) {
    if (kind === 'figure') evidence.captionLength += text.length;
    else if (kind !== 'headline' && kind !== 'kicker' && kind !== 'byline') evidence.textLength += text.length;
    // A list of links is no text; a text may well hold a list.
    const isText = kind === 'paragraph' || kind === 'quote' || kind === 'lead' || (kind === 'item' && hasParagraphs);
    if (isText && text.length >= 80) {
      evidence.proseLength += text.length;
      evidence.proseCount += 1;
    }
  }
  return evidence;
}

/** A tag, a topic: a short name, a few words on it, and the titles of others. Nobody signed it, no date is its own. */
export function isIntroduction(evidence: Evidence, { box }: Region): boolean {
  const { headline, hasDate, hasByline, proseCount, captionLength } = evidence;
  if (hasDate || hasByline || proseCount > 2 || captionLength > 0) return false;
  return (
    headline.text.split(' ').length < LONG_TITLE_WORDS && (box.parent ?? box).linkLines >= FEWEST_INTRODUCED_TITLES
  );
}

/** The page as a whole is called after it: no story among others. */
function isPageTitle({ match, text }: Headline): boolean {
  return (match === 'same' || match === 'start') && text.split(' ').length >= LONG_TITLE_WORDS;
}

/** Sections and standing pages have shorter names. */
const LONG_TITLE_WORDS = 7;

/** Lines that are the title of another article, perhaps with its author and page. Entries of menus are shorter. */
function countTitles({ lines }: Scan): number {
  let count = 0;
  for (const line of lines)
    if (line.linkLength >= SHORTEST_LISTED_TITLE && (line.linkLength >= line.length * 0.6 || isLinkLine(line)))
      count += 1;
  return count;
}

const SHORTEST_LISTED_TITLE = 24;

/** What portals print before each value of a document or of an administrative procedure. */
const RECORD_LABEL =
  /^(?:so(?: hieu| ky hieu| van ban)?|so ?\/ ?ky hieu|ky hieu|ngay (?:ban hanh|hieu luc|co hieu luc|ky)|trich yeu(?: noi dung)?|nguoi ky|chuc vu|(?:co quan|don vi|noi) ban hanh|loai van ban|hinh thuc van ban|linh vuc|hieu luc|tinh trang(?: hieu luc)?|ma thu tuc|ten thu tuc|trinh tu thuc hien|cach thuc(?: thuc hien)?|thanh phan(?: so luong)? ho so|thoi (?:han|gian) giai quyet|doi tuong thuc hien|co quan thuc hien|ket qua(?: thuc hien)?|le phi|phi|can cu phap ly|(?:tep|file|tap tin|van ban) (?:dinh kem|goc))\b/;
const LONGEST_RECORD_LABEL = 40;

function isRecordLabel({ kind, text }: ReadArticle['blocks'][number]): boolean {
  if (kind !== 'cell' && kind !== 'item' && kind !== 'paragraph' && kind !== 'heading') return false;
  const colon = text.indexOf(':');
  const label = foldText(colon > 0 && colon < LONGEST_RECORD_LABEL ? text.slice(0, colon) : text);
  return label.length <= LONGEST_RECORD_LABEL && RECORD_LABEL.test(label) && (colon > 0 || kind === 'cell');
}

const QUESTION_LABEL = /^(?:câu hỏi|hỏi|người hỏi|người gửi)(?: \d+)? ?:/i;
const SHORTEST_ARTICLE_LENGTH = 120;
/** Enough to call a page an article. */
const LEAST_CONFIDENCE = 3.5;
/** Enough to clear it without asking. */
const CERTAIN_CONFIDENCE = 6;

/** How sure a reading is, as a sum of independent signs. */
export function confidenceOf(evidence: Evidence, metadata: Metadata, url: string): number {
  const { headline, textLength, proseLength, proseCount, captionLength } = evidence;
  let score = 0;
  if (headline.match === 'same' || headline.match === 'start') score += 2;
  else if (headline.match === 'similar') score += 1;
  if (headline.score >= 6) score += 1;
  if (textLength + captionLength >= 400) score += 1;
  if (proseLength >= 600 || captionLength >= 400) score += 1;
  if (proseCount >= 3) score += 1;
  if (proseCount >= 4 && proseLength >= 1_500) score += 1;
  if (evidence.hasDate) score += 1.5;
  if (evidence.isDatedHeadline) score += 1.5;
  if (namesAnArticle(url)) score += 1;
  if (evidence.hasLead) score += 0.5;
  if (evidence.hasByline) score += 0.5;
  // Dated, introduced and signed: nothing but news is all of it.
  if (evidence.hasDate && evidence.hasLead && evidence.hasByline && proseCount >= 3) score += 1;
  if (metadata.saysArticle || metadata.published.length > 0) score += 1;
  if (textLength + captionLength < SHORTEST_ARTICLE_LENGTH) score -= 3;
  if (proseCount === 0 && captionLength < 120 && !evidence.isDatedHeadline) score -= 2;
  // A list may open with a story and its excerpt; questions come in numbers where a portal answers them.
  if (evidence.isAmongTitles && proseCount <= 1 && captionLength < 120) score -= 2;
  if (evidence.questions >= 2) score -= 3;
  // Nothing signed, nothing dated, a few lines and what to fill in: so asks a form.
  if (evidence.fields >= FEWEST_FORM_FIELDS && proseCount <= 2 && !evidence.hasByline && !evidence.isDatedHeadline)
    score -= 3;
  if (evidence.recordLabels >= 4) score -= 4;
  if (isRootAddress(url)) score -= 6;
  if (isPageName(headline.text)) score -= 4;
  return score;
}

/** What portals call their standing pages. News has longer headlines. */
const PAGE_NAME =
  /^(?:gioi thieu|lien he|hoi dap|hoi va dap|tra loi cong dan|y kien cong dan|gop y|tim kiem|ket qua tim kiem|so do (?:cong|trang|website|to chuc)|co cau to chuc|chuc nang nhiem vu|lich su hinh thanh|van ban|van ban phap luat|van ban quy pham phap luat|he thong van ban|van ban chi dao dieu hanh|chi dao dieu hanh|thu tuc hanh chinh|dich vu cong|lich cong tac|lich tiep cong dan|thong tin lien he|danh ba|duong day nong|dieu khoan su dung|quy dinh su dung|chinh sach bao mat|dang nhap|dang ky|tin tuc|tin tuc su kien|thong bao|trang chu|thu vien anh|thu vien video|quang cao|dat bao|toa soan|contact us|about us|contact|about|search|login|sitemap|q a|faqs?)(?: chung)?$/;

function isPageName(headline: string): boolean {
  if (headline.length > 40) return false;
  const bare = foldText(headline)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return PAGE_NAME.test(bare);
}

export function isEnough(confidence: number): boolean {
  return confidence >= LEAST_CONFIDENCE;
}

export function isCertain(confidence: number): boolean {
  return confidence >= CERTAIN_CONFIDENCE;
}

/** A contact form asks for more than a search box does. */
const FEWEST_FORM_FIELDS = 3;

/** What a page is that is no article. */
export function kindOfPage(scan: Scan, clutter: Clutter, url: string): NoArticle {
  const length = scan.body.textLength;
  if (length < 60) return 'empty';
  const prose = scan.body.proseLength;
  const titles = countTitles(scan);
  const isList =
    isSearchAddress(url) ||
    scan.body.linkLength >= length * (titles > FEWEST_LISTED_TITLES / 2 ? 0.5 : 0.6) ||
    (titles >= FEWEST_LISTED_TITLES && scan.body.linkLineLength >= length * 0.25) ||
    // A few titles with long excerpts are a list too.
    (titles >= (prose < length * 0.6 ? FEWEST_LISTED_TITLES : FEWEST_INTRODUCED_TITLES) &&
      ownProse(scan, clutter) < prose * 0.25);
  if (isRootAddress(url)) return isList ? 'front-page' : 'portal';
  if (scan.fields.length >= FEWEST_FORM_FIELDS && titles < FEWEST_LISTED_TITLES && !isSearchAddress(url)) return 'form';
  return isList ? 'list' : 'portal';
}

/** Where articles of a layout have their text, its list pages have the titles of others, each with its excerpt. */
export function isMadeOfTitles(scan: Scan, clutter: Clutter, root: Box): boolean {
  const own = scan.lines.slice(root.firstLine, root.endLine).filter((line) => !clutter.hasLine(line));
  const lengthOf = (isOne: (line: Line) => boolean) =>
    own.reduce((sum, line) => sum + (isOne(line) ? line.length : 0), 0);
  return lengthOf(isProse) < lengthOf(isLinkLine) * 4;
}

/** Characters of prose that belong to no list and no menu. */
function ownProse(scan: Scan, clutter: Clutter): number {
  return scan.lines.reduce((sum, line) => sum + (isProse(line) && !clutter.hasLine(line) ? line.length : 0), 0);
}
