/** How many of the articles that match a query are of each outlet, period, tag and so on. */

import { outletOf } from '../outlets/outlet-of';
import { levelOf, type TimelineUnit, toBarStart } from '../search/filter-article';
import { FACETS, type Facet, type FacetCount, type SearchQuery, type TimelineBar } from '../search/query';
import { type Beside, matchCandidates, toNarrowing } from './answer-query';
import { parseOutletKey } from './entry';
import { ALWAYS, type Condition } from './expression';
import { countBy, countByName, countDocs, docsOf, keepHits, type Narrowing } from './find-docs';
import { toQuestion } from './question';
import type { Sqlite, SqlValue } from './sqlite';
import { toDayText } from './write-entries';

export interface CountsAsked {
  facets: readonly Facet[];
  /** Absent: no timeline. */
  timeline?: TimelineUnit;
}

export interface Counts {
  total: number;
  facets: Partial<Record<Facet, FacetCount[]>>;
  timeline: TimelineBar[];
}

/** What the articles that the index does not hold yet count as. */
export interface CountedBeside extends Beside {
  /** Of each that matches. */
  counted: readonly { values: Record<Facet, string[]>; day: string | undefined }[];
}

export async function countMatches(
  sql: Sqlite,
  query: SearchQuery,
  beside: CountedBeside,
  { facets, timeline }: CountsAsked,
): Promise<Counts> {
  const question = toQuestion(sql, query);
  let narrowing = toNarrowing(sql, question, beside);
  let condition: Condition = question.matching;
  if (!condition.isSure) {
    const matches = await matchCandidates(sql, question, narrowing, beside);
    keepHits(
      sql,
      docsOf(
        sql,
        matches.map(({ id }) => id),
      ),
    );
    condition = ALWAYS;
    narrowing = { day: {}, savedDay: {}, without: narrowing.without, isOfHits: true };
  }
  const counts = new Map<Facet, Map<string, number>>(facets.map((facet) => [facet, new Map()]));
  const add = (facet: Facet, value: string, count: number) => {
    const of = counts.get(facet);
    of?.set(value, (of.get(value) ?? 0) + count);
  };
  const bars = new Map<string, number>();
  const addDay = (day: string, count: number) => {
    add('year', day.slice(0, 'yyyy'.length), count);
    add('month', day.slice(0, 'yyyy-mm'.length), count);
    if (timeline === undefined) return;
    const bar = toBarStart(day, timeline);
    bars.set(bar, (bars.get(bar) ?? 0) + count);
  };
  countIndexed(sql, condition, narrowing, { facets, isTimed: timeline !== undefined }, add, addDay);
  for (const { values, day } of beside.counted) {
    for (const facet of facets) {
      if (facet !== 'year' && facet !== 'month') for (const value of values[facet]) add(facet, value, 1);
    }
    if (day !== undefined) addDay(day, 1);
  }
  return {
    total: countDocs(sql, condition, narrowing) + beside.counted.length,
    facets: Object.fromEntries(facets.map((facet) => [facet, toCounts(counts.get(facet) ?? new Map())])),
    timeline: [...bars]
      .map(([from, count]) => ({ from, count }))
      .toSorted((one, other) => byLetters(one.from, other.from)),
  };
}

function countIndexed(
  sql: Sqlite,
  condition: Condition,
  narrowing: Narrowing,
  { facets, isTimed }: { facets: readonly Facet[]; isTimed: boolean },
  add: (facet: Facet, value: string, count: number) => void,
  addDay: (day: string, count: number) => void,
): void {
  const wants = (...asked: Facet[]) => asked.some((facet) => facets.includes(facet));
  const texts = new Map<SqlValue, { kind: string; text: string }>(
    sql
      .rows<[number, string, string]>("SELECT name, kind, text FROM names WHERE kind NOT IN ('author', 'source')")
      .map(([name, kind, text]) => [name, { kind, text }]),
  );
  if (isTimed || wants('year', 'month')) {
    for (const [day, count] of countBy(sql, 'd.day', condition, narrowing)) {
      if (typeof day === 'number') addDay(toDayText(day), count);
    }
  }
  // Three facets at once: there are few outlets and tones, so few groups.
  if (wants('outlet', 'level', 'tone', 'read')) {
    const group = "d.outlet || ' ' || coalesce(d.tone, '') || ' ' || (d.read IS NOT NULL)";
    for (const [values, count] of countBy(sql, group, condition, narrowing)) {
      const [outlet, tone, isRead] = String(values).split(' ');
      const { host } = parseOutletKey(texts.get(Number(outlet))?.text ?? '');
      const listed = outletOf(host);
      add('outlet', listed?.host ?? host, count);
      add('level', levelOf(listed), count);
      if (tone !== '') add('tone', texts.get(Number(tone))?.text ?? '', count);
      add('read', isRead === '1' ? 'read' : 'unread', count);
    }
  }
  if (wants('color', 'tag', 'state')) {
    for (const [name, count] of countByName(sql, condition, narrowing)) {
      const { kind, text } = texts.get(name) ?? {};
      const facet = FACETS.find((one) => one === kind);
      if (facet !== undefined && text !== undefined) add(facet, text, count);
    }
  }
}

/** The most frequent first, then by the alphabet of code units. */
function toCounts(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || byLetters(one.value, other.value));
}

function byLetters(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
