/**
 * The same news: what several outlets print of one text, and the copies that an outlet has of its own. A group is what hangs together by
 * that; its origin comes first.
 */

import type { Article } from '../model/article';
import type { ArticleId } from '../model/ids';
import { isSameOutlet } from '../outlets/same-outlet';
import { toKey } from '../text/key';
import { sharesOf } from '../text/word-runs';
import { areOfOneOccasion, daysBetween, type OccasionText, occasionTextOf, shareOfFigures } from './occasion';
import { isSameInPrint, shinglesOfArticle, sketchOf } from './shingles';

/** An article made ready to be compared. */
export interface NewsText {
  article: Article;
  shingles: ReadonlySet<number>;
  /** Those of the shingles by which it is found. */
  sketch: readonly number[];
  occasion: OccasionText;
}

/** `article`: as the reader corrected it. */
export function toNewsText(article: Article): NewsText {
  const shingles = shinglesOfArticle(article);
  return { article, shingles, sketch: sketchOf(shingles), occasion: occasionTextOf(article) };
}

/** Shingles of two sketches in common that make it worth comparing the texts. */
export const MIN_COMMON_SHINGLES = 2;

/** An outlet's own copy differs by a line; the next notice of its form by more, or by a figure. */
const COPY_OF_SHORTER = 0.8;
const COPY_OF_LONGER = 0.5;
const FIGURES_OF_A_COPY = 0.9;
/** Where the day of one is not known. */
const COPY_WITHOUT_DAY = 0.95;

/** Whether both print one text on one occasion. Symmetrical. */
export function isSameNews(one: NewsText, other: NewsText): boolean {
  if (!isSameInPrint(one.shingles, other.shingles)) return false;
  if (!isSameOutlet(one.article.host, other.article.host)) return areOfOneOccasion(one.occasion, other.occasion);
  const days = daysBetween(one.occasion, other.occasion);
  const [ofShorter, ofLonger] = sharesOf(one.shingles, other.shingles);
  if (days === null) return ofLonger >= COPY_WITHOUT_DAY;
  return (
    days === 0 &&
    ofShorter >= COPY_OF_SHORTER &&
    ofLonger >= COPY_OF_LONGER &&
    shareOfFigures(one.occasion, other.occasion) >= FIGURES_OF_A_COPY
  );
}

/** Whether two sketches have enough in common for the texts to be compared. Symmetrical. */
export function haveCommonShingles(one: readonly number[], other: readonly number[]): boolean {
  const there = new Set(other);
  return one.filter((shingle) => there.has(shingle)).length >= MIN_COMMON_SHINGLES;
}

/** How the groups' articles are got at. */
export interface NewsReader {
  /** Of each sketch: live articles with enough of its shingles in their own, others too. */
  sharing(sketches: readonly (readonly number[])[]): Promise<ArticleId[][]>;
  /** The live ones of these. */
  read(ids: readonly ArticleId[]): Promise<NewsText[]>;
  /** Those of all `others` that share shingles with the text which are the same news. */
  same(text: NewsText, others: readonly NewsText[]): Promise<ArticleId[]>;
}

/** The most articles of a group: a text that more outlets than this print is told by so many of them. */
const MOST_OF_GROUP = 60;

/** The groups of these articles, each with the article itself, in no order; one alone is a group of one. What is not there has none. */
export async function groupNews(reader: NewsReader, ids: readonly ArticleId[]): Promise<Map<ArticleId, NewsText[]>> {
  const known = new Map<ArticleId, NewsText>();
  const friends = new Map<ArticleId, Set<ArticleId>>();
  const read = async (wanted: readonly ArticleId[]) => {
    const unknown = wanted.filter((id) => !known.has(id));
    for (const text of unknown.length > 0 ? await reader.read(unknown) : []) known.set(text.article.id, text);
  };
  await read(ids);
  const groups = new Map(ids.filter((id) => known.has(id)).map((id) => [id, new Set([id])]));
  let frontier = [...groups.keys()];
  while (frontier.length > 0) {
    const texts = frontier.flatMap((id) => known.get(id) ?? []);
    const sharing = await reader.sharing(texts.map(({ sketch }) => sketch));
    await read([...new Set(sharing.flat())]);
    for (const [at, text] of texts.entries()) {
      const others = (sharing[at] ?? []).flatMap((id) => (id === text.article.id ? [] : (known.get(id) ?? [])));
      friends.set(text.article.id, new Set(await reader.same(text, others)));
    }
    frontier = grow(groups, friends);
  }
  return new Map([...groups].map(([id, group]) => [id, [...group].flatMap((one) => known.get(one) ?? [])]));
}

/** Takes in what hangs together with what is there. Those of which it is not known yet what hangs together with them. */
function grow(
  groups: ReadonlyMap<ArticleId, Set<ArticleId>>,
  friends: ReadonlyMap<ArticleId, ReadonlySet<ArticleId>>,
): ArticleId[] {
  const unknown = new Set<ArticleId>();
  for (const group of groups.values()) {
    // A set is gone through with what is added to it meanwhile.
    for (const id of group) {
      const found = friends.get(id);
      if (found === undefined) unknown.add(id);
      for (const friend of found ?? []) if (group.size < MOST_OF_GROUP) group.add(friend);
    }
  }
  return [...unknown];
}

/** The group with its origin first, then as they appeared. */
export function inOrderOfOrigin(group: readonly NewsText[]): NewsText[] {
  const articles = group.map(({ article }) => article);
  const rankOf = (article: Article): number => {
    const isNamed = articles.some((other) => other.id !== article.id && isSourceOf(article, other));
    const isTaken = article.source !== undefined && !isSourceOf(article, article);
    return Number(!isNamed) + 2 * Number(isTaken);
  };
  const ranks = new Map(articles.map((article) => [article.id, rankOf(article)]));
  return group.toSorted(
    ({ article: one }, { article: other }) =>
      (ranks.get(one.id) ?? 0) - (ranks.get(other.id) ?? 0) || byAppearance(one, other),
  );
}

/** Whether `article` is where `taker` says that it has its text from. */
function isSourceOf(article: Article, taker: Article): boolean {
  if (taker.source === undefined) return false;
  const { name, url } = taker.source;
  if (url !== undefined && article.addresses.includes(url)) return true;
  const named = wordsOf(name);
  const host = article.host.replaceAll('.', ' ');
  return [wordsOf(article.outletName), wordsOf(host)].some(
    (own) => own !== ' ' && (named.includes(own) || own.includes(named)),
  );
}

/** With a space around each word, so that no word is found within another. */
const wordsOf = (text: string): string => ` ${toKey(text.replaceAll('.', ' ')).words.join(' ')} `.replace(/^ +$/, ' ');

/** By day, then by the time of those that tell one; undated ones last; then as they were kept. */
function byAppearance(one: Article, other: Article): number {
  const [left, right] = [one.publishedAt, other.publishedAt];
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined) || byKeeping(one, other);
  }
  const [ours, theirs] = [occasionTextOf(one).day ?? 0, occasionTextOf(other).day ?? 0];
  const hasNoTime = Number(left.precision === 'day') - Number(right.precision === 'day');
  return ours - theirs || hasNoTime || Date.parse(left.iso) - Date.parse(right.iso) || byKeeping(one, other);
}

function byKeeping(one: Article, other: Article): number {
  return Date.parse(one.savedAt) - Date.parse(other.savedAt) || (one.id < other.id ? -1 : 1);
}
