/** What speaks for and against a page's being one article, as it was read; never one tag alone. */

import type { ReadArticle } from '../../model/article';
import type { BlockDraft } from '../blocks/draft';
import { isOffice, isUnnamedStaff, personShape } from '../byline/names';
import type { Clutter } from '../clutter/clutter';
import type { Headline } from '../facts/headline';
import type { Metadata } from '../facts/metadata';
import { isRoot } from '../facts/page-address';
import { labelOf } from '../lexicon/labels';
import { recordLabelOf } from '../lexicon/record-labels';
import type { Region } from '../place/region';
import { addressesIn } from '../scan/line-links';
import { isLinkLine } from '../scan/measure';
import type { Line, Scan } from '../scan/scan';
import { type CalledOtherwise, findCalledOtherwise } from './called-otherwise';
import { countFieldsBelow } from './fields-below';
import { isMenuName, LONG_TITLE_WORDS, leadsElsewhere } from './headline-doubts';
import { isOfCard, measureOwnText, type OwnText } from './own-text';
import { measureMessage, type PageMessage } from './page-message';
import { isEntryDate } from './repeated-dates';
import { measureStanding, type StandingForms } from './standing-forms';
import { measureForm, type TextForm } from './text-form';
import { measureValueRows, type ValueRows } from './value-rows';

/** What was read, before it is believed. */
export interface Evidence {
  headline: Headline;
  /** Characters of paragraphs, quotes, items and leads. */
  textLength: number;
  /** Of them, in paragraphs that read like prose. */
  proseLength: number;
  proseCount: number;
  /** Of captions whose pictures lead to no other page. */
  captionLength: number;
  hasDate: boolean;
  /** The date stands right under the headline, or right above it. */
  isDatedHeadline: boolean;
  /** It has a day of a later change. */
  isUpdated: boolean;
  hasLead: boolean;
  hasByline: boolean;
  /** A person signed it: no office, no desk, no paper. */
  isSigned: boolean;
  /** The page around it is made of titles of others. */
  isAmongTitles: boolean;
  /** Fields and lists to choose from, under the headline, below the text too. */
  fieldsBelow: number;
  /** Lines that put a question. */
  questions: number;
  /** Fields to be filled in, before the text ends. */
  fields: number;
  /** Short lines that end in a question mark. */
  shortQuestions: number;
  /** What form the text has: prose, a record, a timetable, questions, tables. */
  form: TextForm;
  /** Questions that are pressed, fields of a life. */
  standing: StandingForms;
  /** Rows of labels and values. */
  values: ValueRows;
  /** Paragraphs with a telephone number or a mail address. */
  contacts: number;
  /** What of the text belongs to no card. */
  own: OwnText;
  /** Titles of others under the headline, without those that the page itself calls related, new, most read. */
  titlesBeside: number;
  /** The same a box further out, however the page calls them. */
  titlesBelow: number;
  /** Of them, those that stand before the page calls any related, new, most read. */
  unnamedTitles: number;
  /** A link to the front page stands among the text, as a message has it. */
  leadsHome: boolean;
  /** The page's data call it a person's page, or a list of others. */
  saysList: boolean;
  /** The page's data call it a site, an object: anything but an article. */
  saysOther: boolean;
  /** The page's data and address name another article than the page shows. */
  calledOtherwise: CalledOtherwise;
  /** The section that the page names. */
  section: string;
  /** What the text says of the page itself. */
  message: PageMessage;
  /** The headline is the title of another page. */
  leadsElsewhere: boolean;
  /** A menu calls a section so. */
  isMenuName: boolean;
}

/** What a reading has to show for itself. `drafts`: what was read as text; `dateLines` show the date that was chosen. */
export function gatherEvidence(
  article: ReadArticle,
  region: Region,
  { dateLines, drafts }: { dateLines: readonly Line[]; drafts: readonly BlockDraft[] },
  { scan, clutter, metadata }: { scan: Scan; clutter: Clutter; metadata: Metadata },
): Evidence {
  const { headline, textEnd } = region;
  const own = measureOwnText(scan, clutter, region, drafts);
  const headlineEnd = region.headlineEnd - 1;
  const host = URL.parse(article.url)?.host;
  const below = scan.lines.slice(region.headlineEnd, (region.box.parent ?? region.box).endLine);
  const evidence: Evidence = {
    headline,
    textLength: 0,
    proseLength: 0,
    proseCount: 0,
    captionLength: own.captions,
    hasDate: hasOwnDate(
      article,
      dateLines,
      (line) => isOfCard(scan, clutter, region, line) || isEntryDate(scan, region, line),
    ),
    isDatedHeadline: dateLines.some(({ index }) => index === headlineEnd + 1 || index === region.start - 1),
    isUpdated: article.modifiedAt !== undefined,
    hasLead: article.lead !== undefined,
    isAmongTitles:
      !(isPageTitle(headline) && article.publishedAt !== undefined) && countTitles(scan.lines) >= FEWEST_LISTED_TITLES,
    form: measureForm(scan, clutter, region, drafts),
    standing: measureStanding(scan, clutter, region),
    values: measureValueRows(scan, clutter, region),
    fields: scan.fields.filter((line) => line > headlineEnd && line < textEnd).length,
    fieldsBelow: countFieldsBelow(scan, region),
    questions: article.blocks.filter(({ text }) => QUESTION_LABEL.test(text)).length,
    shortQuestions: article.blocks.filter(({ text }) => text.length <= LONGEST_QUESTION && text.endsWith('?')).length,
    contacts: article.blocks.filter(({ text }) => text.length >= PROSE_BLOCK && CONTACT.test(text)).length,
    own,
    titlesBeside: countTitles(linesToLabel(scan.lines.slice(region.headlineEnd, region.box.endLine))),
    titlesBelow: countTitles(below),
    unnamedTitles: countTitles(linesToLabel(below)),
    leadsHome: scan.lines
      .slice(region.headlineEnd, region.box.endLine)
      .some(
        (line) =>
          isLinkLine(line) && addressesIn(scan, line).some((address) => leadsToFront(address, article.url, host)),
      ),
    saysList: metadata.saysList,
    saysOther: metadata.saysOther && !metadata.saysArticle,
    calledOtherwise: findCalledOtherwise(headline, metadata, article.url),
    section: article.section ?? '',
    message: measureMessage(scan, headline.text, drafts),
    leadsElsewhere: leadsElsewhere(scan, headline, article.url),
    isMenuName: isMenuName(scan, headline),
    hasByline: article.authors.length > 0 || article.source !== undefined,
    isSigned: article.authors.some((name) => isPerson(name) && !isSigner(scan, region, name)),
  };
  const hasParagraphs = article.blocks.some(({ kind }) => kind === 'paragraph' || kind === 'lead');
  for (const { kind, text } of article.blocks) {
    if (kind !== 'figure' && kind !== 'headline' && kind !== 'kicker' && kind !== 'byline')
      evidence.textLength += text.length;
    // A list of links is no text; a text may well hold a list.
    const isText = kind === 'paragraph' || kind === 'quote' || kind === 'lead' || (kind === 'item' && hasParagraphs);
    if (isText && text.length >= PROSE_BLOCK) {
      evidence.proseLength += text.length;
      evidence.proseCount += 1;
    }
  }
  return evidence;
}

/** What stands under the headline, up to where the page itself says that other articles follow. */
function linesToLabel(below: Line[]): Line[] {
  const label = below.findIndex((line) => labelOf(line) === 'list');
  return label < 0 ? below : below.slice(0, label);
}

function isPerson(name: string): boolean {
  // One word may be a pen name as well as a paper's own.
  return name.includes(' ') && personShape(name) !== 'none' && !isOffice(name) && !isUnnamedStaff(name);
}

/** Who signed the document that a record is of: the value of a field, in its line or in the next one. */
function isSigner({ lines }: Scan, { headlineEnd, textEnd }: Region, name: string): boolean {
  return lines.slice(headlineEnd, textEnd).some(({ text }, at, place) => {
    if (!text.includes(name) || text.length > LONGEST_FIELD) return false;
    return SIGNER_LABEL.test(recordLabelOf(text, true) ?? recordLabelOf(place[at - 1]?.text ?? '', true) ?? '');
  });
}

const LONGEST_FIELD = 100;
const SIGNER_LABEL = /^(?:nguoi ky|chuc vu)/;

function leadsToFront(address: string, url: string, host: string | undefined): boolean {
  const parsed = URL.parse(address, url);
  return parsed !== null && parsed.host === host && isRoot(parsed) && parsed.hash === '';
}

const PROSE_BLOCK = 80;

/** A date of a card is none of the page's. */
function hasOwnDate(article: ReadArticle, lines: readonly Line[], isForeign: (line: Line) => boolean): boolean {
  if (article.publishedAt === undefined && article.modifiedAt === undefined) return false;
  return lines.length === 0 || !lines.every(isForeign);
}

/** The page as a whole is called after it: no story among others. */
function isPageTitle({ match, text }: Headline): boolean {
  return (match === 'same' || match === 'start') && text.split(' ').length >= LONG_TITLE_WORDS;
}

/** A page with fewer titles of other articles is no list. */
export const FEWEST_LISTED_TITLES = 8;

/** Lines that are the title of another article, perhaps with its author and page. Entries of menus are shorter. */
export function countTitles(lines: readonly Line[]): number {
  let count = 0;
  for (const line of lines)
    if (line.linkLength >= SHORTEST_LISTED_TITLE && (line.linkLength >= line.length * 0.6 || isLinkLine(line)))
      count += 1;
  return count;
}

const SHORTEST_LISTED_TITLE = 24;

/** A contact form asks for more than a search box does. */
export const FEWEST_FORM_FIELDS = 3;

/** A notice may name a number and a day; a record has more. */
export const FEWEST_RECORD_LABELS = 4;

const LONGEST_QUESTION = 160;
const CONTACT =
  /(?:điện thoại|đt|tel|hotline|fax|e-?mail|thư điện tử)\s*:?\s*(?:\(?\+?\d[\d .()-]{6,}|\S+@\S+\.)|[\w.-]+@[\w-]+\.\w/i;
const QUESTION_LABEL = /^(?:câu hỏi|hỏi|người hỏi|người gửi)(?: \d+)? ?:/i;
