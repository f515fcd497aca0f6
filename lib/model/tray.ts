/** The day's tray: which day it is, and the places of its articles. */

import type { TrayPlace } from './article';
import { toMoment } from './vietnam-time';

const DAY_MS = 24 * 60 * 60 * 1_000;
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
/** A place never ends with it: nothing could be put before such a place. */
const LOWEST = '0';

/** The day in Vietnam of a moment in milliseconds since the epoch: `2026-03-07`. */
export function dayOf(milliseconds: number): string {
  return toMoment(milliseconds).slice(0, 'yyyy-mm-dd'.length);
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/**
 * A place behind `before` and before `after`; null stands for the beginning and the end. Throws RangeError where `before`
 * is not below `after`: there is no place between them.
 */
export function placeBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) throw new RangeError('no place between these');
  return between(before ?? '', after);
}

/** Places are fractions without their point: what both begin with stays, and the first digit that has room is taken. */
function between(low: string, high: string | null): string {
  if (high !== null) {
    let common = 0;
    while ((low.charAt(common) || LOWEST) === high.charAt(common)) common += 1;
    if (common > 0) return high.slice(0, common) + between(low.slice(common), high.slice(common));
  }
  const from = low === '' ? 0 : DIGITS.indexOf(low.charAt(0));
  // At the end the next digit is enough: places that are added one after the other stay short.
  if (high === null && low !== '' && from < DIGITS.length - 1) return DIGITS.charAt(from + 1);
  const to = high === null ? DIGITS.length : DIGITS.indexOf(high.charAt(0));
  if (to - from > 1) return DIGITS.charAt(Math.floor((from + to) / 2));
  if (high !== null && high.length > 1) return high.charAt(0);
  return DIGITS.charAt(from) + between(low.slice(1), null);
}

/** An article of a tray, as far as its place is concerned. */
export interface Placed {
  id: string;
  tray: TrayPlace;
}

/** The order of a tray; two articles that two machines put to one place stand in the order of their ids. */
export function comparePlaces(one: Placed, other: Placed): number {
  if (one.tray.place !== other.tray.place) return one.tray.place < other.tray.place ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

/**
 * The places that change where a tray is to stand in this order: those that have to, and no others, so that two machines that
 * move different articles do not undo each other. `moved` gets a new place first of all.
 */
export function placesFor(wanted: readonly Placed[], moved: ReadonlySet<string>): Map<string, string> {
  const places = new Map<string, string>();
  let before: string | null = null;
  for (const [at, { id, tray }] of wanted.entries()) {
    if (!moved.has(id) && (before === null || tray.place > before)) {
      before = tray.place;
      continue;
    }
    const low: string | null = before;
    const next = wanted.slice(at + 1).find((other) => !moved.has(other.id) && (low === null || other.tray.place > low));
    before = placeBetween(low, next?.tray.place ?? null);
    places.set(id, before);
  }
  return places;
}

/** The articles of one topic; null: those without one. */
export interface TopicGroup<Row> {
  topic: string | null;
  rows: Row[];
}

/** A tray by topics, in the order in which they first come; what has no topic stands last. */
export function groupByTopic<Row extends { topic?: string }>(rows: readonly Row[]): TopicGroup<Row>[] {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const topic = row.topic ?? null;
    groups.set(topic, [...(groups.get(topic) ?? []), row]);
  }
  const all = [...groups].map(([topic, ofTopic]) => ({ topic, rows: ofTopic }));
  return [...all.filter(({ topic }) => topic !== null), ...all.filter(({ topic }) => topic === null)];
}
