/** Quoting a paper the way a press digest does. */

import type { PressDate } from '../model/article';
import { BLOCK_BREAK } from '../model/text-position';
import { toPrintedDay } from './printed-date';

interface Sourced {
  url: string;
  publishedAt?: PressDate | undefined;
}

/**
 * `“quote” (Tên báo, dd/mm/yyyy, url)`, on one line; without the date where the article has none. Quotation marks around
 * the whole quote are not doubled.
 */
export function toSourceLine(quote: string, { url, publishedAt }: Sourced, outletName: string): string {
  const words = quote.replaceAll(BLOCK_BREAK, ' ').trim();
  return `“${isInQuotationMarks(words) ? words.slice(1, -1) : words}” ${toSourceInBrackets({ url, publishedAt }, outletName)}`;
}

/** True where quotation marks stand around the whole text, and none within. */
export function isInQuotationMarks(text: string): boolean {
  return /^[“"][^“”"]*[”"]$/u.test(text);
}

/** `(Tên báo, dd/mm/yyyy, url)`: whence it is. */
export function toSourceInBrackets({ url, publishedAt }: Sourced, outletName: string): string {
  const date = publishedAt && toPrintedDay(publishedAt.iso);
  return `(${[outletName, ...(date ? [date] : []), url].join(', ')})`;
}
