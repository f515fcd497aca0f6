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
  /** False where there was no time to look at every candidate: there may be more of everything. */
  isSettled: boolean;
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
  asked: CountsAsked,
): Promise<Counts> {
  const question = toQuestion(sql, query);
  const narrowing = toNarrowing(sql, question, beside);
  const { condition } = question.sure;
  const tally = new CountTally(asked);
  countIndexed(sql, docSource(sql, condition, narrowing), asked, tally);
  let total = countDocs(sql, condition, narrowing) + beside.counted.length;
  let isSettled = beside.isWhole;
  if (question.doubtful) {
    const { matches, isWhole } = await matchCandidates(sql, query, question.doubtful, narrowing, beside);
    isSettled &&= isWhole;
    total += matches.length;
    keepHits(
      sql,
      docsOf(
        sql,
        matches.map(({ id }) => id),
      ),
    );
    const hits: Narrowing = { day: {}, savedDay: {}, without: narrowing.without, isOfHits: true };
    countIndexed(sql, docSource(sql, ALWAYS, hits), asked, tally);
  }
  tally.addAll(beside.counted);
  return tally.toCounts(total, isSettled);
}

/** The same without an index. */
export function countPlainly(
  { counted, isWhole }: Pick<CountedBeside, 'counted' | 'isWhole'>,
  asked: CountsAsked,
): Counts {
  const tally = new CountTally(asked);
  tally.addAll(counted);
  return tally.toCounts(counted.length, isWhole);
}

export class CountTally {
  readonly #counts: Map<Facet, Map<string, number>>;
  readonly #bars = new Map<string, number>();
  readonly #timeline: TimelineUnit | undefined;

  constructor({ facets, timeline }: CountsAsked) {
    this.#counts = new Map(facets.map((facet) => [facet, new Map()]));
    this.#timeline = timeline;
  }

  add(facet: Facet, value: string, count: number): void {
    const counts = this.#counts.get(facet);
    counts?.set(value, (counts.get(value) ?? 0) + count);
  }

  addDay(day: string, count: number): void {
    this.add('year', day.slice(0, 'yyyy'.length), count);
    this.add('month', day.slice(0, 'yyyy-mm'.length), count);
    if (this.#timeline === undefined) return;
    const bar = toBarStart(day, this.#timeline);
    this.#bars.set(bar, (this.#bars.get(bar) ?? 0) + count);
  }

  addAll(counted: CountedBeside['counted']): void {
    for (const { values, day } of counted) {
      for (const facet of FACETS) {
        if (facet !== 'year' && facet !== 'month') for (const value of values[facet]) this.add(facet, value, 1);
      }
      if (day !== undefined) this.addDay(day, 1);
    }
  }

  toCounts(total: number, isSettled: boolean): Counts {
    return {
      total,
      isSettled,
      facets: Object.fromEntries([...this.#counts].map(([facet, counts]) => [facet, toFacetCounts(counts)])),
      timeline: [...this.#bars]
        .map(([from, count]) => ({ from, count }))
        .toSorted((one, other) => byLetters(one.from, other.from)),
    };
  }
}

/** What is counted, by what its articles are. */
export interface CountSource {
  /** By an expression on the columns of `docs`, as `d`. */
  by(column: string): [SqlValue, number][];
  /** By the number of a name. */
  byName(): [number, number][];
}

function docSource(sql: Sqlite, condition: Condition, narrowing: Narrowing): CountSource {
  return {
    by: (column) => countBy(sql, column, condition, narrowing),
    byName: () => countByName(sql, condition, narrowing),
  };
}

export function countIndexed(
  sql: Sqlite,
  source: CountSource,
  { facets, timeline }: CountsAsked,
  tally: CountTally,
): void {
  const wants = (...wanted: Facet[]) => wanted.some((facet) => facets.includes(facet));
  const texts = new Map<SqlValue, { kind: string; text: string }>(
    sql
      .rows<[number, string, string]>("SELECT name, kind, text FROM names WHERE kind NOT IN ('author', 'source')")
      .map(([name, kind, text]) => [name, { kind, text }]),
  );
  if (timeline !== undefined || wants('year', 'month')) {
    for (const [day, count] of source.by('d.day')) {
      if (typeof day === 'number') tally.addDay(toDayText(day), count);
    }
  }
  // Five facets at once: there are few outlets and tones, so few groups.
  if (wants('outlet', 'level', 'tone', 'read', 'marks')) {
    const group = "d.outlet || ' ' || coalesce(d.tone, '') || ' ' || (d.read IS NOT NULL) || ' ' || (d.highlights > 0)";
    for (const [values, count] of source.by(group)) {
      const [outlet, tone, isRead, isMarked] = String(values).split(' ');
      const { host } = parseOutletKey(texts.get(Number(outlet))?.text ?? '');
      const listed = outletOf(host);
      tally.add('outlet', listed?.host ?? host, count);
      tally.add('level', levelOf(listed), count);
      if (tone !== '') tally.add('tone', texts.get(Number(tone))?.text ?? '', count);
      tally.add('read', isRead === '1' ? 'read' : 'unread', count);
      tally.add('marks', isMarked === '1' ? 'marked' : 'unmarked', count);
    }
  }
  if (wants('color', 'tag', 'topic', 'status', 'state')) {
    for (const [name, count] of source.byName()) {
      const { kind, text } = texts.get(name) ?? {};
      const facet = FACETS.find((one) => one === kind);
      if (facet !== undefined && text !== undefined) tally.add(facet, text, count);
    }
  }
}

/** The most frequent first, then by the alphabet of code units. */
function toFacetCounts(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || byLetters(one.value, other.value));
}

function byLetters(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
