/** What callers may do with the rules that tag kept articles. */

import type { ArticleId } from '../model/ids';
import type { TagRule } from '../model/tag-rules';

/** The tags that rules set on one article. */
export interface RuledTags {
  id: ArticleId;
  tags: string[];
}

/** What a look through the collection found for the rules. */
export interface TagRulePlan {
  /** Articles that get tags. */
  articles: RuledTags[];
  /** How many articles each tag is for, the most first. */
  counts: { tag: string; articles: number }[];
  /** Tags that fit and are left off, since the reader took them away from the article. */
  refused: number;
}

export interface TagRules {
  /**
   * What the rules would set on the articles that are kept; writes nothing. Reads 50 at a time, tells how many it has read,
   * and rejects with the signal's reason once that aborts.
   */
  plan(
    rules: readonly TagRule[],
    options?: { onProgress?: (articles: number) => void; signal?: AbortSignal },
  ): Promise<TagRulePlan>;
  /**
   * Sets the tags, 50 articles in a transaction, and answers what was set. What was changed or deleted since the plan is left as
   * it is by now.
   */
  apply(articles: readonly RuledTags[]): Promise<RuledTags[]>;
  /** Takes away what was set and is still there; a rule may set it again. */
  takeBack(set: readonly RuledTags[]): Promise<void>;
}
