/** Why a page is not cleared unasked, however much speaks for it: certainty asks for a text of the page's own. */

import { namesAnArticle, titlesIn } from '../facts/page-address';
import { type Evidence, FEWEST_RECORD_LABELS } from './evidence';
import {
  isDocumentName,
  isPageName,
  isStandingSection,
  LONG_TITLE_WORDS,
  namesOffice,
  opensStandingPage,
  SENTENCE_WORDS,
  saysGone,
  standsUnderOffice,
} from './headline-doubts';
import { isMessage, isWhollyMessage } from './page-message';
import { type Doubt, doubtsOfRivals, LARGE_ENTRIES_SHARE } from './rival-doubts';

/** Below these the captions have to be the text, or a short notice stands under its date. */
const SHORTEST_OWN_TEXT = 120;
/** With fewer paragraphs a page of titles is rather their list. */
const FEWEST_PARAGRAPHS = 3;
const FEWEST_TITLES = 6;
/** A page of addresses names one in most of its paragraphs. */
const FEWEST_CONTACTS = 3;
/** What introduces a topic, a table or a message is as long as a short article, and no longer. */
const MOST_INTRODUCTION = 4;
const LONGEST_INTRODUCTION = 1_500;
const LONGEST_SUMMARY = 800;
/** So many rows, answers, or this part of the text in tables, give the page its form. */
const FEWEST_CLOCK_ROWS = 6;
const FEWEST_LISTED_QUESTIONS = 3;
const FEWEST_LIFE_FIELDS = 4;
const FEWEST_VALUE_ROWS = 5;
/** A summary of a document is a paragraph or two; where nearly every field is filled in, a few more. */
const MOST_SUMMARY = 2;
const MOST_LONG_SUMMARY = 4;
/** So many paragraphs that stand for themselves, dated under an article's address: an entry of the section that is called as it is. */
const FEWEST_LONG_TEXT = 5;
const LARGE_TABLE_SHARE = 0.5;

/** What speaks against clearing the page unasked; empty where nothing does. */
export function doubtsOfReading(evidence: Evidence, url: string): string[] {
  return [
    ...doubtsOfText(evidence, url),
    ...doubtsOfPage(evidence, url),
    ...doubtsOfForm(evidence, url),
    ...doubtsOfRivals(evidence, url),
  ]
    .filter(([, holds]) => holds)
    .map(([what]) => what);
}

/** Is there a text under the headline, and does it belong to it? */
function doubtsOfText(evidence: Evidence, url: string): Doubt[] {
  const { own, headline, hasDate, hasByline, hasLead, captionLength } = evidence;
  const words = headline.text.split(' ').length;
  const isBare = !hasByline && !hasLead;
  const isIntroduction =
    own.prose - (hasLead ? 1 : 0) <= MOST_INTRODUCTION &&
    own.length < LONGEST_INTRODUCTION &&
    captionLength < SHORTEST_OWN_TEXT;
  const isSentence = words >= SENTENCE_WORDS;
  const isNamedInAddress = evidence.calledOtherwise === null && titlesIn(url).length > 0;
  const isFewLines = isIntroduction && own.length < LONGEST_SUMMARY;
  const isFewWords = isIntroduction && isBare && own.prose < FEWEST_PARAGRAPHS;
  const { message } = evidence;
  return [
    [
      'no text of its own',
      own.length < SHORTEST_OWN_TEXT && captionLength < SHORTEST_OWN_TEXT && !evidence.isDatedHeadline,
    ],
    ['more excerpts than text', own.excerpts * 2 > own.prose && (own.excerpts > 1 || own.prose === 0)],
    [
      'few paragraphs among titles',
      evidence.titlesBeside >= FEWEST_TITLES && own.prose < FEWEST_PARAGRAPHS && !hasByline,
    ],
    // A topic is introduced in a few paragraphs that nobody signed; what it is about follows as titles.
    [
      'a few paragraphs on titles',
      evidence.titlesBeside >= FEWEST_TITLES && isIntroduction && isBare && !(evidence.isDatedHeadline && isSentence),
    ],
    [
      'a few lines above titles, and its data call it no article',
      evidence.saysOther &&
        evidence.titlesBelow >= FEWEST_TITLES &&
        isFewLines &&
        !hasByline &&
        (!hasDate || (isBare && words <= SENTENCE_WORDS && evidence.unnamedTitles >= FEWEST_TITLES)),
    ],
    // A topic is kept up: it shows the day of its last change.
    [
      'a short name, a few paragraphs that are kept up, and titles',
      evidence.titlesBelow >= FEWEST_TITLES &&
        evidence.isUpdated &&
        isIntroduction &&
        isBare &&
        words < LONG_TITLE_WORDS,
    ],
    [
      'data and address name another article',
      evidence.calledOtherwise === 'data' && isIntroduction && !(hasByline && hasLead && hasDate),
    ],
    [
      'the address names another article',
      evidence.calledOtherwise === 'address' && isFewWords && (evidence.leadsHome || !hasDate),
    ],
    // One sign beside its name is enough where the address names another article: the way home, no place in a search, its own words.
    [
      'says that it is gone where the address names another article',
      isIntroduction &&
        evidence.calledOtherwise !== null &&
        (saysGone(headline.text) || message.isItsName) &&
        (message.pageLines > 0 || message.isItsName || message.isHidden || evidence.leadsHome),
    ],
    [
      'says that it is gone, and asks not to be found',
      isIntroduction && message.isHidden && (saysGone(headline.text) || message.pageLines > 0),
    ],
    ['speaks of its own page where an article would be', isIntroduction && !evidence.isSigned && isMessage(message)],
    ['says that there is nothing to read', isFewWords && !isNamedInAddress && saysGone(headline.text)],
    // Polite words, a lead and a signature make no article of a message; its own headline and address may still name one.
    [
      'speaks of its own page to who opened it',
      isIntroduction &&
        (evidence.calledOtherwise !== null || saysGone(headline.text)
          ? isMessage(message)
          : (isWhollyMessage(message) && (message.isUnlisted || evidence.leadsHome)) ||
            (isMessage(message) && message.isUnlisted && evidence.leadsHome)),
    ],
    ['its data call it a list', evidence.saysList && isIntroduction && !(hasDate && hasByline)],
  ];
}

/** Is it a page that stands, of a section, an office, a service? */
function doubtsOfPage(evidence: Evidence, url: string): Doubt[] {
  const { own, form, headline, hasDate, hasByline, hasLead } = evidence;
  const words = headline.text.split(' ').length;
  const isShort = words < LONG_TITLE_WORDS;
  const isDatedText = evidence.isDatedHeadline && own.prose >= FEWEST_PARAGRAPHS && namesAnArticle(url);
  const isBare = !hasByline && !hasLead;
  const isTitle = headline.match === 'same' || headline.match === 'start';
  const isMadeOfClauses = form.clauses >= FEWEST_PARAGRAPHS && form.clauses * 2 >= own.prose;
  return [
    ['the page shows no headline and no date', headline.lines.length === 0 && !hasDate],
    ['the headline leads to another page', evidence.leadsElsewhere],
    [
      'a menu calls a section so',
      evidence.isMenuName &&
        isBare &&
        !(evidence.isDatedHeadline && namesAnArticle(url) && form.freeProse >= FEWEST_LONG_TEXT),
    ],
    ['a short name over a text that nobody dated or signed', isShort && (!hasDate || (isBare && !isDatedText))],
    ["an office's name", isShort && isBare && namesOffice(headline.text)],
    ['called as standing pages are', isPageName(headline.text) && !hasByline],
    [
      'called as standing pages are, and unsigned',
      opensStandingPage(headline.text) &&
        ((!evidence.isSigned && !hasLead) || (!hasByline && (isShort || isMadeOfClauses))),
    ],
    [
      'unsigned, in the section of standing pages',
      !evidence.isSigned &&
        !hasLead &&
        (standsUnderOffice(url) ||
          (isStandingSection(evidence.section) && !(evidence.isDatedHeadline && titlesIn(url).length > 0))),
    ],
    ['a short name over clauses, unsigned', isShort && isMadeOfClauses && !hasByline],
    [
      'no date, no author, no lead',
      !hasDate && isBare && !(isTitle && words >= SENTENCE_WORDS && own.prose >= FEWEST_PARAGRAPHS),
    ],
  ];
}

/** Is the text prose, or rows, fields, questions, cells? */
function doubtsOfForm(evidence: Evidence, url: string): Doubt[] {
  const { form, standing, values, own, hasByline, isSigned, hasLead } = evidence;
  const isIntroduced = form.opensWith === 'prose' && hasLead;
  const isCalledAsNews = evidence.isDatedHeadline && evidence.headline.text.split(' ').length >= LONG_TITLE_WORDS;
  const isNews = isIntroduced && isCalledAsNews;
  return [
    [
      'a record before any prose',
      form.opensWith === 'record' && form.recordLabels >= FEWEST_RECORD_LABELS - 1 && !hasByline,
    ],
    [
      'a record below its summary',
      !isSigned &&
        ((form.recordLabels >= FEWEST_RECORD_LABELS && form.proseBesideRecord <= MOST_SUMMARY) ||
          (form.recordLabels >= FEWEST_RECORD_LABELS + 2 && form.proseBesideRecord <= MOST_LONG_SUMMARY)),
    ],
    // Who signed the document stands in the record: it is no byline.
    [
      'a document called by its number, with the fields of a record',
      form.recordLabels >= FEWEST_RECORD_LABELS && isDocumentName(evidence.headline.text),
    ],
    [
      'a record with every field below its summary',
      form.recordLabels >= FEWEST_RECORD_LABELS * 2 && form.proseBesideRecord <= MOST_LONG_SUMMARY,
    ],
    // A value of several paragraphs is no text of its own; news has its text before or beside such a box.
    [
      'rows of labels and values, and little beside them',
      values.rows >= FEWEST_VALUE_ROWS &&
        values.proseBeside < FEWEST_PARAGRAPHS &&
        !(values.proseBefore > 0 && (isSigned || (hasLead && isCalledAsNews))),
    ],
    ['the rows of a timetable', form.clockRows >= FEWEST_CLOCK_ROWS && form.proseBesideRows < FEWEST_PARAGRAPHS],
    [
      'questions and answers, one after the other',
      form.questionLines >= FEWEST_LISTED_QUESTIONS &&
        form.opensWith === 'question' &&
        !hasByline &&
        !(isCalledAsNews && namesAnArticle(url)),
    ],
    ['questions that are pressed for their answers', standing.pressedQuestions >= FEWEST_LISTED_QUESTIONS && !isSigned],
    [
      "the fields of a person's life under the name",
      standing.lifeFields >= FEWEST_LIFE_FIELDS && !isSigned && !hasLead,
    ],
    ['one box after the other, all alike', form.entriesShare >= LARGE_ENTRIES_SHARE && !hasByline && !hasLead],
    ['a question with its answer', evidence.questions > 0 && !hasByline && !isNews],
    // The office that gave the figures signs a page of data as well as news.
    [
      'more table than text',
      form.tableShare >= LARGE_TABLE_SHARE && own.prose <= MOST_INTRODUCTION && !isSigned && !isNews,
    ],
    ['addresses and telephones', evidence.contacts >= FEWEST_CONTACTS && evidence.contacts * 2 >= evidence.proseCount],
  ];
}
