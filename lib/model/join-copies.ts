/**
 * Two kept copies of one article as one, at the reader's word. A merge of machines (`merging/`) lets the newer of two values
 * win; here both were the reader's, so what can stand beside the other does: words go to the earlier notes, texts to the
 * versions. Of single values that differ the kept copy's stays, and the other copy goes to the trash with its own.
 */

import { type Article, isUnread } from './article';
import { changeMarks, changesToMarks, type EditableMarks } from './article-marks';
import { writeCorrections } from './corrections';
import { deleteRecord } from './deletion';
import type { Highlight } from './highlight';
import { type EarlierNote, writeNote } from './note';
import { passOver } from './versions';
import { dropAddress, renewArticle, type WriteTime } from './write-article';
import { hasSameContent } from './write-highlight';

export interface JoinedArticles {
  kept: Article;
  /** Deleted, and without its addresses: they lead to the kept one from now on. */
  other: Article;
}

/** Which of two copies can be the one that is kept: one whose page was never read has no text to show. */
export function canBeKept(copy: Article, beside: Article): boolean {
  return !isUnread(copy) || isUnread(beside);
}

export function joinArticles(kept: Article, other: Article, at: WriteTime): JoinedArticles {
  const { stamp } = at;
  let joined = renewArticle(
    kept,
    { read: other, outletName: kept.outletName, addresses: other.addresses },
    at,
    isUnread(other) ? 'nothing' : 'missing-facts',
  );
  if (!isUnread(other)) joined = passOver(joined, kept.fingerprint, other.fingerprint);
  joined = writeCorrections(joined, { ...other.corrections, ...kept.corrections }, stamp);
  joined = changeMarks(joined, changesToMarks(joined, marksOfBoth(kept, other)), stamp);
  joined = withWordsOf(joined, other, at);
  if (Date.parse(other.savedAt) < Date.parse(kept.savedAt)) {
    joined = { ...joined, savedAt: other.savedAt, stamps: { ...joined.stamps, savedAt: stamp } };
  }
  const bare = other.addresses.reduce((left, address) => dropAddress(left, address, stamp), other);
  return { kept: joined, other: deleteRecord(bare, at.moment, stamp) };
}

/** The single values that the kept copy lacks, and the tags of both. */
function marksOfBoth(kept: Article, other: Article): Partial<EditableMarks> {
  const { tone = null, topic = null, summary = null, status = 'new', tray = null } = { ...other, ...defined(kept) };
  const reads = [kept.readAt, other.readAt].filter((moment) => moment !== undefined);
  const [readAt = null] = reads.sort((one, two) => Date.parse(one) - Date.parse(two));
  return { tone, topic, summary, status, tray, readAt, tags: [...new Set([...kept.tags, ...other.tags])] };
}

const SINGLE_MARKS = ['tone', 'topic', 'summary', 'status', 'tray'] as const;

const defined = (article: Article): Partial<Article> =>
  Object.fromEntries(SINGLE_MARKS.flatMap((key) => (article[key] === undefined ? [] : [[key, article[key]]])));

/** The reader's own words of the other copy: as the note where there is none, else beside it for good. */
function withWordsOf(joined: Article, other: Article, { stamp }: WriteTime): Article {
  const isNoteFree = joined.note === '' && other.note !== '';
  const noted = isNoteFree ? writeNote(joined, other.note, stamp) : joined;
  const besides: EarlierNote[] = [
    ...(isNoteFree ? [] : [{ text: other.note, stamp: other.stamps.note ?? stamp }]),
    { text: other.summary === joined.summary ? '' : (other.summary ?? ''), stamp: other.stamps.summary ?? stamp },
    ...(other.earlierNotes ?? []),
  ].map((writing) => ({ ...writing, settled: true }));
  const there = noted.earlierNotes ?? [];
  const added = besides.filter(
    ({ text }, at) =>
      text.trim() !== '' &&
      text !== noted.note &&
      !there.some((writing) => writing.text === text) &&
      besides.findIndex((one) => one.text === text) === at,
  );
  return added.length === 0 ? noted : { ...noted, earlierNotes: [...added, ...there] };
}

/** Those of the other copy's highlights that the kept one does not have: the same words with the same colour, note and tags. */
export function highlightsToCopy(here: readonly Highlight[], others: readonly Highlight[]): Highlight[] {
  const isHere = (other: Highlight) =>
    (other.earlierNotes ?? []).length === 0 &&
    here.some(
      (one) =>
        one.quote.exact === other.quote.exact &&
        one.quote.prefix === other.quote.prefix &&
        one.quote.suffix === other.quote.suffix &&
        hasSameContent(one, other),
    );
  return others.filter((other) => other.deletedAt === undefined && !isHere(other));
}

/**
 * `before` as it is written now, in place of `after`: whatever was changed between the two has a new stamp, so that a machine
 * that has heard of the change hears of its end too.
 */
export function writtenBack(before: Article, after: Article, { stamp }: Pick<WriteTime, 'stamp'>): Article {
  const stamps: Record<string, unknown> = { ...after.stamps };
  for (const field of Object.keys(after.stamps) as (keyof Article['stamps'])[]) {
    if (after.stamps[field] !== before.stamps[field]) stamps[field] = stamp;
  }
  return { ...before, stamps: stamps as Article['stamps'] };
}
