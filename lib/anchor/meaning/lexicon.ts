/** The phrases that weigh, or that keep a syllable from weighing, looked up at a place of a text: the longest first. */

import { isSyllable } from './syllable';
import type { Token } from './tokens';
import { COMPOUNDS } from './words/compounds';
import { DATE_WORDS, ENGLISH_DATES } from './words/date-words';
import { FOREIGN_NEGATIONS, NEGATIONS } from './words/negations';
import { OPPOSITES, PLACED_OPPOSITES } from './words/opposites';
import { COUNTED, UNITS } from './words/units';

export interface Entry {
  negation?: string;
  date?: string;
  isCounted?: true;
  isMeasure?: true;
  /** Words that turn the sentence where they stand in its place; those that do only in the very same place. */
  opposites?: Set<string>;
  placed?: Set<string>;
}

interface Lexicon {
  entries: Map<string, Entry>;
  /** By the first syllable, how many the longest phrase has. */
  lengths: Map<string, number>;
}

const lexicons = new Map<boolean, Lexicon>();

/** The phrase that begins at a token and how many tokens it takes; null where none does. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  isVietnamese: boolean,
): { entry: Entry; length: number; text: string } | null {
  const { entries, lengths } = lexiconOf(isVietnamese);
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  for (let length = lengths.get(first.text) ?? 0; length > 0; length -= 1) {
    const text = joined(tokens, at, length);
    const entry = text === null ? undefined : entries.get(text);
    if (text === null || !entry || !isAsWritten(first, text, isVietnamese)) continue;
    // "theo bác bỏ" is no "theo Bác": a longer phrase that weighs begins at the last syllable.
    if (
      length > 1 &&
      isIdle(entry) &&
      (phraseAt(tokens, at + length - 1, isVietnamese)?.length ?? 0) > 1 &&
      phraseAt(tokens, at + length - 1, isVietnamese)?.entry.negation !== undefined
    )
      continue;
    return { entry, length, text };
  }
  return null;
}

function isIdle({ negation, date, opposites, placed }: Entry): boolean {
  return negation === undefined && date === undefined && opposites === undefined && placed === undefined;
}

/** Words in a row as one phrase; null where something else than words stands there. */
export function joined(tokens: readonly Token[], at: number, length: number): string | null {
  let text = '';
  for (let next = at; next < at + length; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word') return null;
    text += next === at ? token.text : ` ${token.text}`;
  }
  return text;
}

/** "May", "March", "Sat" are dates, "may", "march" and "sat" are not. */
function isAsWritten({ isCapital, isAllCapitals }: Token, text: string, isVietnamese: boolean): boolean {
  return isVietnamese || !NEEDS_CAPITAL.has(text) || isCapital || isAllCapitals;
}
const NEEDS_CAPITAL = new Set(['may', 'march', 'mar', 'sat', 'sun', 'second', 'august', 'wed', 'jan', 'dec', 'apr']);

function lexiconOf(isVietnamese: boolean): Lexicon {
  let lexicon = lexicons.get(isVietnamese);
  if (!lexicon) {
    lexicon = isVietnamese
      ? makeLexicon(
          new Map([...FOREIGN_NEGATIONS].filter(isForeign).concat([...NEGATIONS])),
          new Map([...ENGLISH_DATES].filter(isForeign).concat([...DATE_WORDS])),
          COMPOUNDS,
        )
      : makeLexicon(
          new Map([...NEGATIONS].filter(isMarked).concat([...FOREIGN_NEGATIONS])),
          new Map([...DATE_WORDS].filter(isMarked).concat([...ENGLISH_DATES])),
          COMPOUNDS.filter((phrase) => HAS_MARKS.test(phrase)),
        );
    lexicons.set(isVietnamese, lexicon);
  }
  return lexicon;
}

/** Vietnamese by its letters, also between words of another language. */
const HAS_MARKS = /[^a-z ]/;

function isMarked([phrase]: readonly [string, string]): boolean {
  return HAS_MARKS.test(phrase);
}

/** Quotations of other languages stand in Vietnamese articles; what could be a syllable without its marks ("ban", "no") is one there. */
function isForeign([phrase]: readonly [string, string]): boolean {
  return !isSyllable(phrase);
}

function makeLexicon(
  negations: ReadonlyMap<string, string>,
  dates: ReadonlyMap<string, string>,
  compounds: readonly string[],
): Lexicon {
  const entries = new Map<string, Entry>();
  const lengths = new Map<string, number>();
  const at = (phrase: string): Entry => {
    let entry = entries.get(phrase);
    if (!entry) {
      entry = {};
      entries.set(phrase, entry);
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length));
    }
    return entry;
  };
  for (const phrase of compounds) at(phrase);
  for (const phrase of COUNTED) at(phrase).isCounted = true;
  for (const phrase of UNITS.keys()) if (!phrase.includes('/')) at(phrase).isMeasure = true;
  for (const [phrase, negation] of negations) at(phrase).negation = negation;
  for (const [phrase, date] of dates) at(phrase).date = date;
  for (const [pairs, kind] of [
    [OPPOSITES, 'opposites'],
    [PLACED_OPPOSITES, 'placed'],
  ] as const) {
    for (const pair of pairs) {
      const [one = '', other = ''] = pair.split('/');
      for (const [word, turned] of [
        [one, other],
        [other, one],
      ] as const) {
        const entry = at(word);
        entry[kind] ??= new Set();
        entry[kind].add(turned);
      }
    }
  }
  return { entries, lengths };
}
