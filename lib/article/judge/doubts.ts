/** Why a page is not cleared unasked, however much speaks for it: certainty asks for a text of the page's own. */

import { namesAnArticle } from '../facts/page-address';
import type { Evidence } from './evidence';
import { LONG_TITLE_WORDS, namesOffice, opensStandingPage } from './headline-doubts';

/** Below these the captions have to be the text, or a short notice stands under its date. */
const SHORTEST_OWN_TEXT = 120;
/** With fewer paragraphs a page of titles is rather their list. */
const FEWEST_PARAGRAPHS = 3;
const FEWEST_TITLES = 6;
/** A headline that says what happened, not what a page is about. */
const SENTENCE_WORDS = 9;
/** A page of addresses names one in most of its paragraphs. */
const FEWEST_CONTACTS = 3;

/** What speaks against clearing the page unasked; empty where nothing does. */
export function doubtsOfReading(evidence: Evidence, url: string): string[] {
  const { own, headline, hasDate, hasByline, hasLead, captionLength } = evidence;
  const words = headline.text.split(' ').length;
  const isShort = words < LONG_TITLE_WORDS;
  const isDatedText = evidence.isDatedHeadline && own.prose >= FEWEST_PARAGRAPHS && namesAnArticle(url);
  const isBare = !hasByline && !hasLead;
  const isTitle = headline.match === 'same' || headline.match === 'start';
  const doubts: readonly [what: string, holds: boolean][] = [
    [
      'no text of its own',
      own.length < SHORTEST_OWN_TEXT && captionLength < SHORTEST_OWN_TEXT && !evidence.isDatedHeadline,
    ],
    ['more excerpts than text', own.excerpts * 2 > own.prose && (own.excerpts > 1 || own.prose === 0)],
    ['the page shows no headline and no date', headline.lines.length === 0 && !hasDate],
    ['the headline leads to another page', evidence.leadsElsewhere],
    ['a menu calls a section so', evidence.isMenuName && isBare],
    ['a short name over a text that nobody dated or signed', isShort && (!hasDate || (isBare && !isDatedText))],
    ["an office's name", isShort && isBare && namesOffice(headline.text)],
    ['called as standing pages are, and unsigned', opensStandingPage(headline.text) && isBare],
    [
      'no date, no author, no lead',
      !hasDate && isBare && !(isTitle && words >= SENTENCE_WORDS && own.prose >= FEWEST_PARAGRAPHS),
    ],
    [
      'few paragraphs among titles',
      evidence.titlesBeside >= FEWEST_TITLES && own.prose < FEWEST_PARAGRAPHS && !hasByline,
    ],
    ['a question with its answer', evidence.questions > 0 && !hasByline],
    ['addresses and telephones', evidence.contacts >= FEWEST_CONTACTS && evidence.contacts * 2 >= evidence.proseCount],
  ];
  return doubts.filter(([, holds]) => holds).map(([what]) => what);
}
