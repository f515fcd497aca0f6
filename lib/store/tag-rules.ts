/** Tagging the articles that are kept by rules: a plan, its application, and taking that back. */

import type { Article } from '../model/article';
import type { ArticleId } from '../model/ids';
import {
  createTagger,
  isRefused,
  type TagRule,
  tagsByRules,
  tagsToSet,
  withoutRuleTags,
  withRuleTags,
} from '../model/tag-rules';
import { articleOf } from './articles';
import type { Connection } from './connection';
import { saveArticle } from './counters';
import { ARTICLE_STORES, operateIn } from './operation';
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
    if (set.length > 0) done.push({ id: article.id, tags: set });
    return withRuleTags(article, set, stamp);
  });
  return done;
}

export function takeTagsBack(connection: Connection, now: () => number, set: readonly RuledTags[]): Promise<void> {
  return changeTagged(connection, now, set, withoutRuleTags);
}

type Change = (article: Article, tags: readonly string[], stamp: Parameters<typeof withRuleTags>[2]) => Article;

async function changeTagged(
  connection: Connection,
  now: () => number,
  articles: readonly RuledTags[],
  change: Change,
): Promise<void> {
  for (let first = 0; first < articles.length; first += ARTICLES_OF_SLICE) {
    const slice = articles.slice(first, first + ARTICLES_OF_SLICE);
    await operateIn(connection, now, ARTICLE_STORES, async (operation) => {
      for (const { id, tags } of slice) {
        const article = await articleOf(operation.transaction, id);
        if (article === undefined || article.deletedAt !== undefined) continue;
        await saveArticle(operation, article, change(article, tags, operation.at.stamp));
      }
    });
  }
}
