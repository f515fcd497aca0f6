/** Making an article's record from a reading, and bringing it up to date by a later reading. */

import type { Article, IsoMoment, ReadArticle, TextFlaw } from './article';
import { restoreRecord } from './deletion';
import { FACT_KEYS, type FactKey, type Facts, gainFacts } from './facts';
import type { ArticleId } from './ids';
import type { Stamp } from './merging/stamp';
import { READ_KEYS, type ReadKey } from './read-keys';

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
  return addAddresses(takeText(bare, { ...read, outletName }, at.stamp), addresses, at.stamp);
}

/**
 * What a kept article takes of a later reading: its text and all that it says; the facts alone that are missing, where its
 * text is less than the kept one; or nothing, where these are not the paper's words.
 */
export type Taking = 'text' | 'missing-facts' | 'nothing';

/**
 * A kept article after it was kept again: it comes back if it was deleted, gains addresses, and takes of the reading what
 * `taking` says. A fact that the reading lacks stays. The same object where nothing changed.
 */
export function renewArticle(
  article: Article,
  { read, outletName, addresses }: Keepable,
  at: WriteTime,
  taking: Taking = 'text',
): Article {
  const renewed = takeOf(addAddresses(article, addresses, at.stamp), { ...read, outletName }, at.stamp, taking);
  if (renewed.deletedAt === undefined) return renewed;
  const live = restoreRecord(renewed, at.stamp);
  return { ...live, savedAt: at.moment, stamps: { ...live.stamps, savedAt: at.stamp } };
}

function takeOf(article: Article, read: Pick<Article, ReadKey>, stamp: Stamp, taking: Taking): Article {
  if (taking === 'nothing') return article;
  const { facts } = gainFacts(article, read, taking === 'missing-facts');
  if (taking === 'text' && read.fingerprint !== article.fingerprint) {
    return takeText(article, { ...read, ...known(article), ...facts, flaws: read.flaws }, stamp);
  }
  const keys = Object.keys(facts) as FactKey[];
  if (keys.length === 0) return article;
  const stamps = Object.fromEntries(keys.map((key) => [READ_KEYS[key], stamp]));
  return { ...article, ...facts, stamps: { ...article.stamps, ...stamps } };
}

const known = (article: Article): Partial<Facts> =>
  Object.fromEntries(FACT_KEYS.flatMap((key) => (article[key] === undefined ? [] : [[key, article[key]]])));

type TakenText = Pick<Article, Exclude<ReadKey, 'flaws'>> & { flaws?: TextFlaw[] | undefined };

/** The article with another text and what goes with it. A flaw goes with the text that has it. */
export function takeText(article: Article, taken: TakenText, stamp: Stamp): Article {
  const after: Article = { ...article, stamps: { ...article.stamps } };
  for (const key of Object.keys(READ_KEYS) as ReadKey[]) {
    if (taken[key] !== undefined) Object.assign(after, { [key]: taken[key] });
    else if (!Reflect.has(after, key)) continue;
    else Reflect.deleteProperty(after, key);
    after.stamps[READ_KEYS[key]] = stamp;
  }
  return after;
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
