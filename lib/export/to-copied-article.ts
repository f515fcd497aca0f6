/** An article as it is pasted into a mail, a chat or a document: where it stands, and what is marked in it. */

import type { PressDate } from '../model/article';
import { BLOCK_BREAK } from '../model/text-position';
import { type CopiedText, toArticleLine } from './article-line';
import { escaped, wrapped } from './html/markup';
import { toPrintedDay } from './printed-date';

interface CopiedArticle {
  headline: string;
  url: string;
  publishedAt?: PressDate | undefined;
}

/** The article's line, below it the quotes, one a line. */
export function toCopiedArticle(article: CopiedArticle, outletName: string, quotes: readonly string[]): CopiedText {
  const { headline, url, publishedAt } = article;
  const line = toArticleLine({ headline, url, outletName, day: publishedAt && (toPrintedDay(publishedAt.iso) ?? '') });
  const lines = quotes.map((quote) => quote.replaceAll(BLOCK_BREAK, ' ').trim());
  const items = lines.map((quote) => wrapped('li', escaped(quote))).join('');
  return {
    plain: [line.plain, ...lines.map((quote) => `- ${quote}`)].join('\n'),
    html: wrapped('p', line.html) + wrapped('ul', items),
  };
}
