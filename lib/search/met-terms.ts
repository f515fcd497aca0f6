/** Where the terms of a query are met in the words of a text. */

import type { SearchClause, SearchField, SearchTerm } from './query';
import { haveDiacritics, type SearchWord, searchWordsOf } from './words';

/** A term with its words, cut once for all texts. */
export interface CutTerm {
  form: SearchTerm['form'];
  field: SearchField | undefined;
  words: readonly SearchWord[];
  hasDiacritics: boolean;
}

export type CutClause = readonly CutTerm[];

/** The clauses with their terms' words. A term without a letter or figure asks for nothing, and nor does a clause of such. */
export function cutClauses(clauses: readonly SearchClause[], excluded: boolean): CutClause[] {
  return clauses
    .filter((clause) => clause.excluded === excluded)
    .map(({ anyOf }) => anyOf.map(cutTerm).filter(({ words }) => words.length > 0))
    .filter((terms) => terms.length > 0);
}

function cutTerm({ form, field, text }: SearchTerm): CutTerm {
  const words = searchWordsOf(text);
  return { form, field, words, hasDiacritics: haveDiacritics(words) };
}

/** Whether the term stands at this word, letter by letter as it was typed, or in other diacritics; null where it does not. */
export function meetsAt(term: CutTerm, words: readonly SearchWord[], at: number): 'exact' | 'folded' | null {
  if (at + term.words.length > words.length) return null;
  const last = term.words.length - 1;
  let isExact = true;
  for (const [index, sought] of term.words.entries()) {
    const word = words[at + index];
    const isBeginning = term.form === 'prefix' && index === last;
    if (word === undefined || !fits(word.folded, sought.folded, isBeginning)) return null;
    isExact &&= fits(word.exact, sought.exact, isBeginning);
  }
  if (!term.hasDiacritics || isExact) return 'exact';
  return term.form === 'phrase' ? null : 'folded';
}

function fits(word: string, sought: string, isBeginning: boolean): boolean {
  return isBeginning ? word.startsWith(sought) : word === sought;
}

/** Every word at which the term stands. */
export function placesOf(term: CutTerm, words: readonly SearchWord[]): { at: number; isExact: boolean }[] {
  const places: { at: number; isExact: boolean }[] = [];
  for (let at = 0; at + term.words.length <= words.length; at += 1) {
    const met = meetsAt(term, words, at);
    if (met !== null) places.push({ at, isExact: met === 'exact' });
  }
  return places;
}

/** True where the clauses stand one behind the other, in their order and with no other word between them. */
export function standTogether(
  clauses: readonly CutClause[],
  words: readonly SearchWord[],
  field: SearchField,
): boolean {
  const goesOn = (clause: number, at: number): boolean =>
    clause === clauses.length ||
    (clauses[clause] ?? []).some(
      (term) =>
        isAllowedIn(term, field) && meetsAt(term, words, at) !== null && goesOn(clause + 1, at + term.words.length),
    );
  return words.some((_word, at) => goesOn(0, at));
}

export function isAllowedIn(term: CutTerm, field: SearchField): boolean {
  return term.field === undefined || term.field === field;
}
