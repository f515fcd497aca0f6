/** The texts of an article beside the one that is shown: which are filed, and how one takes its place again. */

import type { Article, ArticleVersion, IsoMoment, ReadArticle } from './article';
import { areKnown, FACT_KEYS, type Facts, gainFacts } from './facts';
import type { Highlight } from './highlight';
import { timeOfStamp } from './merging/stamp';
import { dayOfMoment, toMoment } from './vietnam-time';
import { takeText, type WriteTime } from './write-article';

/** The most older texts of one article that are kept for their own sake. */
export const MAX_VERSIONS = 50;

/** The most texts that are remembered as decided against. */
const MOST_PASSED_OVER = 20;

/** The version that holds the text and all facts of a state of the article. */
export function versionLike<Version extends ArticleVersion>(
  versions: readonly Version[],
  { fingerprint, ...state }: Facts & { fingerprint: string },
): Version | undefined {
  return versions.find((version) => version.fingerprint === fingerprint && areKnown(state, version));
}

export interface Filing {
  filedAt: IsoMoment;
  /** Words or a fact would be lost that stand in no other version: it is filed in any case. */
  isLoss: boolean;
}

/**
 * The state of `article` as a version, where it is to be kept when another takes its place: at most one a day (in Vietnam)
 * and MAX_VERSIONS in all, but always where a highlight counts in it or something would be lost. Null where it is not.
 */
export function fileVersion(
  article: Article,
  versions: readonly ArticleVersion[],
  highlights: readonly Highlight[],
  { filedAt, isLoss }: Filing,
): ArticleVersion | null {
  const { fingerprint } = article;
  if (versionLike(versions, article)) return null;
  const isMarked =
    highlights.some((highlight) => highlight.fingerprint === fingerprint) &&
    !versions.some((version) => version.fingerprint === fingerprint);
  const isDue = !versions.some((version) => dayOfMoment(version.filedAt) === dayOfMoment(filedAt));
  if (!isLoss && !isMarked && (!isDue || versions.length >= MAX_VERSIONS)) return null;
  return toVersion(article, nextNumber(versions), filedAt);
}

/** A reading that is not to take the text's place, as a version; null where there is such a one. */
export function fileReading(
  { id }: Pick<Article, 'id'>,
  read: ReadArticle,
  versions: readonly ArticleVersion[],
  filedAt: IsoMoment,
): ArticleVersion | null {
  if (versionLike(versions, read)) return null;
  const { addresses: _addresses, host: _host, ...facts } = read;
  return { ...facts, articleId: id, number: nextNumber(versions), readAt: filedAt, filedAt, isBeside: true };
}

/** The state of an article as its version `number`. */
export function toVersion(article: Article, number: number, filedAt: IsoMoment): ArticleVersion {
  const { id, url, fingerprint, blocks, flaws, savedAt, stamps } = article;
  const facts = Object.fromEntries(
    FACT_KEYS.flatMap((key) => (article[key] === undefined ? [] : [[key, article[key]]])),
  );
  return {
    articleId: id,
    number,
    ...(facts as unknown as Facts),
    ...{ url, fingerprint, blocks },
    ...(flaws && { flaws }),
    readAt: stamps.blocks === undefined ? savedAt : toMoment(timeOfStamp(stamps.blocks)),
    filedAt,
  };
}

/**
 * The article with the text and the facts of a version. What the version does not say stays; what was shown is passed over from
 * now on, so that the next reading of the page does not put it back.
 */
export function takeVersion(article: Article, version: ArticleVersion, { stamp }: WriteTime): Article {
  const { facts } = gainFacts(article, version);
  const { language, blocks, fingerprint, flaws } = version;
  const text = { ...article, ...facts, language, blocks, fingerprint };
  const taken = takeText(article, { ...text, ...(language === 'und' && { language: article.language }), flaws }, stamp);
  return passOver(taken, fingerprint, article.fingerprint);
}

/** The article as it was with a version: its text, and all that was known with it. For showing; nothing of it is stored. */
export function articleOfVersion(article: Article, version: ArticleVersion): Article {
  const {
    articleId: _id,
    number: _number,
    readAt: _readAt,
    filedAt: _filedAt,
    isBeside: _isBeside,
    ...content
  } = version;
  const rest = Object.fromEntries(
    Object.entries(article).filter(([key]) => key !== 'flaws' && !(FACT_KEYS as readonly string[]).includes(key)),
  ) as unknown as Omit<Article, keyof Facts | 'flaws'>;
  const { url = article.url } = version;
  const language = version.language === 'und' ? article.language : version.language;
  return { ...rest, ...content, url, language };
}

/** The article with a text decided for, and another one against. */
export function passOver(article: Article, chosen: string, turnedDown: string): Article {
  const others = (article.passedOver ?? []).filter((one) => one !== chosen && one !== turnedDown);
  return {
    ...article,
    passedOver: [...others, ...(turnedDown === chosen ? [] : [turnedDown])].slice(-MOST_PASSED_OVER),
  };
}

function nextNumber(versions: readonly ArticleVersion[]): number {
  return Math.max(0, ...versions.map(({ number }) => number)) + 1;
}
