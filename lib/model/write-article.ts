/** Making an article's record from a reading, and bringing it up to date by a later reading. */

import type { Article, ArticleVersion, IsoMoment, MergedArticleField, ReadArticle } from './article';
import { restoreRecord } from './deletion';
import type { Highlight } from './highlight';
import type { ArticleId } from './ids';
import { type Stamp, type Stamps, timeOfStamp } from './merging/stamp';
import { READ_KEYS, type ReadKey } from './read-keys';
import { dayOfMoment, toMoment } from './vietnam-time';

/** The most older texts of one article that are kept for their own sake. */
export const MAX_VERSIONS = 50;

/** When and by which stamp something is written. */
export interface WriteTime {
  moment: IsoMoment;
  stamp: Stamp;
}

/** A reading together with what the collection alone knows. */
export interface Keepable {
  read: ReadArticle;
  outletName: string;
  /** Those of the reading's addresses that no other article has. */
  addresses: string[];
}

/** The record of an article that was not kept before. */
export function makeArticle(id: ArticleId, { read, outletName, addresses }: Keepable, at: WriteTime): Article {
  const { url, host, language, headline, authors, blocks, fingerprint } = read;
  const bare: Article = {
    ...{ id, url, host, language, headline, authors, blocks, fingerprint, outletName },
    addresses: [],
    tags: [],
    note: '',
    savedAt: at.moment,
    versionCount: 0,
    stamps: { savedAt: at.stamp },
  };
  return addAddresses(takeReading(bare, { ...read, outletName }, at.stamp), addresses, at.stamp);
}

/**
 * A kept article after it was kept again: it comes back if it was deleted, gains addresses, takes the new text where that
 * differs, and otherwise only what was missing. The same object where nothing changed.
 */
export function renewArticle(article: Article, { read, outletName, addresses }: Keepable, at: WriteTime): Article {
  let renewed = addAddresses(article, addresses, at.stamp);
  if (read.fingerprint !== article.fingerprint) renewed = takeReading(renewed, { ...read, outletName }, at.stamp);
  else renewed = fillIn(renewed, read, at.stamp);
  if (renewed.deletedAt === undefined) return renewed;
  const live = restoreRecord(renewed, at.stamp);
  return { ...live, savedAt: at.moment, stamps: { ...live.stamps, savedAt: at.stamp } };
}

/**
 * The text of `article` as a version, where it is to be kept when another takes its place: at most one a day (in Vietnam)
 * and MAX_VERSIONS in all, but always where a highlight counts in it. Null where it is not.
 */
export function fileVersion(
  article: Article,
  versions: readonly ArticleVersion[],
  highlights: readonly Highlight[],
  filedAt: IsoMoment,
): ArticleVersion | null {
  const { fingerprint } = article;
  if (versions.some((version) => version.fingerprint === fingerprint)) return null;
  const isMarked = highlights.some((highlight) => highlight.fingerprint === fingerprint);
  const isDue = !versions.some((version) => dayOfMoment(version.filedAt) === dayOfMoment(filedAt));
  if (!isMarked && (!isDue || versions.length >= MAX_VERSIONS)) return null;
  return toVersion(article, Math.max(0, ...versions.map(({ number }) => number)) + 1, filedAt);
}

/** The text of an article as its version `number`. */
export function toVersion(article: Article, number: number, filedAt: IsoMoment): ArticleVersion {
  const { id, fingerprint, headline, lead, blocks, savedAt, stamps } = article;
  return {
    articleId: id,
    ...{ number, fingerprint, headline, blocks },
    ...(lead === undefined ? {} : { lead }),
    readAt: stamps.blocks === undefined ? savedAt : toMoment(timeOfStamp(stamps.blocks)),
    filedAt,
  };
}

function takeReading(article: Article, read: Pick<Article, ReadKey>, stamp: Stamp): Article {
  const taken: Article = { ...article, stamps: { ...article.stamps } };
  for (const key of Object.keys(READ_KEYS) as ReadKey[]) {
    if (read[key] !== undefined) Object.assign(taken, { [key]: read[key] });
    else if (!Reflect.has(taken, key)) continue;
    else Reflect.deleteProperty(taken, key);
    taken.stamps[READ_KEYS[key]] = stamp;
  }
  return taken;
}

const FILLED_IN = ['kicker', 'lead', 'source', 'section', 'publishedAt', 'modifiedAt'] as const;

function fillIn(article: Article, read: ReadArticle, stamp: Stamp): Article {
  const missing: Partial<ReadArticle> = {};
  const stamps: Stamps<MergedArticleField> = {};
  const take = (key: (typeof FILLED_IN)[number] | 'authors') => {
    Object.assign(missing, { [key]: read[key] });
    stamps[key] = stamp;
  };
  for (const key of FILLED_IN) if (article[key] === undefined && read[key] !== undefined) take(key);
  if (article.authors.length === 0 && read.authors.length > 0) take('authors');
  if (Object.keys(missing).length === 0) return article;
  return { ...article, ...missing, stamps: { ...article.stamps, ...stamps } };
}

function addAddresses(article: Article, addresses: string[], stamp: Stamp): Article {
  const added = [...new Set(addresses)].filter((address) => !article.addresses.includes(address));
  if (added.length === 0) return article;
  const stamps = Object.fromEntries(added.map((address) => [`address:${address}`, stamp]));
  return { ...article, addresses: [...article.addresses, ...added], stamps: { ...article.stamps, ...stamps } };
}

/** The article without an address that another one has by now. The stamp says so to a merge. */
export function dropAddress(article: Article, address: string | undefined, stamp: Stamp): Article {
  if (address === undefined || !article.addresses.includes(address)) return article;
  return {
    ...article,
    addresses: article.addresses.filter((other) => other !== address),
    stamps: { ...article.stamps, [`address:${address}`]: stamp },
  };
}
