/** How often each tag and each topic is used. */

import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import type { CollectionState } from './schema';

/** Adds the tags of a highlight or an article to the counts, or takes them away. */
export function countTags(
  counts: CollectionState['tags'],
  tagged: Pick<Highlight | Article, 'tags' | 'deletedAt'> | undefined,
  step: 1 | -1,
): void {
  if (tagged !== undefined && tagged.deletedAt === undefined) for (const tag of tagged.tags) count(counts, tag, step);
}

/** The same of an article's topic. */
export function countTopic(
  state: Pick<CollectionState, 'topics'>,
  article: Pick<Article, 'topic' | 'deletedAt'> | undefined,
  step: 1 | -1,
): void {
  if (article?.topic === undefined || article.deletedAt !== undefined) return;
  const topics = { ...state.topics };
  count(topics, article.topic, step);
  state.topics = topics;
}

function count(counts: Record<string, number>, name: string, step: 1 | -1): void {
  const counted = (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0) + step;
  if (counted > 0) counts[name] = counted;
  else delete counts[name];
}

/** The names, the most used first, then by the alphabet. */
export function namesByUse(counts: Record<string, number>): string[] {
  return Object.keys(counts).sort(
    (one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one.localeCompare(other, 'vi'),
  );
}
