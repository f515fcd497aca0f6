/** What a reader may do, as a property test draws it. */

import fc from 'fast-check';
import type { Collection } from '../../../lib/store/collection';
import { onNew } from '../../fixtures/highlight-edits';
import { articleId, highlightId, highlightOn, OUTLET, readingOf } from './sample';

export const STEPS = ['keep', 'add', 'edit', 'delete', 'restore', 'delete article', 'restore article'] as const;

export interface Step<What extends string> {
  what: What;
  /** Which article and which highlight; each highlight belongs to one article, whichever the step names. */
  article: number;
  highlight: number;
}

/** A step on one of three articles and one of five highlights. */
export const stepOf = <What extends string>(whats: readonly What[]): fc.Arbitrary<Step<What>> =>
  fc.record({ what: fc.constantFrom(...whats), article: fc.nat(2), highlight: fc.nat(4) });

export function runStep(
  { articles, highlights }: Collection,
  { what, article, highlight }: Step<(typeof STEPS)[number]>,
): Promise<unknown> {
  const owner = readingOf(highlight % 3);
  switch (what) {
    case 'keep':
      return articles.keep(articleId(article), readingOf(article), OUTLET);
    case 'add':
      return highlights.add(articleId(highlight % 3), owner, OUTLET, highlightOn(owner, highlight));
    case 'edit':
      return highlights.edit(highlightId(highlight), onNew({ note: `ghi ${article}` }));
    case 'delete':
      return highlights.delete(highlightId(highlight));
    case 'restore':
      return highlights.restore(highlightId(highlight));
    case 'delete article':
      return articles.delete(articleId(article));
    case 'restore article':
      return articles.restore(articleId(article));
  }
}
