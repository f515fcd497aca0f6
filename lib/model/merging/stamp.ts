/**
 * Field stamps: a hybrid logical clock, so that two copies of the collection merge the same way in any order.
 * Each write takes `max(now, last + 1)`; the install's id breaks ties. A clock that is set back therefore never
 * makes a newer write look older on the same install.
 */

/** `<milliseconds, 15 digits>-<install id>`: compared as a string. */
export type Stamp = string & { readonly stamp: true };

/** The newest stamp of each field that was written. */
export type Stamps<Field extends string> = Partial<Record<Field, Stamp>>;

const TIME_DIGITS = 15;

/** The stamp that follows `last` at the wall-clock time `now` (milliseconds since the epoch). */
export function nextStamp(now: number, last: Stamp | undefined, installId: string): Stamp {
  const time = Math.max(Math.floor(now), last === undefined ? 0 : timeOfStamp(last) + 1);
  return `${String(time).padStart(TIME_DIGITS, '0')}-${installId}` as Stamp;
}

/** Milliseconds since the epoch that a stamp carries. */
export function timeOfStamp(stamp: Stamp): number {
  return Number(stamp.slice(0, TIME_DIGITS));
}

/** The install that made a stamp. */
export function installOfStamp(stamp: Stamp): string {
  return stamp.slice(TIME_DIGITS + 1);
}

/** True where `left` is the newer write, or where nothing was written on the right. */
export function isNewer(left: Stamp | undefined, right: Stamp | undefined): boolean {
  if (left === undefined) return false;
  return right === undefined || left > right;
}

/** The newest of a record's stamps; undefined where it has none. */
export function newestStamp(stamps: Stamps<string>): Stamp | undefined {
  return Object.values(stamps).reduce((newest, stamp) => (isNewer(stamp, newest) ? stamp : newest), undefined);
}

/** Every stamp that a record carries: those of its fields, and those of its notes. */
export function stampsOfRecord(record: object): Stamp[] {
  const {
    stamps = {},
    noteOver = [],
    earlierNotes = [],
  } = record as {
    stamps?: Stamps<string>;
    noteOver?: Stamp[];
    earlierNotes?: { stamp: Stamp; over?: Stamp[] }[];
  };
  const ofNotes = earlierNotes.flatMap(({ stamp, over = [] }) => [stamp, ...over]);
  return [...Object.values(stamps).filter((stamp) => stamp !== undefined), ...noteOver, ...ofNotes];
}
