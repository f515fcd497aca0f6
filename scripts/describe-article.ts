/** A reading in words, for `npm start` and `npm run read`. Pure. */

import type { Block, ReadArticle } from '../lib/model/article';
import { outletNameOf } from '../lib/outlets/outlet-of';

/** What the reading holds, one line a field. */
export function describeArticle(article: ReadArticle): string[] {
  const { publishedAt, modifiedAt, source } = article;
  const rows: Array<[string, string | undefined]> = [
    ['kicker', article.kicker],
    ['headline', article.headline],
    ['outlet', outletNameOf(article.host, 'vi')],
    ['published', publishedAt && `${publishedAt.iso}, to the ${publishedAt.precision}  (“${publishedAt.words}”)`],
    ['updated', modifiedAt && `${modifiedAt.iso}, to the ${modifiedAt.precision}  (“${modifiedAt.words}”)`],
    ['lead', article.lead],
    ['authors', article.authors.join(', ')],
    ['source', source && [source.name, source.url].filter(Boolean).join(' ')],
    ['section', article.section],
    ['language', article.language],
    ['address', article.url],
    ['same text', article.addresses.join(' ')],
    ['blocks', countByKind(article.blocks)],
  ];
  return rows.map(([label, value]) => labelled(label, value));
}

/** A line of the table of fields. */
export function labelled(label: string, value: string | undefined): string {
  return `${label.padEnd(10)} ${value || '–'}`;
}

function countByKind(blocks: readonly Block[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of blocks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return `${blocks.length}: ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')}`;
}
