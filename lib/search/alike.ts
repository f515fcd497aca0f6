/** What tells which articles are alike: the names in them that few others have. The plain model of it, and its weights. */

import type { Article } from '../model/article';
import type { ArticleId } from '../model/ids';
import { canonicalText } from '../text/canonical-text';
import type { SearchableArticle } from './match-article';
import { byLetters } from './order';
import { type SearchWord, searchWordsOf } from './words';

/** Two words that stand one behind the other. */
export interface WordPair {
  first: SearchWord;
  second: SearchWord;
}

/** Pairs are the same where their diacritics are. */
export const pairKey = ({ first, second }: WordPair): string => `${first.exact} ${second.exact}`;

/**
 * The pairs that tell what an article is about: those within a name or a document's number, and all of its headline. By key,
 * each once. Of the paper's own text: what the reader adds is about many articles.
 */
export function tellingPairsOf({ headline, blocks }: Pick<Article, 'headline' | 'blocks'>): Map<string, WordPair> {
  const pairs = new Map<string, WordPair>();
  const add = (text: string, isTelling: (canonical: string, pair: WordPair) => boolean) => {
    const canonical = canonicalText(text);
    for (const pair of pairsIn(searchWordsOf(canonical))) {
      if (isTelling(canonical, pair)) pairs.set(pairKey(pair), pair);
    }
  };
  add(headline, () => true);
  for (const { kind, text } of blocks) {
    // In a text of capitals every word would be a name.
    if (kind !== 'headline' && text !== text.toUpperCase()) add(text, isInName);
  }
  return pairs;
}

/** Whatever pairs an article has, as the index has them: by key. */
export function pairKeysOf({ texts }: Pick<SearchableArticle, 'texts'>): Set<string> {
  return new Set(texts.flatMap(({ words }) => [...pairsIn(words)].map(pairKey)));
}

function* pairsIn(words: readonly SearchWord[]): Generator<WordPair> {
  let first: SearchWord | undefined;
  for (const second of words) {
    if (first) yield { first, second };
    first = second;
  }
}

/** "Vàm Sông", "57-NQ": both in capitals with one space between them, or joined by a sign where one is a figure. */
function isInName(text: string, { first, second }: WordPair): boolean {
  const between = text.slice(first.end, second.start);
  const isCapital = ({ start }: SearchWord) => text.charAt(start) !== text.charAt(start).toLowerCase();
  if (between === ' ') return isCapital(first) && isCapital(second);
  return /^[-/]$/.test(between) && (isCapital(first) || isCapital(second));
}

/** Rare is what few articles have, of a large collection at most so many. */
const MOST_WITH_RARE_PAIR = 300;
/** One in so many, where there are many; where there are few one in so many. */
const ARTICLES_OF_RARE_PAIR = 50;
const ARTICLES_OF_RARE_PAIR_AMONG_FEW = 4;
const FEW_WITH_RARE_PAIR = 5;
const WEIGHT_OF_HALVING = 10;

/** The most articles that may have a pair which is rare, the one itself among them. */
export function mostWithRarePair(articles: number): number {
  const ofFew = Math.max(2, Math.floor(articles / ARTICLES_OF_RARE_PAIR_AMONG_FEW));
  const ofMany = Math.max(FEW_WITH_RARE_PAIR, Math.floor(articles / ARTICLES_OF_RARE_PAIR));
  return Math.min(MOST_WITH_RARE_PAIR, ofFew, ofMany);
}

/** What a pair counts that so many of all articles have; whole numbers, so that the order of adding is all one. */
export function weightOfPair(having: number, articles: number): number {
  return Math.round(WEIGHT_OF_HALVING * Math.log2(articles / having));
}

/** An article that shares rare pairs. */
export interface AlikeCandidate {
  id: ArticleId;
  pairs: number;
  weight: number;
}

const MIN_SHARED_PAIRS = 3;
/** Of the weight of all rare pairs that the article shares with any other. */
const MIN_SHARED_WEIGHT = 0.15;

/** Those that share enough, the most first. `rare`: of each rare pair its weight and the other articles that have it. */
export function alikeCandidates(rare: readonly { weight: number; others: readonly ArticleId[] }[]): AlikeCandidate[] {
  const found = new Map<ArticleId, AlikeCandidate>();
  let all = 0;
  for (const { weight, others } of rare) {
    if (others.length > 0) all += weight;
    for (const id of others) {
      const candidate = found.get(id) ?? { id, pairs: 0, weight: 0 };
      candidate.pairs += 1;
      candidate.weight += weight;
      found.set(id, candidate);
    }
  }
  return [...found.values()]
    .filter(({ pairs, weight }) => pairs >= MIN_SHARED_PAIRS && weight >= MIN_SHARED_WEIGHT * all)
    .toSorted((one, other) => other.weight - one.weight || byLetters(one.id, other.id));
}
