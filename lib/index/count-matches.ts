/** How many of the articles that match a query are of each outlet, period, tag and so on. */

import { outletOf } from '../outlets/outlet-of';
import { levelOf, type TimelineUnit, toBarStart } from '../search/filter-article';
import {
  FACETS,
  type Facet,
  type FacetCount,
  type SearchQuery,
  type TimelineBar,
  type ValueSeries,
} from '../search/query';
import { type Beside, matchCandidates, soughtBy, toNarrowing } from './answer-query';
import type { Bits } from './bits';
import { type SeriesAsked, SeriesTally } from './count-over-time';
import { type DocColumns, IS_MARKED, IS_READ, SIGNS } from './doc-columns';
import { parseOutletKey } from './entry';
import { docsMatching, docsOf, withDocs } from './find-docs';
import { lookUpNames, namesOfKind, namesOfSets } from './names';
import { toQuestion } from './question';
import { snapshotOf } from './snapshot';
import type { Sqlite } from './sqlite';
import { toDayText } from './write-entries';

export interface CountsAsked {
  facets: readonly Facet[];
  /** Absent: no timeline. */
  timeline?: TimelineUnit;
  /** Absent: no values over time. */
  series?: SeriesAsked;
}

export interface Counts {
  total: number;
  /** False where there was no time to look at every candidate: there may be more of everything. */
  isSettled: boolean;
  facets: Partial<Record<Facet, FacetCount[]>>;
  timeline: TimelineBar[];
  /** Where they were asked for. */
  series?: ValueSeries[];
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
  let docs = docsMatching(sql, soughtBy(question.sure), narrowing);
  let isSettled = beside.isWhole;
  if (question.doubtful) {
    const { matches, isWhole } = await matchCandidates(sql, query, question.doubtful, narrowing, beside);
    isSettled &&= isWhole;
    const ids = matches.map(({ id }) => id);
    docs = withDocs(sql, docs, docsOf(sql, ids));
  }
  const tally = new CountTally(asked);
  countDocs(sql, docs, tally);
  tally.addAll(beside.counted);
  return tally.toCounts(docs.count + beside.counted.length, isSettled);
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

const IN_COLUMNS = ['outlet', 'level', 'year', 'month', 'read', 'marks'] as const satisfies readonly Facet[];

export class CountTally {
  readonly #counts: Map<Facet, Map<string, number>>;
  readonly #bars = new Map<string, number>();
  readonly #timeline: TimelineUnit | undefined;
  readonly #series: SeriesTally | undefined;

  constructor({ facets, timeline, series }: CountsAsked) {
    this.#counts = new Map(facets.map((facet) => [facet, new Map()]));
    this.#timeline = timeline;
    this.#series = series && new SeriesTally(series);
  }

  /** Whether anything is counted that stands in a column of its own. */
  get countsColumns(): boolean {
    return this.#timeline !== undefined || IN_COLUMNS.some((facet) => this.#counts.has(facet));
  }

  /** Whether anything is counted that stands in sets of names, which are looked up for it. */
  get countsNames(): boolean {
    return FACETS.some((facet) => this.#counts.has(facet) && !IN_COLUMNS.some((one) => one === facet));
  }

  add(facet: Facet, value: string, count: number): void {
    const counts = this.#counts.get(facet);
    if (counts) addCount(counts, value, count);
  }

  addDay(day: string, count: number): void {
    this.add('year', day.slice(0, 'yyyy'.length), count);
    this.add('month', day.slice(0, 'yyyy-mm'.length), count);
    if (this.#timeline === undefined) return;
    addCount(this.#bars, toBarStart(day, this.#timeline), count);
  }

  /** Over time, the documents at these places. */
  addDocs(sql: Sqlite, forEachDoc: (visit: (place: number) => void) => void): void {
    this.#series?.addDocs(sql, forEachDoc);
  }

  addAll(counted: CountedBeside['counted']): void {
    this.#series?.addAll(counted);
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
      ...(this.#series && { series: this.#series.toSeries() }),
    };
  }
}

/** Adds these documents. */
function countDocs(sql: Sqlite, docs: Bits, tally: CountTally): void {
  if (tally.countsColumns) {
    const count = new DocCount(sql);
    docs.forEach((place) => {
      count.add(place);
    });
    count.addTo(tally);
  }
  if (tally.countsNames) {
    const sets = new Map<number, number>();
    const { names } = snapshotOf(sql).docs.columns.ints;
    docs.forEach((place) => {
      addCount(sets, names[place] ?? 0);
    });
    addNames(sql, sets, tally, () => true);
  }
  tally.addDocs(sql, (visit) => docs.forEach(visit));
}

/** Counts by what stands in the columns of documents; one that is added several times counts as often. */
export class DocCount {
  readonly #sql: Sqlite;
  readonly #columns: DocColumns;
  readonly #days = new Map<number, number>();
  readonly #outlets = new Map<number, number>();
  readonly #signs = new Uint32Array(SIGNS);

  constructor(sql: Sqlite) {
    this.#sql = sql;
    this.#columns = snapshotOf(sql).docs.columns;
  }

  add(place: number): void {
    const { day, outlet, signs } = this.#columns.ints;
    addCount(this.#days, day[place] ?? 0);
    addCount(this.#outlets, outlet[place] ?? 0);
    const sign = signs[place] ?? 0;
    this.#signs[sign] = (this.#signs[sign] ?? 0) + 1;
  }

  addTo(tally: CountTally): void {
    for (const [day, count] of this.#days) if (day !== 0) tally.addDay(toDayText(day), count);
    for (const { name, text } of namesOfKind(this.#sql, 'outlet')) {
      const count = this.#outlets.get(name);
      if (count === undefined) continue;
      const { host } = parseOutletKey(text);
      const listed = outletOf(host);
      tally.add('outlet', listed?.host ?? host, count);
      tally.add('level', levelOf(listed), count);
    }
    for (const [sign, count] of this.#signs.entries()) {
      if (count === 0) continue;
      tally.add('read', (sign & IS_READ) === 0 ? 'unread' : 'read', count);
      tally.add('marks', (sign & IS_MARKED) === 0 ? 'unmarked' : 'marked', count);
    }
  }
}

/** Counts sets of names; of each those of the facets that are wanted. */
export function addNames(
  sql: Sqlite,
  sets: ReadonlyMap<number, number>,
  tally: CountTally,
  isWanted: (facet: Facet) => boolean,
): void {
  const counts = new Map<number, number>();
  for (const [set, names] of namesOfSets(sql, [...sets.keys()])) {
    for (const name of names) addCount(counts, name, sets.get(set) ?? 0);
  }
  for (const { name, kind, text } of lookUpNames(sql, [...counts.keys()])) {
    const facet = FACETS.find((one) => one === kind);
    if (facet !== undefined && isWanted(facet)) tally.add(facet, text, counts.get(name) ?? 0);
  }
}

export function addCount<Key>(counts: Map<Key, number>, key: Key, count = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
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
