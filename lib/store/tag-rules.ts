/** Tagging the articles that are kept by rules: a plan, its application, and taking that back. */

import type { Article } from '../model/article';
import type { ArticleId } from '../model/ids';
import type { Stamp } from '../model/merging/stamp';
import {
  createTagger,
  isRefused,
  type TagRule,
  tagsByRules,
  tagsToSet,
  withoutRuleTags,
  withRuleTags,
} from '../model/tag-rules';
import { type ArticleChange, changeArticles } from './change-articles';
import type { Connection } from './connection';
import { toArticle, wholeOnes } from './records';
import { beyond } from './slices';
import type { RuledTags, TagRulePlan } from './tag-rule-access';
import { readIn } from './transaction';

/** How many articles are read, or written, in one transaction: whoever else writes waits for no more. */
const ARTICLES_OF_SLICE = 50;

/** Goes through all live articles. What is kept or changed meanwhile may be in or not. */
export async function planTags(
  connection: Connection,
  rules: readonly TagRule[],
  { onProgress, signal }: { onProgress?: (articles: number) => void; signal?: AbortSignal } = {},
): Promise<TagRulePlan> {
  const tagger = createTagger(rules);
  const articles: RuledTags[] = [];
  const counts = new Map<string, number>();
  let refused = 0;
  let read = 0;
  let after: ArticleId | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const stored = await readIn(connection, ['articles'], (reading) =>
      reading.objectStore('articles').getAll(beyond(after), ARTICLES_OF_SLICE),
    );
    after = stored.at(-1)?.id;
    if (after === undefined) break;
    for (const article of wholeOnes(stored, toArticle)) {
      if (article.deletedAt !== undefined) continue;
      const fitting = tagsByRules(tagger, article);
      refused += fitting.filter((tag) => isRefused(article, tag)).length;
      const tags = tagsToSet(article, fitting);
      if (tags.length > 0) articles.push({ id: article.id, tags });
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    read += stored.length;
    onProgress?.(read);
    // The screen that waits draws and answers meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const byCount = [...counts].map(([tag, count]) => ({ tag, articles: count }));
  return { articles, counts: byCount.sort((one, other) => other.articles - one.articles), refused };
}

/** Answers what was set of what was to be set: an article may have been changed or deleted since. */
export async function applyTags(
  connection: Connection,
  now: () => number,
  articles: readonly RuledTags[],
): Promise<RuledTags[]> {
  const done: RuledTags[] = [];
  await changeTagged(connection, now, articles, (article, tags, stamp) => {
    const set = tagsToSet(article, tags);
    if (set.length === 0) return null;
    return { article: withRuleTags(article, set, stamp), note: () => done.push({ id: article.id, tags: set }) };
  });
  return done;
}

export function takeTagsBack(connection: Connection, now: () => number, set: readonly RuledTags[]): Promise<void> {
  return changeTagged(connection, now, set, (article, tags, stamp) => ({
    article: withoutRuleTags(article, tags, stamp),
  }));
}

async function changeTagged(
  connection: Connection,
  now: () => number,
  articles: readonly RuledTags[],
  change: (article: Article, tags: readonly string[], stamp: Stamp) => ReturnType<ArticleChange>,
): Promise<void> {
  const tagsOf = new Map(articles.map(({ id, tags }) => [id, tags]));
  await changeArticles(connection, now, { ids: [...tagsOf.keys()] }, (article, { at }) =>
    article.deletedAt === undefined ? change(article, tagsOf.get(article.id) ?? [], at.stamp) : null,
  );
}
