/** How many of the articles that match are of each outlet, topic or tone in each period. */

import { outletOf } from '../outlets/outlet-of';
import { type TimelineUnit, toBarStart } from '../search/filter-article';
import type { Facet, SeriesFacet, ValueSeries } from '../search/query';
import type { DocColumns } from './doc-columns';
import { parseOutletKey } from './entry';
import { namesOfKind, namesOfSets } from './names';
import { type Snapshot, snapshotOf } from './snapshot';
import type { Sqlite } from './sqlite';
import { toDayText } from './write-entries';

export interface SeriesAsked {
  facet: SeriesFacet;
  unit: TimelineUnit;
  /** So many values, the most frequent first. */
  most: number;
}

export class SeriesTally {
  readonly #asked: SeriesAsked;
  readonly #values = new Map<string, Map<string, number>>();

  constructor(asked: SeriesAsked) {
    this.#asked = asked;
  }

  /** Adds the articles at these places of the columns of documents; one that is told several times counts as often. */
  addDocs(sql: Sqlite, forEachDoc: (visit: (place: number) => void) => void): void {
    const bars = barsOf(sql, this.#asked.unit);
    const values = valuesOf(sql, this.#asked.facet);
    const counts = values.texts.map((): Uint32Array | null => null);
    forEachDoc((place) => {
      const bar = bars.at[place] ?? NONE;
      const value = values.at[place] ?? NONE;
      if (bar === NONE || value === NONE) return;
      const row = counts[value] ?? new Uint32Array(bars.texts.length);
      counts[value] = row;
      row[bar] = (row[bar] ?? 0) + 1;
    });
    for (const [value, row] of counts.entries()) {
      row?.forEach((count, bar) => {
        if (count > 0) this.#add(values.texts[value] ?? '', bars.texts[bar] ?? '', count);
      });
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
}

/** By the place of a document: the number of a text, or `NONE`. */
interface Placed {
  texts: string[];
  at: Int32Array;
}

const NONE = -1;
/** Of a snapshot, until anything is written: the next chart asks for the same. */
const kept = new WeakMap<Snapshot, Map<TimelineUnit | SeriesFacet, Placed>>();

function keptOf(sql: Sqlite, key: TimelineUnit | SeriesFacet, make: (columns: DocColumns) => Placed): Placed {
  const snapshot = snapshotOf(sql);
  const ofSnapshot = kept.get(snapshot) ?? new Map<TimelineUnit | SeriesFacet, Placed>();
  kept.set(snapshot, ofSnapshot);
  const placed = ofSnapshot.get(key) ?? make(snapshot.docs.columns);
  ofSnapshot.set(key, placed);
  return placed;
}

/** The bar of each document's day, by its first day. */
const barsOf = (sql: Sqlite, unit: TimelineUnit): Placed =>
  keptOf(sql, unit, ({ ints }) =>
    placeTexts(
      ints.day,
      (days) =>
        // What has no day is in no bar.
        new Map(days.filter((day) => day !== 0).map((day) => [day, toBarStart(toDayText(day), unit)])),
    ),
  );

const valuesOf = (sql: Sqlite, facet: SeriesFacet): Placed =>
  keptOf(sql, facet, ({ ints }) =>
    facet === 'outlet'
      ? placeTexts(ints.outlet, () => outletHosts(sql))
      : placeTexts(ints.names, (sets) => namesIn(sql, facet, sets)),
  );

/** `toTexts`: of the numbers that stand in a column, those that mean one. */
function placeTexts(column: Uint32Array, toTexts: (numbers: number[]) => ReadonlyMap<number, string>): Placed {
  const found = toTexts([...new Set(column)]);
  const texts = [...new Set(found.values())];
  const places = new Map(texts.map((text, place) => [text, place]));
  const byNumber = new Map([...found].map(([number, text]) => [number, places.get(text) ?? NONE]));
  return { texts, at: Int32Array.from(column, (number) => byNumber.get(number) ?? NONE) };
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
  const wanted = new Map(namesOfKind(sql, kind).map(({ name, text }) => [name, text]));
  const found = new Map<number, string>();
  for (const [set, names] of namesOfSets(sql, sets)) {
    const text = names.map((name) => wanted.get(name)).find((one) => one !== undefined);
    if (text !== undefined) found.set(set, text);
  }
  return found;
}

function byLetters(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
