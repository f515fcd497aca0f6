/** What speaks for and against a page's being one article, as it was read; never one tag alone. */

import type { ReadArticle } from '../../model/article';
import { foldText } from '../../text/fold-text';
import type { Headline } from '../facts/headline';
import type { Region } from '../place/region';
import { isLinkLine } from '../scan/measure';
import type { Line, Scan } from '../scan/scan';

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
export function gatherEvidence(
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

/** The page as a whole is called after it: no story among others. */
function isPageTitle({ match, text }: Headline): boolean {
  return (match === 'same' || match === 'start') && text.split(' ').length >= LONG_TITLE_WORDS;
}

/** Sections and standing pages have shorter names. */
export const LONG_TITLE_WORDS = 7;

/** A page with fewer titles of other articles is no list. */
export const FEWEST_LISTED_TITLES = 8;

/** Lines that are the title of another article, perhaps with its author and page. Entries of menus are shorter. */
export function countTitles({ lines }: Scan): number {
  let count = 0;
  for (const line of lines)
    if (line.linkLength >= SHORTEST_LISTED_TITLE && (line.linkLength >= line.length * 0.6 || isLinkLine(line)))
      count += 1;
  return count;
}

const SHORTEST_LISTED_TITLE = 24;

/** A contact form asks for more than a search box does. */
export const FEWEST_FORM_FIELDS = 3;

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
