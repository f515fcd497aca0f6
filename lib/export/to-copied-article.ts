/** An article as it is pasted into a mail, a chat or a document: where it stands, and what is marked in it. */

import type { PressDate } from '../model/article';
import { BLOCK_BREAK } from '../model/text-position';
import { escaped } from './html/markup';
import { toPrintedDay } from './printed-date';

/** The same twice: a program takes the form that it understands. */
export interface CopiedText {
  plain: string;
  html: string;
}

interface CopiedArticle {
  headline: string;
  url: string;
  publishedAt?: PressDate | undefined;
}

/** `Tít – Báo, dd/mm/yyyy – link`, in HTML with the link behind the headline; below it the quotes, one a line. */
export function toCopiedArticle(article: CopiedArticle, outletName: string, quotes: readonly string[]): CopiedText {
  const { headline, url, publishedAt } = article;
  const day = publishedAt && toPrintedDay(publishedAt.iso);
  const whence = [outletName, ...(day ? [day] : [])].join(', ');
  const lines = quotes.map((quote) => quote.replaceAll(BLOCK_BREAK, ' ').trim());
  const plain = [`${headline} – ${whence} – ${url}`, ...lines.map((line) => `- ${line}`)].join('\n');
  const list = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  const html = `<p><a href="${escaped(url)}">${escaped(headline)}</a> – ${escaped(whence)}</p>${list && `<ul>${list}</ul>`}`;
  return { plain, html };
}
