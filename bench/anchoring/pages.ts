/** The pages that selections are made on. */

import { type BenchPage, corpusArticles, exampleArticles, inventedArticles } from '../workshop/pages.ts';
import { hashOf } from '../workshop/random.ts';

export interface AnchoringPage extends BenchPage {
  /** How many selections are made for each mutation. */
  selections: number;
  /** Written by an outlet, not by us. */
  isReal: boolean;
}

export type Half = 'tune' | 'test';

export function loadPages(): AnchoringPage[] {
  return [
    ...[...corpusArticles(), ...exampleArticles()].map((page) => ({ ...page, selections: 5, isReal: true })),
    ...inventedArticles('invented').map((page) => ({ ...page, selections: 2, isReal: false })),
  ];
}

/** By the page's name: what was tuned on one half is measured on the other. */
export function halfOf({ name }: AnchoringPage): Half {
  return hashOf(`half of ${name}`) % 2 === 0 ? 'tune' : 'test';
}
