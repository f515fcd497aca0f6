/** Quoting a paper the way a press digest does. */

import type { PressDate } from '../model/article';
import { quoted } from '../text/quotation';
import { toPrintedDay } from './printed-date';

interface Sourced {
  url: string;
  publishedAt?: PressDate | undefined;
}

/** `“quote” (Tên báo, dd/mm/yyyy, url)`, on one line; without the date where the article has none. */
export function toSourceLine(quote: string, article: Sourced, outletName: string): string {
  return `${quoted(quote.trim())} ${toSourceInBrackets(article, outletName)}`;
}

/** `(Tên báo, dd/mm/yyyy, url)`: whence it is. */
export function toSourceInBrackets({ url, publishedAt }: Sourced, outletName: string): string {
  const date = publishedAt && toPrintedDay(publishedAt.iso);
  return `(${[outletName, ...(date ? [date] : []), url].join(', ')})`;
}
