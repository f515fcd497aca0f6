/** A query as the index is asked: which articles match, in which tiers they are, which rows of `docs` narrow them. */

import { outletOf } from '../outlets/outlet-of';
import { levelOf, nameHas, outletFits, toNameKey } from '../search/filter-article';
import { cutClauses } from '../search/met-terms';
import type { SearchField, SearchFilters, SearchQuery } from '../search/query';
import { parseOutletKey } from './entry';
import { ALWAYS, allOf, anyOf, butNot, type Condition, hasToken, NEVER, surePartOf, unsure } from './expression';
import { type NameKind, namesOfKind } from './names';
import type { DocsSought, Match } from './snapshot';
import type { Sqlite } from './sqlite';
import { clauseStands, clauseStandsExactly, clausesStandTogether } from './term-conditions';
import { nameToken, type Sign, signToken } from './tokens';
import { toDayNumber } from './write-entries';

/** Some of the articles that match, in the order of the answer. Those of one part come before those of the next. */
export interface QuestionPart extends DocsSought {
  /** As `ArticleMatch` has them. */
  tier: number;
  isExact: boolean;
  /** Every one of them is in this part; otherwise some may belong to a later one, or do not match. */
  isSure: boolean;
}

/** Articles that a condition holds for: each is in one part. */
export interface QuestionArticles {
  condition: Condition;
  parts: QuestionPart[];
}

export interface IndexQuestion {
  /** All that the index alone knows to match. */
  sure: QuestionArticles;
  /** None of those: some of these match, and their records tell which. Absent where the index alone can tell. */
  doubtful?: QuestionArticles;
  /** Days of `docs` that are meant, both included, as in the table. */
  day: DayRange;
  savedDay: DayRange;
}

export interface DayRange {
  from?: number;
  to?: number;
}

const LAST_TIER = 3;
const HEADLINE: readonly SearchField[] = ['headline'];
const MARKS: readonly SearchField[] = ['highlight', 'note', 'tag'];
/** What is excluded from where nothing else is asked for; highlights have the sign too. */
export const EVERYTHING_KEPT = hasToken(signToken('all'));

export function toQuestion(sql: Sqlite, { clauses, filters }: SearchQuery): IndexQuestion {
  const wanted = cutClauses(clauses, false);
  const unwanted = cutClauses(clauses, true);
  let matching = allOf([...wanted.map((clause) => clauseStands(clause)), ...toConditions(sql, filters)]);
  for (const excluded of [...unwanted.map((clause) => clauseStands(clause)), ...toExcluded(filters)]) {
    matching = butNot(matching.match === true ? { ...EVERYTHING_KEPT, isSure: matching.isSure } : matching, excluded);
  }
  const tiers: Condition[] = [
    wanted.length > 1 ? clausesStandTogether(wanted) : NEVER,
    wanted.length > 0 ? allOf(wanted.map((clause) => clauseStands(clause, HEADLINE))) : NEVER,
    wanted.length > 0 ? allOf(wanted.map((clause) => clauseStands(clause, MARKS))) : NEVER,
  ];
  const withDiacritics = wanted.filter((clause) => clause.some(({ hasDiacritics }) => hasDiacritics));
  const exactly = allOf(withDiacritics.map(clauseStandsExactly));
  const toArticles = (condition: Condition) => ({ condition, parts: toParts(condition, tiers, exactly) });
  const sure = surePartOf(matching);
  const all = matching.match === true ? EVERYTHING_KEPT.match : matching.match;
  return {
    sure: toArticles(sure),
    ...(!matching.isSure && { doubtful: toArticles(unsure(butNot({ match: all, isSure: true }, sure))) }),
    day: toRange(filters.from, filters.to),
    savedDay: toRange(filters.savedFrom, filters.savedTo),
  };
}

/** Each part as conditions of its own: those that several parts share are looked up once, and so is what all of them share. */
function toParts(matching: Condition, tiers: readonly Condition[], exactly: Condition): QuestionPart[] {
  const parts: QuestionPart[] = [];
  const above: Match[] = [];
  let left = matching;
  for (let tier = 0; tier <= LAST_TIER; tier += 1) {
    const of = tier === LAST_TIER ? ALWAYS : (tiers[tier] ?? NEVER);
    const inTier = allOf([left, of]);
    const all = [matching.match, of.match];
    const but = [...above];
    // What is not sure of a tier belongs to one below, and is put there by whoever reads it.
    if (tier < LAST_TIER) {
      left = butNot(left, { ...of, isSure: true });
      above.push(of.match);
    }
    if (inTier.match === false) continue;
    const exact = allOf([inTier, exactly]);
    if (exact.match !== false) {
      parts.push({ tier, isExact: true, isSure: exact.isSure, all: [...all, exactly.match], but });
    }
    // Where nothing was typed with diacritics all are exact.
    if (exactly.match === true || exact.match === inTier.match) continue;
    parts.push({ tier, isExact: false, isSure: inTier.isSure, all, but: [...but, exactly.match] });
  }
  return parts;
}

/** What the filters ask for by tokens. */
export function toConditions(sql: Sqlite, filters: SearchFilters): Condition[] {
  const {
    outlets = [],
    levels = [],
    tags = [],
    colors = [],
    tones = [],
    topics = [],
    statuses = [],
    states = [],
    authors = [],
    sources = [],
  } = filters;
  /** One of the names of a kind that any of these values fits. */
  const fits = (kind: NameKind, values: readonly string[], isFit: (text: string, value: string) => boolean) => {
    if (values.length === 0) return ALWAYS;
    const fitting = namesOfKind(sql, kind).filter(({ text }) => values.some((value) => isFit(text, value)));
    return anyOf(fitting.map(({ name }) => hasToken(nameToken(name))));
  };
  const isText = (text: string, value: string) => text === value;
  return [
    fits('outlet', outlets, (text, value) => {
      const outlet = parseOutletKey(text);
      return outletFits(value, outlet, outletOf(outlet.host));
    }),
    fits('outlet', levels, (text, value) => levelOf(outletOf(parseOutletKey(text).host)) === value),
    fits('tag', tags, (text, value) => toNameKey(text) === toNameKey(value)),
    fits('color', colors, isText),
    fits('tone', tones, isText),
    fits('topic', topics, (text, value) => toNameKey(text) === toNameKey(value)),
    fits('status', statuses, isText),
    fits('state', states, isText),
    fits('author', authors, nameHas),
    fits('source', sources, nameHas),
    ...signsOf(filters, true).map((sign) => hasToken(signToken(sign))),
  ];
}

/** What they exclude. */
export function toExcluded(filters: SearchFilters): Condition[] {
  return signsOf(filters, false).map((sign) => hasToken(signToken(sign)));
}

function signsOf({ isRead, hasHighlights, hasNote }: SearchFilters, wanted: boolean): Sign[] {
  const signs: Sign[] = [];
  if (isRead === wanted) signs.push('read');
  if (hasHighlights === wanted) signs.push('marked');
  if (hasNote === wanted) signs.push('noted');
  return signs;
}

export function toRange(from: string | undefined, to: string | undefined): DayRange {
  return { ...(from !== undefined && { from: toDayNumber(from) }), ...(to !== undefined && { to: toDayNumber(to) }) };
}
