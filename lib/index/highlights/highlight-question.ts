/** A question to the list of highlights as the index is asked: by tokens of their own, and by tokens of their articles. */

import type { HighlightQuery } from '../../search/highlights';
import { HIGHLIGHT_FIELDS, isOwnField } from '../../search/match-highlights';
import { type CutClause, type CutTerm, cutClauses } from '../../search/met-terms';
import { ALWAYS, allOf, anyOf, butNot, type Condition, NEVER, unsure } from '../expression';
import { type DayRange, EVERYTHING_KEPT, toConditions, toExcluded, toRange } from '../question';
import type { Sqlite } from '../sqlite';
import { termStandsInArticle, termStandsUnder } from '../term-conditions';
import { HIGHLIGHT_MARKS } from '../tokens';

/** Both have to hold; each that does is meant where both are sure. */
export interface HighlightQuestion {
  own: Condition;
  article: Condition;
  /** Days of the article, as in `docs`. */
  day: DayRange;
  /** When it was made: milliseconds since the epoch, both included. */
  made: DayRange;
}

export function toHighlightQuestion(sql: Sqlite, { clauses, filters }: HighlightQuery): HighlightQuestion {
  const { hasHighlights, savedFrom, savedTo, ...asked } = filters;
  const wanted = cutClauses(clauses, false).map(clauseStandsWith);
  const unwanted = cutClauses(clauses, true).flat();
  let own = allOf([
    ...(hasHighlights === false ? [NEVER] : []),
    ...wanted.map((clause) => clause.own),
    ...toConditions(sql, asked),
  ]);
  // None of an excluded clause's terms may stand: each is excluded where it would.
  for (const excluded of [...unwanted.filter(isOwnTerm).map(ownStands), ...toExcluded(asked)]) {
    own = exclude(own, excluded);
  }
  let article = allOf(wanted.map((clause) => clause.article));
  for (const term of unwanted.filter((one) => !isOwnTerm(one))) article = exclude(article, termStandsInArticle(term));
  return { own, article, day: toRange(asked.from, asked.to), made: toMoments(savedFrom, savedTo) };
}

function clauseStandsWith(clause: CutClause): Pick<HighlightQuestion, 'own' | 'article'> {
  if (clause.every(isOwnTerm)) return { own: anyOf(clause.map(ownStands)), article: ALWAYS };
  const article = anyOf(clause.map(termStandsInArticle));
  // Of a clause with both the article says where one may stand, and the record which does.
  return clause.some(isOwnTerm) ? { own: unsure(ALWAYS), article: unsure(article) } : { own: ALWAYS, article };
}

const isOwnTerm = ({ field }: CutTerm): boolean => field === undefined || isOwnField(field);

function ownStands(term: CutTerm): Condition {
  const fields = HIGHLIGHT_FIELDS.filter((field) => term.field === undefined || term.field === field);
  return anyOf(fields.map((field) => termStandsUnder(term, HIGHLIGHT_MARKS[field])));
}

function exclude(condition: Condition, excluded: Condition): Condition {
  return butNot(condition.match === true ? { ...EVERYTHING_KEPT, isSure: condition.isSure } : condition, excluded);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days in Vietnam as moments. */
function toMoments(first: string | undefined, last: string | undefined): DayRange {
  const startOf = (day: string) => Date.parse(`${day}T00:00:00+07:00`);
  return {
    ...(first !== undefined && { from: startOf(first) }),
    ...(last !== undefined && { to: startOf(last) + DAY_MS - 1 }),
  };
}
