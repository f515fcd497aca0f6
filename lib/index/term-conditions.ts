/** Where a term stands, as a condition on tokens. */

import { type CutClause, type CutTerm, isAllowedIn } from '../search/met-terms';
import { SEARCH_FIELDS, type SearchField } from '../search/query';
import type { SearchWord } from '../search/words';
import { allOf, anyOf, type Condition, hasToken, hasTokenFrom, NEVER, unsure } from './expression';
import { anyPair, beginningToken, exactPair, exactToken, FIELD_MARKS, pairStem } from './tokens';

/** A word of a row of words, as it has to stand there. */
interface RowWord {
  word: SearchWord;
  /** It is the beginning of one. */
  isBeginning: boolean;
  /** With the diacritics that it was typed with. */
  isExact: boolean;
  /** The first one of its term: a pair over two terms has no diacritics to keep. */
  isFirst: boolean;
}

/** One of the clause's terms stands in one of these fields; anywhere, where there are none. */
export function clauseStands(clause: CutClause, fields?: readonly SearchField[]): Condition {
  return anyOf(clause.map((term) => termStands(term, term.form === 'phrase' && term.hasDiacritics, fields)));
}

/** One of the clause's terms stands somewhere as it was typed. */
export function clauseStandsExactly(clause: CutClause): Condition {
  return anyOf(clause.map((term) => termStands(term, term.hasDiacritics)));
}

/** More ways to stand together than this are looked through one by one. */
const MAX_ROWS = 12;

/** The clauses stand one behind the other in one text, in their order. */
export function clausesStandTogether(clauses: readonly CutClause[]): Condition {
  let rows: CutTerm[][] = [[]];
  for (const clause of clauses) rows = rows.flatMap((row) => clause.map((term) => [...row, term]));
  if (rows.length > MAX_ROWS) return unsure({ match: true, isSure: false });
  return anyOf(
    rows.map((row) => {
      const fields = SEARCH_FIELDS.filter((field) => row.every((term) => isAllowedIn(term, field)));
      const words = row.flatMap((term) => toRow(term, term.form === 'phrase' && term.hasDiacritics));
      return rowStands(words, fields.length === SEARCH_FIELDS.length ? undefined : fields);
    }),
  );
}

/** The term stands in texts whose words and pairs have this mark alone. */
export function termStandsUnder(term: CutTerm, mark: string): Condition {
  return rowStandsIn(toRow(term, term.form === 'phrase' && term.hasDiacritics), mark, mark);
}

/** The term stands where its field says, anywhere where it says nothing. */
export const termStandsInArticle = (term: CutTerm): Condition => clauseStands([term]);

function termStands(term: CutTerm, isExact: boolean, fields?: readonly SearchField[]): Condition {
  const { field } = term;
  if (field === undefined) return rowStands(toRow(term, isExact), fields);
  return fields === undefined || fields.includes(field) ? rowStands(toRow(term, isExact), [field]) : NEVER;
}

function toRow({ words, form }: CutTerm, isExact: boolean): RowWord[] {
  const last = words.length - 1;
  return words.map((word, at) => ({
    word,
    isBeginning: form === 'prefix' && at === last,
    isExact,
    isFirst: at === 0,
  }));
}

function rowStands(row: readonly RowWord[], fields: readonly SearchField[] | undefined): Condition {
  if (fields === undefined) return rowStandsIn(row, '');
  return anyOf(
    fields.map((field) => {
      // The body's tokens have no mark: that it stands anywhere is all that is known.
      if (field === 'body') return unsure(rowStandsIn(row, ''));
      return rowStandsIn(row, FIELD_MARKS[field]);
    }),
  );
}

/** `pairMark`: the mark of the pairs, where those have one too. */
function rowStandsIn(row: readonly RowWord[], mark: string, pairMark = ''): Condition {
  const [first, second] = row;
  if (first === undefined) return NEVER;
  if (second === undefined) return wordStands(first, mark);
  const pairs = allOf(row.slice(1).map((word, at) => pairStands(row[at] ?? first, word, pairMark)));
  // That each two stand together does not say that all do, nor that they do so where the words stand.
  const isSaid = row.length === 2 && mark === pairMark;
  return isSaid
    ? pairs
    : unsure(allOf([pairs, ...(mark === pairMark ? [] : row.map((word) => wordStands(word, mark)))]));
}

function wordStands({ word, isBeginning, isExact }: RowWord, mark: string): Condition {
  const isWithDiacritics = isExact && word.exact !== word.folded;
  const text = isWithDiacritics ? word.exact : word.folded;
  // A term with diacritics whose beginning alone has none: what goes on may have any.
  const isDoubtful = isExact && !isWithDiacritics;
  if (!isBeginning) {
    const stands = hasToken(mark + (isWithDiacritics ? exactToken(text) : text));
    return isDoubtful ? unsure(stands) : stands;
  }
  const { token, isWhole } = beginningToken(mark, text, isWithDiacritics);
  const stands = isWhole ? hasToken(token) : hasTokenFrom(token);
  return isDoubtful ? unsure(stands) : stands;
}

function pairStands(one: RowWord, other: RowWord, mark: string): Condition {
  if (one.isBeginning) return unsure(allOf([wordStands(one, mark), wordStands(other, mark)]));
  if (other.isBeginning) {
    const stands = hasTokenFrom(mark + pairStem(one.word.folded, other.word.folded));
    return one.isExact ? unsure(stands) : stands;
  }
  const isWithinTerm = !other.isFirst;
  if (isWithinTerm && one.isExact && other.isExact) return hasToken(mark + exactPair(one.word, other.word));
  const stands = hasTokenFrom(mark + anyPair(one.word.folded, other.word.folded));
  // Over the border of two terms diacritics are not kept.
  return one.isExact || other.isExact ? unsure(stands) : stands;
}
