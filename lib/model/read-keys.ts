/** What a reading gives an article, and which stamp each of it is written under. */

import type { MergedArticleField, ReadArticle } from './article';

export type ReadKey = Exclude<keyof ReadArticle, 'addresses'> | 'outletName';

/** The keys of a reading. A new key of the type is a type error until it is kept. */
export const READ_KEYS: Record<ReadKey, Exclude<MergedArticleField, `${string}:${string}`>> = {
  url: 'url',
  host: 'host',
  outletName: 'outletName',
  language: 'language',
  kicker: 'kicker',
  headline: 'headline',
  lead: 'lead',
  authors: 'authors',
  source: 'source',
  section: 'section',
  publishedAt: 'publishedAt',
  modifiedAt: 'modifiedAt',
  blocks: 'blocks',
  fingerprint: 'blocks',
  flaws: 'blocks',
};
