/** One act on many highlights, and taking it back; apart from the parts of a collection, since one page alone needs it. */

import type { BulkOptions } from '../model/bulk';
import { deleteRecord, restoreRecord } from '../model/deletion';
import type { Highlight } from '../model/highlight';
import { type HighlightAct, type HighlightBulkDone, highlightChangesOf } from '../model/highlight-bulk';
import type { ArticleId, HighlightId } from '../model/ids';
import { parseHighlightAct } from '../model/parse-highlight-act';
import { changeHighlight, takeChangesBack } from '../model/write-highlight';
import type { Collection } from './collection';
import type { Connection } from './connection';
import { liveHighlightsOf, saveHighlight } from './counters';
import { baseOf } from './open-collection';
import { HIGHLIGHT_STORES, type HighlightOperation, operateIn } from './operation';
import { toHighlight, wholeOnes } from './records';
import { type ReadTransaction, readIn } from './transaction';

/** One act on many highlights, so many in a transaction: what is done stays done where it ends in between. */
export interface HighlightBulk {
  /**
   * Highlights that are not there, deleted or damaged, and those of a deleted article, are passed over; so is what is as it is to
   * be. Resolves also where it was cancelled, with what was done until then.
   */
  run(ids: readonly HighlightId[], act: HighlightAct, options?: BulkOptions): Promise<HighlightBulkDone>;
  /** Answers how many are again as they were: what says something else by now stays as it is. */
  takeBack(done: HighlightBulkDone, options?: BulkOptions): Promise<number>;
  /** The live highlights of these articles, by article, in no order. */
  inArticles(ids: readonly ArticleId[]): Promise<Map<ArticleId, Highlight[]>>;
  /** These live highlights, in this order. */
  of(ids: readonly HighlightId[]): Promise<Highlight[]>;
}

const HIGHLIGHTS_OF_SLICE = 200;

export function highlightBulkOf(collection: Collection): HighlightBulk {
  const { connection, now } = baseOf(collection);
  return {
    run: async (ids, act, options) => runBulk(connection, now, ids, parseHighlightAct(act), options),
    takeBack: (done, options) => takeBulkBack(connection, now, done, options),
    inArticles: (ids) => highlightsInArticles(connection, ids),
    of: (ids) => readLive(connection, ids),
  };
}

async function runBulk(
  connection: Connection,
  now: () => number,
  ids: readonly HighlightId[],
  act: HighlightAct,
  options?: BulkOptions,
): Promise<HighlightBulkDone> {
  const done: HighlightBulkDone = { edits: [], deleted: [], isWhole: false };
  done.isWhole = await changeHighlights(connection, now, ids, options, (highlight, { at }) => {
    const { id, articleId, deletedAt } = highlight;
    if (deletedAt !== undefined) return null;
    if (act.kind === 'delete') {
      const note = () => done.deleted.push({ id, articleId });
      return { highlight: deleteRecord(highlight, at.moment, at.stamp), note };
    }
    const changes = highlightChangesOf(highlight, act);
    if (changes === null) return null;
    const note = () => done.edits.push({ id, articleId, changes });
    return { highlight: changeHighlight(highlight, changes, at.stamp), note };
  });
  return done;
}

async function takeBulkBack(
  connection: Connection,
  now: () => number,
  { edits, deleted }: HighlightBulkDone,
  options?: BulkOptions,
): Promise<number> {
  let count = 0;
  const note = () => {
    count += 1;
  };
  const changes = new Map(edits.map((edit) => [edit.id, edit.changes]));
  const ids = [...changes.keys(), ...deleted.map(({ id }) => id)];
  await changeHighlights(connection, now, ids, options, (highlight, { at }) => {
    const edit = changes.get(highlight.id);
    if (edit === undefined) return { highlight: restoreRecord(highlight, at.stamp), note };
    if (highlight.deletedAt !== undefined) return null;
    const back = takeChangesBack(highlight, edit, at.stamp);
    return back === null ? null : { highlight: back, note };
  });
  return count;
}

/** What becomes of a highlight; null where it stays as it is. `note` is called once it is written for good. */
type HighlightChange = (
  highlight: Highlight,
  operation: HighlightOperation,
) => { highlight: Highlight; note: () => void } | null;

/** Resolves to true where all transactions were done, to false where the signal ended it before. */
async function changeHighlights(
  connection: Connection,
  now: () => number,
  ids: readonly HighlightId[],
  { onProgress, signal }: BulkOptions = {},
  change: HighlightChange,
): Promise<boolean> {
  const each = [...new Set(ids)];
  for (let first = 0; first < each.length; first += HIGHLIGHTS_OF_SLICE) {
    if (signal?.aborted) return false;
    const slice = each.slice(first, first + HIGHLIGHTS_OF_SLICE);
    // A transaction may be run twice, so nothing is noted before its end.
    const notes = await operateIn(connection, now, HIGHLIGHT_STORES, async (operation) => {
      const byArticle = Map.groupBy(await readSome(operation.transaction, slice), ({ articleId }) => articleId);
      const written = [...byArticle].map(([id, highlights]) => changeInArticle(operation, id, highlights, change));
      return (await Promise.all(written)).flat();
    });
    for (const note of notes) note();
    onProgress?.(Math.min(first + HIGHLIGHTS_OF_SLICE, each.length));
  }
  return true;
}

/** One after the other: each counts itself in the row of the article. */
async function changeInArticle(
  operation: HighlightOperation,
  id: ArticleId,
  highlights: readonly Highlight[],
  change: HighlightChange,
): Promise<(() => void)[]> {
  const row = await operation.transaction.objectStore('summaries').get(id);
  // Those of a deleted article are as they were when it comes back.
  if (row === undefined) return [];
  const notes: (() => void)[] = [];
  for (const highlight of highlights) {
    const changed = change(highlight, operation);
    if (changed === null) continue;
    await saveHighlight(operation, highlight, changed.highlight);
    notes.push(changed.note);
  }
  return notes;
}

/** The whole ones of these, in this order. */
async function readSome(transaction: ReadTransaction<'highlights'>, ids: readonly HighlightId[]): Promise<Highlight[]> {
  const stored = await Promise.all(ids.map((id) => transaction.objectStore('highlights').get(id)));
  return wholeOnes(
    stored.filter((one) => one !== undefined),
    toHighlight,
  );
}

async function readLive(connection: Connection, ids: readonly HighlightId[]): Promise<Highlight[]> {
  const found = await readIn(connection, ['highlights'], (transaction) => readSome(transaction, ids));
  return found.filter(({ deletedAt }) => deletedAt === undefined);
}

async function highlightsInArticles(
  connection: Connection,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, Highlight[]>> {
  const found = new Map<ArticleId, Highlight[]>();
  for (let first = 0; first < ids.length; first += HIGHLIGHTS_OF_SLICE) {
    const slice = ids.slice(first, first + HIGHLIGHTS_OF_SLICE);
    const read = await readIn(connection, ['highlights'], (transaction) =>
      Promise.all(slice.map((id) => liveHighlightsOf(transaction, id))),
    );
    for (const [at, id] of slice.entries()) found.set(id, read[at] ?? []);
  }
  return found;
}
