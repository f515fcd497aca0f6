/** Quoting a paper the way a press digest does. */

import type { ReadArticle } from '../model/article';
import { BLOCK_BREAK } from '../model/text-position';
import { toPrintedDay } from './printed-date';

/**
 * `“quote” (Tên báo, dd/mm/yyyy, url)`, on one line; without the date where the article has none. Quotation marks around
 * the whole quote are not doubled.
 */
export function toSourceLine(
  quote: string,
  { url, publishedAt }: Pick<ReadArticle, 'url' | 'publishedAt'>,
  outletName: string,
): string {
  const words = quote.replaceAll(BLOCK_BREAK, ' ').trim();
  const isQuoted = /^[“"][^“”"]*[”"]$/u.test(words);
  const date = publishedAt && toPrintedDay(publishedAt.iso);
  const source = [outletName, ...(date ? [date] : []), url].join(', ');
  return `“${isQuoted ? words.slice(1, -1) : words}” (${source})`;
}
