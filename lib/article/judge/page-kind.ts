/** What a page is that is no article: a list of others, a form, a portal. */

import type { NoArticle } from '../../model/article';
import type { Clutter } from '../clutter/clutter';
import { isPdfViewer } from '../facts/embedded-pdf';
import { isRootAddress, isSearchAddress, isSearchPage, namesAnArticle } from '../facts/page-address';
import type { Region } from '../place/region';
import { isLinkLine, isProse } from '../scan/measure';
import type { Box, Line, Scan } from '../scan/scan';
import { countTitles, type Evidence, FEWEST_FORM_FIELDS, FEWEST_LISTED_TITLES, FEWEST_RECORD_LABELS } from './evidence';
import { LONG_TITLE_WORDS, opensStandingPage, saysGone } from './headline-doubts';
import { isWhollyMessage } from './page-message';

/** Below a few lines that say what they are about so many titles are their list. */
const FEWEST_INTRODUCED_TITLES = 3;
/** So many excerpts are a list. */
const FEWEST_EXCERPTS = 3;
const FEWEST_ANSWERED_QUESTIONS = 4;
/** An article of its own has more paragraphs than a message, or the words on a person. */
const FEWEST_OWN_PARAGRAPHS = 3;
/** A notice may name a few hours; a day's programme has more. */
const FEWEST_TIMETABLE_ROWS = 8;
/** A whole day of them, and who gives it introduces it. */
const FEWEST_DAY_ROWS = 12;
/** A summary or a note beside a record or a programme. */
const MOST_FRAMING_PARAGRAPHS = 2;
const MOST_MESSAGE_PARAGRAPHS = 6;

/** Why what reads like an article is none, and what it is; null where nothing speaks against it. Not asked of what the reader wants. */
export function refusalOf(evidence: Evidence, region: Region, url: string): { what: string; kind: NoArticle } | null {
  const { own, hasDate, hasByline, hasLead, captionLength, proseCount } = evidence;
  const isAnonymous = !hasDate && !hasByline;
  const isShort = evidence.headline.text.split(' ').length < LONG_TITLE_WORDS;
  if (isSearchPage(url)) return { what: 'the address of a search', kind: 'list' };
  if (evidence.leadsElsewhere && own.prose <= MOST_EXCERPT_PARAGRAPHS)
    return { what: 'a title of another page with its excerpt', kind: 'list' };
  if (own.excerpts >= FEWEST_EXCERPTS && own.prose <= 1) return { what: 'excerpts of other pages', kind: 'list' };
  if (isIntroduction(evidence, region)) return { what: 'a few words on the titles of others', kind: 'list' };
  const { form } = evidence;
  if (evidence.calledOtherwise === 'data' && own.prose < FEWEST_OWN_PARAGRAPHS && !hasByline)
    return { what: 'a message where data and address name an article', kind: 'portal' };
  if (
    evidence.calledOtherwise !== null &&
    saysGone(evidence.headline.text) &&
    isWhollyMessage(evidence.message) &&
    own.prose <= MOST_MESSAGE_PARAGRAPHS &&
    captionLength === 0
  )
    return { what: 'a message in place of the article that the address names', kind: 'portal' };
  // The layout of an article with a date, excerpts and a signature says nothing for a text that begins by saying that it is gone.
  if (evidence.calledOtherwise !== null && saysGone(evidence.headline.text) && evidence.message.isOpening)
    return { what: 'a message that the article which the address names is gone', kind: 'portal' };
  if (evidence.saysList && !hasDate && own.prose <= FEWEST_OWN_PARAGRAPHS && isShort)
    return { what: 'a person or a list, as its data say', kind: 'list' };
  if (form.opensWith === 'record' && form.recordLabels > FEWEST_RECORD_LABELS && !hasByline)
    return { what: 'a record of a document or a procedure', kind: 'portal' };
  if (form.recordLabels >= FEWEST_RECORD_LABELS + 2 && form.proseBesideRecord <= MOST_FRAMING_PARAGRAPHS && !hasByline)
    return { what: 'a record of a document below its summary', kind: 'portal' };
  if (form.clockRows >= FEWEST_DAY_ROWS && form.proseBesideRows <= MOST_FRAMING_PARAGRAPHS && !hasByline && isShort)
    return { what: 'the programme of a day', kind: 'portal' };
  if (form.clockRows >= FEWEST_TIMETABLE_ROWS && form.proseBesideRows <= 1 && !hasByline && !hasLead)
    return { what: 'a timetable', kind: 'portal' };
  const isNamed = hasLead || namesAnArticle(url);
  if (isAnonymous && evidence.shortQuestions >= FEWEST_ANSWERED_QUESTIONS && (isShort || !isNamed))
    return { what: 'questions with their answers', kind: 'portal' };
  if (isAnonymous && captionLength === 0 && !hasLead && isStandingPage(evidence, url))
    return { what: 'a standing page, without date and author', kind: 'portal' };
  return isAnonymous && proseCount > 0 && isContactPage(evidence) ? { what: 'addresses', kind: 'portal' } : null;
}

/** A card's excerpt is a paragraph or two. */
const MOST_EXCERPT_PARAGRAPHS = 2;

function isStandingPage({ headline, isMenuName }: Evidence, url: string): boolean {
  if (opensStandingPage(headline.text) || isMenuName) return true;
  return headline.text.split(' ').length < LONG_TITLE_WORDS && !namesAnArticle(url);
}

function isContactPage({ contacts, proseCount, headline }: Evidence): boolean {
  return contacts > 0 && contacts * 2 >= proseCount && headline.text.split(' ').length < LONG_TITLE_WORDS;
}

/** A tag, a topic: a short name, a few words on it, and the titles of others. Nobody signed it, no date is its own. */
function isIntroduction({ headline, hasDate, hasByline, own, captionLength }: Evidence, { box }: Region): boolean {
  if (hasDate || hasByline || own.prose > 2 || captionLength > 0) return false;
  return (
    headline.text.split(' ').length < LONG_TITLE_WORDS && (box.parent ?? box).linkLines >= FEWEST_INTRODUCED_TITLES
  );
}

/** What a page is that is no article. */
export function kindOfPage(scan: Scan, clutter: Clutter, url: string): NoArticle {
  if (isPdfViewer(scan)) return 'pdf';
  const length = scan.body.textLength;
  if (length < 60) return 'empty';
  const prose = scan.body.proseLength;
  const titles = countTitles(scan.lines);
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
