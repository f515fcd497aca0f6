/** Quoting a paper the way a press digest does. */

import type { ReadArticle } from '../model/article';
import type { Language } from '../model/settings';
import { BLOCK_BREAK } from '../model/text-position';
import { toPrintedDay } from './printed-date';

const UNDATED: Record<Language, string> = { vi: 'không rõ ngày', en: 'undated' };

/** `“quote” (Tên báo, dd/mm/yyyy, url)`, on one line. Quotes at the ends of the quote itself are not doubled. */
export function toSourceLine(
  quote: string,
  article: Pick<ReadArticle, 'url' | 'publishedAt'>,
  outletName: string,
  language: Language,
): string {
  const words = quote.replaceAll(BLOCK_BREAK, ' ').trim();
  const isQuoted = /^[“"][^“”"]*[”"]$/u.test(words);
  const date = article.publishedAt && toPrintedDay(article.publishedAt.iso);
  return `“${isQuoted ? words.slice(1, -1) : words}” (${[outletName, date ?? UNDATED[language], article.url].join(', ')})`;
}
