/** How many of the articles that match are of each outlet, topic or tone in each period. */

import { outletOf } from '../outlets/outlet-of';
import { type TimelineUnit, toBarStart } from '../search/filter-article';
import type { Facet, SeriesFacet, ValueSeries } from '../search/query';
import { parseOutletKey } from './entry';
import { lookUpNames, namesOfKind, namesOfSets } from './names';
import { snapshotOf } from './snapshot';
import type { Sqlite } from './sqlite';
import { toDayText } from './write-entries';

export interface SeriesAsked {
  facet: SeriesFacet;
  unit: TimelineUnit;
  /** So many values, the most frequent first. */
  most: number;
}

/** Numbers of bars and of names are put into one, which stays exact up to 2 ** 53. */
const MOST_BARS_COUNTED = 2 ** 20;

export class SeriesTally {
  readonly #asked: SeriesAsked;
  readonly #values = new Map<string, Map<string, number>>();

  constructor(asked: SeriesAsked) {
    this.#asked = asked;
  }

  /** Adds the articles at these places of the columns of documents; one that is told several times counts as often. */
  addDocs(sql: Sqlite, forEachDoc: (visit: (place: number) => void) => void): void {
    const { day, outlet, names } = snapshotOf(sql).docs.columns.ints;
    const column = this.#asked.facet === 'outlet' ? outlet : names;
    const bars: string[] = [];
    const barNumbers = this.#toBarNumbers(bars);
    const counts = new Map<number, number>();
    forEachDoc((place) => {
      const bar = barNumbers(day[place] ?? 0);
      if (bar === undefined) return;
      const key = (column[place] ?? 0) * MOST_BARS_COUNTED + bar;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    const numbers = new Set<number>();
    for (const key of counts.keys()) numbers.add(Math.floor(key / MOST_BARS_COUNTED));
    const valuesByNumber =
      this.#asked.facet === 'outlet' ? outletHosts(sql) : namesIn(sql, this.#asked.facet, [...numbers]);
    for (const [key, count] of counts) {
      const value = valuesByNumber.get(Math.floor(key / MOST_BARS_COUNTED));
      if (value !== undefined) this.#add(value, bars[key % MOST_BARS_COUNTED] ?? '', count);
    }
  }

  /** Adds what the index does not hold. */
  addAll(counted: readonly { values: Record<Facet, string[]>; day: string | undefined }[]): void {
    const { facet, unit } = this.#asked;
    for (const { values, day } of counted) {
      if (day !== undefined) for (const value of values[facet]) this.#add(value, toBarStart(day, unit), 1);
    }
  }

  toSeries(): ValueSeries[] {
    return [...this.#values]
      .map(([value, bars]) => ({ value, count: [...bars.values()].reduce((sum, count) => sum + count, 0), bars }))
      .toSorted((one, other) => other.count - one.count || byLetters(one.value, other.value))
      .slice(0, this.#asked.most)
      .map(({ bars, ...rest }) => ({
        ...rest,
        bars: [...bars]
          .map(([from, count]) => ({ from, count }))
          .toSorted((one, other) => byLetters(one.from, other.from)),
      }));
  }

  #add(value: string, from: string, count: number): void {
    const bars = this.#values.get(value) ?? new Map<string, number>();
    bars.set(from, (bars.get(from) ?? 0) + count);
    this.#values.set(value, bars);
  }

  /** By the number of a day: that of its bar, whose first day goes into `bars`. Undefined for no day. */
  #toBarNumbers(bars: string[]): (day: number) => number | undefined {
    const byStart = new Map<string, number>();
    const byDay = new Map<number, number>();
    return (day) => {
      if (day === 0) return undefined;
      const known = byDay.get(day);
      if (known !== undefined) return known;
      const start = toBarStart(toDayText(day), this.#asked.unit);
      const bar = byStart.get(start) ?? bars.push(start) - 1;
      byStart.set(start, bar);
      byDay.set(day, bar);
      return bar;
    };
  }
}

/** By the number of an outlet's name. */
function outletHosts(sql: Sqlite): Map<number, string> {
  return new Map(
    namesOfKind(sql, 'outlet').map(({ name, text }) => {
      const { host } = parseOutletKey(text);
      return [name, outletOf(host)?.host ?? host];
    }),
  );
}

/** By the number of a set of names: the one of this kind in it. */
function namesIn(sql: Sqlite, kind: 'topic' | 'tone', sets: readonly number[]): Map<number, string> {
  const bySet = namesOfSets(sql, sets);
  const wanted = new Map<number, string>();
  const all = new Set([...bySet.values()].flat());
  for (const { name, kind: found, text } of lookUpNames(sql, [...all])) if (found === kind) wanted.set(name, text);
  return new Map(
    [...bySet].flatMap(([set, names]) => {
      const name = names.find((one) => wanted.has(one));
      return name === undefined ? [] : [[set, wanted.get(name) ?? ''] as const];
    }),
  );
}

function byLetters(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
