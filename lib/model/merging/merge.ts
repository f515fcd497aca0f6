/**
 * Merging two copies of a record: a restore into a collection that lived on, later a sync between machines. Both are
 * idempotent, commutative and associative, also with clocks set back.
 */

import { type Article, isUnread, type MergedArticleField } from '../article';
import { mergeCorrections } from '../corrections';
import { asFilled, isEmptied } from '../emptied';
import type { Highlight, MergedHighlightField } from '../highlight';
import { mergeNotes } from '../note';
import { READ_KEYS } from '../read-keys';
import { mergeFields, mergeSets, mergeStamps } from './merge-fields';

/** Decided by a rule of its own below. */
const BY_RULE = undefined;

/** Which stamp decides a key. A new key of the type is a type error until it is decided here. */
const ARTICLE_KEYS: Record<keyof Article, MergedArticleField | undefined> = {
  ...READ_KEYS,
  savedAt: 'savedAt',
  readAt: 'readAt',
  tone: 'tone',
  topic: 'topic',
  summary: 'summary',
  status: 'status',
  tray: 'tray',
  deletedAt: 'deletedAt',
  id: BY_RULE,
  addresses: BY_RULE,
  tags: BY_RULE,
  note: BY_RULE,
  noteOver: BY_RULE,
  earlierNotes: BY_RULE,
  passedOver: 'blocks',
  versionCount: BY_RULE,
  corrections: BY_RULE,
  stamps: BY_RULE,
};

const HIGHLIGHT_KEYS: Record<keyof Highlight, MergedHighlightField | undefined> = {
  quote: 'target',
  position: 'target',
  fingerprint: 'target',
  surroundings: 'target',
  colour: 'colour',
  deletedAt: 'deletedAt',
  id: BY_RULE,
  articleId: BY_RULE,
  createdAt: BY_RULE,
  tags: BY_RULE,
  note: BY_RULE,
  noteOver: BY_RULE,
  earlierNotes: BY_RULE,
  stamps: BY_RULE,
};

/**
 * Two copies of one article as one. They may have been kept under two ids on two machines: the smaller id stays, and the
 * caller moves the highlights of the other. `versionCount` is the larger; the caller counts again once versions are merged.
 */
export function mergeArticles(one: Article, other: Article): Article {
  const [ours, theirs] = [asWhole(one, other), asWhole(other, one)];
  const left = asRead(ours, theirs);
  const right = asRead(theirs, ours);
  const merged: Article = {
    ...mergeFields(left, right, ARTICLE_KEYS),
    id: smaller(left.id, right.id),
    addresses: mergeSets(left, right, (article) => article.addresses, 'address:'),
    tags: mergeSets(left, right, (article) => article.tags, 'tag:'),
    versionCount: Math.max(left.versionCount, right.versionCount),
    stamps: mergeStamps(left.stamps, right.stamps),
  };
  return mergeCorrections(mergeNotes(merged, left, right), left, right);
}

/** One that left the trash says nothing but that it was deleted. */
const asWhole = (article: Article, other: Article): Article =>
  isEmptied(article) && !isEmptied(other) ? asFilled(article, other) : article;

/**
 * A page that was not read says nothing of its text and its facts: beside a copy that was read, it has what that has. So
 * what another program called a page never takes the place of what the paper printed, whatever the stamps say.
 */
function asRead(article: Article, other: Article): Article {
  if (!isUnread(article) || isUnread(other)) return article;
  const read: Article = { ...article, stamps: { ...article.stamps } };
  for (const [key, field] of Object.entries(READ_KEYS) as [keyof typeof READ_KEYS, keyof Article['stamps']][]) {
    if (other[key] === undefined) Reflect.deleteProperty(read, key);
    else Object.assign(read, { [key]: other[key] });
    delete read.stamps[field];
  }
  return read;
}

/** Two copies of one highlight as one. Throws RangeError where the ids differ: those are two highlights. */
export function mergeHighlights(left: Highlight, right: Highlight): Highlight {
  if (left.id !== right.id) throw new RangeError('two highlights are not copies of one');
  const merged: Highlight = {
    ...mergeFields(left, right, HIGHLIGHT_KEYS),
    articleId: smaller(left.articleId, right.articleId),
    createdAt: smaller(left.createdAt, right.createdAt),
    tags: mergeSets(left, right, (highlight) => highlight.tags, 'tag:'),
    stamps: mergeStamps(left.stamps, right.stamps),
  };
  return mergeNotes(merged, left, right);
}

function smaller<Text extends string>(left: Text, right: Text): Text {
  return left <= right ? left : right;
}
