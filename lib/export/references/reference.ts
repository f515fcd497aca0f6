/** An article as programs for references know it. */

import { toWebAddress } from '../../model/address';
import type { Sheet, SheetHighlight } from '../../sheet/sheet';
import { quoted } from '../../text/quotation';
import { toSortableDay } from '../printed-date';
import type { FileWords } from '../words';

export interface Reference {
  id: string;
  title: string;
  newspaper: string;
  /** As they are printed: a Vietnamese name is not turned around. */
  authors: readonly string[];
  /** As ISO 8601; absent where the article has no date. */
  day?: string;
  accessedDay?: string;
  url: string;
  language: string;
  section?: string;
  abstract?: string;
  tags: readonly string[];
  /** What is written on the article, then each quote with its colour's meaning and what is written on it. Each is one line. */
  notes: readonly string[];
}

export function toReference(sheet: Sheet, words: FileWords): Reference {
  const { facts, notes, tags, highlights } = sheet;
  const day = facts.publishedAt && toSortableDay(facts.publishedAt.iso);
  const accessedDay = toSortableDay(facts.savedAt);
  const abstract = facts.summary ?? facts.lead;
  const allTags = new Set([...tags, ...highlights.flatMap((highlight) => highlight.tags)]);
  return {
    id: facts.id,
    title: toLine(facts.headline),
    newspaper: toLine(facts.outletName),
    authors: facts.authors.map(toLine).filter((name) => name !== ''),
    ...(day ? { day } : {}),
    ...(accessedDay === null ? {} : { accessedDay }),
    url: toWebAddress(facts.url) ?? '',
    language: facts.language,
    ...(facts.section === undefined ? {} : { section: toLine(facts.section) }),
    ...(abstract === undefined ? {} : { abstract: toLine(abstract) }),
    tags: [...allTags].map(toLine).filter((tag) => tag !== ''),
    notes: [...notes.map((note) => `${words.note}: ${toLine(note)}`), ...highlights.map((each) => toNote(each, words))],
  };
}

/** `“quote” (Số liệu) – note`. It begins with a quotation mark, so that no program takes it for a field of its own. */
function toNote({ quote, colour, notes }: SheetHighlight, words: FileWords): string {
  return [`${quoted(toLine(quote.exact))} (${words.colours[colour]})`, ...notes.map(toLine)].join(' – ');
}

/** In all of these formats a line end may begin another field. */
function toLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
