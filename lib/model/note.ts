/**
 * The reader's notes under merging. A note is one value, but nobody's words may vanish in a merge: where two installs
 * changed a note without knowing of each other, the newer is shown and the older is kept under `earlierNotes`.
 *
 * To tell such a conflict from one install's ordinary rewording, each writing of a note remembers which writings it was
 * made over: the newest of each install (a version vector; those of its own install it is always made over).
 */

import { installOfStamp, type Stamp, type Stamps } from './merging/stamp';

/** One writing of a note. */
export interface NoteRevision {
  /** May be empty: a note that was rubbed out. */
  text: string;
  stamp: Stamp;
  /** The newest writing of each other install that was known when this one was made. */
  over?: Stamp[];
}

/** A writing that is no longer shown as the note. */
export interface EarlierNote extends NoteRevision {
  /** A later writing was made in sight of the conflict, so this one stays in the list for good. */
  settled?: true;
}

/** What a record with a note carries beside it. */
export interface NoteHistory {
  /** `over` of the note itself. */
  noteOver?: Stamp[];
  /** Notes that lost to a newer one that was written without knowing them; newest first. Those without text are not for the reader. */
  earlierNotes?: EarlierNote[];
}

/** A record with a note. */
export interface Noted extends NoteHistory {
  note: string;
  stamps: Stamps<'note'>;
}

/** The record after the reader wrote `text` as its note. Conflicts that were shown are settled by it. */
export function writeNote<Item extends Noted>(item: Item, text: string, stamp: Stamp): Item {
  const seen = writingsOf(item).flatMap((writing) => [writing.stamp, ...(writing.over ?? [])]);
  const over = newestByInstall(seen).filter((newest) => installOfStamp(newest) !== installOfStamp(stamp));
  const earlier = (item.earlierNotes ?? []).map((writing): EarlierNote => ({ ...writing, settled: true }));
  return withNote(item, { text, stamp, ...(over.length > 0 ? { over } : {}) }, earlier);
}

/**
 * `item` with the note that comes of merging the notes of `left` and `right`. Idempotent, commutative and associative
 * over records whose notes were written by `writeNote`.
 */
export function mergeNotes<Item extends Noted>(item: Item, left: Noted, right: Noted): Item {
  const writings = new Map<string, EarlierNote>();
  for (const writing of [...writingsOf(left), ...writingsOf(right)]) {
    const key = `${writing.stamp} ${writing.text}`;
    if (!writings.has(key) || writing.settled) writings.set(key, writing);
  }
  const all = [...writings.values()].sort(byNewest);
  const [newest, ...earlier] = all.filter(
    (writing) => writing.settled || !all.some((other) => wasMadeOver(other, writing)),
  );
  if (newest === undefined) return { ...item, note: [left.note, right.note].sort().at(-1) ?? '' };
  const { settled: _settled, ...current } = newest;
  return withNote(item, current, earlier);
}

/**
 * As `writeNote`, where the reader wrote `text` in sight of another note than the one that is stored: that one was written
 * elsewhere meanwhile. It stays beside the new one for good, since whoever wrote it has seen it stored.
 */
export function writeNoteBeside<Item extends Noted>(item: Item, text: string, stamp: Stamp): Item {
  const [stored] = writingsOf(item);
  const written = writeNote(item, text, stamp);
  if (item.note === '' || item.note === text || stored === undefined) return written;
  return { ...written, earlierNotes: [{ ...stored, settled: true }, ...(written.earlierNotes ?? [])] };
}

/** How many notes with text stand beside the note, for good or until they are looked at. */
export function countEarlierNotes(item: NoteHistory | undefined): number {
  return item?.earlierNotes?.filter(({ text }) => text.trim() !== '').length ?? 0;
}

function withNote<Item extends Noted>(item: Item, { text, stamp, over }: NoteRevision, earlier: EarlierNote[]): Item {
  const written: Item = { ...item, note: text, stamps: { ...item.stamps, note: stamp } };
  if (over) written.noteOver = over;
  else Reflect.deleteProperty(written, 'noteOver');
  if (earlier.length > 0) written.earlierNotes = earlier;
  else Reflect.deleteProperty(written, 'earlierNotes');
  return written;
}

/** The note, first where it was ever written, and the earlier ones. */
function writingsOf({ note, stamps, noteOver, earlierNotes = [] }: Noted): EarlierNote[] {
  if (stamps.note === undefined) return earlierNotes;
  return [{ text: note, stamp: stamps.note, ...(noteOver ? { over: noteOver } : {}) }, ...earlierNotes];
}

function wasMadeOver(later: NoteRevision, earlier: NoteRevision): boolean {
  const install = installOfStamp(earlier.stamp);
  if (installOfStamp(later.stamp) === install) return later.stamp > earlier.stamp;
  return later.over?.some((seen) => installOfStamp(seen) === install && seen >= earlier.stamp) ?? false;
}

function newestByInstall(stamps: Stamp[]): Stamp[] {
  const newest = new Map<string, Stamp>();
  for (const stamp of [...stamps].sort()) newest.set(installOfStamp(stamp), stamp);
  return [...newest.values()].sort();
}

function byNewest(left: NoteRevision, right: NoteRevision): number {
  if (left.stamp !== right.stamp) return left.stamp > right.stamp ? -1 : 1;
  return left.text === right.text ? 0 : left.text > right.text ? -1 : 1;
}
