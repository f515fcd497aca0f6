/** Rules that tag an article by its words: "đường sắt" → hạ tầng. */

import { foldText, foldTonePlacement } from '../text/fold-text';
import type { Article, ReadArticle } from './article';
import { withCorrections } from './corrections';
import { stampsOfTags } from './field-edits';
import { LIMITS } from './limits';
import type { Stamp } from './merging/stamp';

export interface TagRule {
  /** Each is one word or several in a row; one of them is enough. NFC, trimmed, none empty. */
  phrases: string[];
  tag: string;
  /** The words have to stand with these diacritics; otherwise "duong sat" and "đường sắt" are one. */
  isExact: boolean;
}

/** What a rule is looked for in. */
type RuledText = Pick<ReadArticle, 'headline' | 'kicker' | 'lead' | 'blocks'>;

/** Rules made ready for many articles; each call tells which of their tags an article gets, each once. */
export function createTagger(rules: readonly TagRule[]): (article: RuledText) => string[] {
  const prepared = rules
    .map(({ phrases, tag, isExact }) => ({
      tag,
      isExact,
      wanted: phrases.map((phrase) => toWordLine(phrase, isExact)).filter((line) => line.trim() !== ''),
    }))
    .filter(({ wanted }) => wanted.length > 0);
  const hasExact = prepared.some(({ isExact }) => isExact);
  const hasPlain = prepared.some(({ isExact }) => !isExact);
  return ({ headline, kicker = '', lead = '', blocks }) => {
    const texts = [headline, kicker, lead, ...blocks.map(({ text }) => text)];
    // One text a line: a phrase that begins in one and ends in the next is none.
    const exact = hasExact ? texts.map((text) => toWordLine(text, true)).join('\n') : '';
    const plain = hasPlain ? texts.map((text) => toWordLine(text, false)).join('\n') : '';
    const met = prepared.filter(({ isExact, wanted }) => wanted.some((one) => (isExact ? exact : plain).includes(one)));
    return [...new Set(met.map(({ tag }) => tag))];
  };
}

/**
 * A text as its words with one space around each, so that a phrase stands in it where its own line does: `" đường sắt "` is
 * not in `" đường sắtt "`. What parts words (a comma, a stop) stands as a sign between them; a hyphen joins as a space does.
 */
function toWordLine(text: string, isExact: boolean): string {
  const folded = isExact ? foldTonePlacement(text) : foldText(text);
  return ` ${folded
    .normalize('NFC')
    .replace(/[\s\-\u2010\u2011\u2013]+/gu, ' ')
    .replace(/[^\p{L}\p{N}\p{M} ]+/gu, ' | ')
    .replace(/ +/g, ' ')
    .trim()} `;
}

/**
 * The tags of `tags` that a rule may set on an article: those that it has not, and that nobody took away from it. A tag that
 * went with the rule that had set it was not the reader's to refuse.
 */
export function tagsToSet(article: Pick<Article, 'tags' | 'stamps'>, tags: readonly string[]): string[] {
  return tags
    .filter((tag) => !article.tags.includes(tag) && !isRefused(article, tag))
    .slice(0, Math.max(0, LIMITS.tags - article.tags.length));
}

/** The tag was on the article, and the reader took it away. */
export function isRefused({ tags, stamps }: Pick<Article, 'tags' | 'stamps'>, tag: string): boolean {
  const touched = stamps[`tag:${tag}`];
  return touched !== undefined && !tags.includes(tag) && touched !== stamps[`rule:${tag}`];
}

/** The article with the tags that rules set; the same object where there is none to set. */
export function withRuleTags(article: Article, tags: readonly string[], stamp: Stamp): Article {
  const set = tagsToSet(article, tags);
  if (set.length === 0) return article;
  return {
    ...article,
    tags: [...article.tags, ...set],
    stamps: { ...article.stamps, ...stampsOfTags(set, stamp) },
  };
}

/** Takes back what rules set: the tags go, and may be set by a rule again. The same object where none is there any more. */
export function withoutRuleTags(article: Article, tags: readonly string[], stamp: Stamp): Article {
  const taken = tags.filter((tag) => article.tags.includes(tag));
  if (taken.length === 0) return article;
  const rules = Object.fromEntries(taken.map((tag) => [`rule:${tag}`, stamp]));
  return {
    ...article,
    tags: article.tags.filter((tag) => !taken.includes(tag)),
    stamps: { ...article.stamps, ...stampsOfTags(taken, stamp), ...rules },
  };
}

/** The tags that the rules find in an article as the reader corrected it. */
export const tagsByRules = (tagger: ReturnType<typeof createTagger>, article: Article): string[] =>
  tagger(withCorrections(article, article.corrections));
