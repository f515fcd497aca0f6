/** Two copies of one article joined by hand, and taken apart again; apart from the parts of a collection, since one page alone needs it. */

import { type Article, type ArticleVersion, isUnread } from '../model/article';
import type { ArticleRecords } from '../model/collection-dump';
import { deleteRecord, restoreRecord } from '../model/deletion';
import { ReaderError } from '../model/error';
import { areKnown } from '../model/facts';
import type { Highlight } from '../model/highlight';
import type { ArticleId, HighlightId } from '../model/ids';
import { canBeKept, highlightsToCopy, joinArticles, writtenBack } from '../model/join-copies';
import { imageOf } from '../model/merging/image-of';
import { PICTURE_LIMITS, type PictureKind } from '../model/picture';
import { toVersion, versionLike } from '../model/versions';
import { changeHighlight, changesTo, makeHighlight, targetOf } from '../model/write-highlight';
import { copyIdOf } from '../press/reprint';
import { requireArticle } from './articles';
import type { Collection } from './collection';
import { liveHighlightsOf, saveArticle, saveHighlight } from './counters';
import { baseOf } from './open-collection';
import { KEEP_STORES, type KeepOperation, operateIn, type WriteOperation } from './operation';
import { toHighlight, wholeOne } from './records';
import type { StoreName } from './schema';
import { listVersions, putVersion } from './versions';

/** What joining did, so that one step takes it back. */
export interface JoinedCopies {
  kept: { before: Article; after: Article };
  other: { before: Article; after: Article };
  /** As they were written. */
  highlights: Highlight[];
  versions: [ArticleId, number][];
  pictures: [ArticleId, PictureKind, string][];
}

export interface Copies {
  /** Both with all that belongs to them. Rejects with 'not-found' where one is not there, or deleted. */
  look(one: ArticleId, other: ArticleId): Promise<[ArticleRecords, ArticleRecords]>;
  /**
   * Has `kept` take all that `other` has: addresses, highlights, versions, words, pictures; its own text goes on being shown. The
   * other one goes to the trash. One transaction. Rejects with 'not-found' as above, and with 'bad-message' where the kept
   * one was never read and the other was.
   */
  join(kept: ArticleId, other: ArticleId): Promise<JoinedCopies>;
  /** Rejects with 'changed-elsewhere', and changes nothing, where one of the two was changed since. A highlight that was changed since stays. */
  takeBack(joined: JoinedCopies): Promise<void>;
}

const COPY_STORES = [...KEEP_STORES, 'pictures'] as const satisfies readonly StoreName[];
type CopyOperation = KeepOperation & WriteOperation<(typeof COPY_STORES)[number]>;

export function copiesOf(collection: Collection): Copies {
  const { connection, now } = baseOf(collection);
  const operate = <T>(work: (operation: CopyOperation) => Promise<T>): Promise<T> =>
    operateIn(connection, now, COPY_STORES, (operation) => work(operation as CopyOperation));
  return {
    async look(one, other) {
      const { articles, highlights, versions } = await collection.dumps.of([one, other]);
      const recordsOf = (id: ArticleId): ArticleRecords => {
        const article = articles.find((found) => found.id === id);
        if (article === undefined || article.deletedAt !== undefined) throw new ReaderError('not-found');
        const isOwn = ({ articleId }: { articleId: ArticleId }) => articleId === id;
        return {
          article,
          highlights: highlights.filter((highlight) => isOwn(highlight) && highlight.deletedAt === undefined),
          versions: versions.filter(isOwn),
        };
      };
      return [recordsOf(one), recordsOf(other)];
    },
    join: (kept, other) => operate((operation) => join(operation, kept, other)),
    takeBack: (joined) => operate((operation) => takeApart(operation, joined)),
  };
}

async function join(operation: CopyOperation, keptId: ArticleId, otherId: ArticleId): Promise<JoinedCopies> {
  const { transaction, at } = operation;
  if (keptId === otherId) throw new ReaderError('bad-message', 'one article is no two copies');
  const [before, otherBefore] = await Promise.all([
    requireArticle(transaction, keptId),
    requireArticle(transaction, otherId),
  ]);
  if (before.deletedAt !== undefined || otherBefore.deletedAt !== undefined) throw new ReaderError('not-found');
  if (!canBeKept(before, otherBefore)) throw new ReaderError('bad-message', 'a page that was not read has no text');
  const joined = joinArticles(before, otherBefore, at);
  const versions = await joinVersions(operation, joined.kept, otherBefore);
  const highlights = await copyHighlights(operation, keptId, otherId);
  const versionCount = (await listVersions(transaction, keptId)).length;
  const after: Article = { ...joined.kept, versionCount };
  // The other one first: an address belongs to one article at a time.
  await saveArticle(operation, otherBefore, joined.other);
  await saveArticle(operation, before, after);
  return {
    kept: { before, after },
    other: { before: otherBefore, after: joined.other },
    highlights,
    versions,
    pictures: await copyPictures(operation, keptId, otherId),
  };
}

/** The other copy's text and its older ones, where no version of the kept one says the same. */
async function joinVersions(operation: CopyOperation, kept: Article, other: Article): Promise<[ArticleId, number][]> {
  const { transaction, at } = operation;
  const all = await listVersions(transaction, kept.id);
  const added: [ArticleId, number][] = [];
  const isShown = other.fingerprint === kept.fingerprint && areKnown(other, kept);
  const given: ArticleVersion[] = [
    ...(await listVersions(transaction, other.id)),
    ...(isUnread(other) || isShown ? [] : [toVersion(other, 0, at.moment)]),
  ];
  for (const version of given) {
    const isShownNow = version.fingerprint === kept.fingerprint && areKnown(version, kept);
    if (isShownNow || versionLike(all, version)) continue;
    const number = Math.max(0, ...all.map((one) => one.number)) + 1;
    const filed = await putVersion(transaction, { ...version, articleId: kept.id, number });
    all.push(filed);
    added.push([kept.id, filed.number]);
  }
  return added;
}

/** Copies under ids of their own: the other copy goes to the trash whole, and another machine finds its highlights there. */
async function copyHighlights(operation: CopyOperation, kept: ArticleId, other: ArticleId): Promise<Highlight[]> {
  const { transaction, at } = operation;
  const here = await liveHighlightsOf(transaction, kept);
  const copies: Highlight[] = [];
  for (const highlight of highlightsToCopy(here, await liveHighlightsOf(transaction, other))) {
    const { colour, note, tags, createdAt, earlierNotes } = highlight;
    const id = copyIdOf(highlight.id, kept);
    const target = targetOf(highlight);
    const there = await storedHighlight(operation, id);
    const made = there
      ? changeHighlight(restoreRecord(there, at.stamp), changesTo(there, { target, colour, note, tags }), at.stamp)
      : makeHighlight({ ...target, id, colour, note, tags, createdAt }, kept, at.stamp);
    const copy: Highlight = { ...made, ...(earlierNotes && { earlierNotes }) };
    await saveHighlight(operation, there, copy);
    copies.push(copy);
  }
  return copies;
}

async function storedHighlight(operation: CopyOperation, id: HighlightId): Promise<Highlight | undefined> {
  return wholeOne(await operation.transaction.objectStore('highlights').get(id), toHighlight);
}

/** As many as an article may have; those beyond stay with the other copy. */
async function copyPictures(
  { transaction }: CopyOperation,
  kept: ArticleId,
  other: ArticleId,
): Promise<JoinedCopies['pictures']> {
  const store = transaction.objectStore('pictures');
  const keysOf = (id: ArticleId) => store.getAllKeys(IDBKeyRange.bound([id], [id, []]));
  const here = await keysOf(kept);
  const added: JoinedCopies['pictures'] = [];
  for (const [, kind, name] of await keysOf(other)) {
    const ofKind = [...here, ...added].filter(([, one]) => one === kind);
    if (ofKind.length >= PICTURE_LIMITS[kind].ofArticle || ofKind.some(([, , one]) => one === name)) continue;
    const picture = await store.get([other, kind, name]);
    if (picture === undefined) continue;
    await store.put({ ...picture, articleId: kept });
    added.push([kept, kind, name]);
  }
  return added;
}

async function takeApart(operation: CopyOperation, joined: JoinedCopies): Promise<void> {
  const { transaction, at } = operation;
  const { kept, other, highlights, versions, pictures } = joined;
  const [keptNow, otherNow] = await Promise.all([
    requireArticle(transaction, kept.after.id),
    requireArticle(transaction, other.after.id),
  ]);
  for (const [now, { after }] of [
    [keptNow, kept],
    [otherNow, other],
  ] as const) {
    if (imageOf(now.stamps) !== imageOf(after.stamps)) throw new ReaderError('changed-elsewhere');
  }
  for (const highlight of highlights) {
    const now = await storedHighlight(operation, highlight.id);
    if (now === undefined || imageOf(now.stamps) !== imageOf(highlight.stamps)) continue;
    await saveHighlight(operation, now, deleteRecord(now, at.moment, at.stamp));
  }
  for (const key of versions) await transaction.objectStore('versions').delete(key);
  for (const key of pictures) await transaction.objectStore('pictures').delete(key);
  const versionCount = (await listVersions(transaction, kept.before.id)).length;
  // The addresses go back: the kept one gives them up first.
  await saveArticle(operation, keptNow, { ...writtenBack(kept.before, kept.after, at), versionCount });
  await saveArticle(operation, otherNow, writtenBack(other.before, other.after, at));
}
