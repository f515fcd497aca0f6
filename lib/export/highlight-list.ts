/** Highlights as a list for a mail or a chat: article by article, below each its line the words that are marked, with their notes. */

import type { PressDate } from '../model/article';
import type { ArticleId } from '../model/ids';
import { quoted } from '../text/quotation';
import type { CopiedText } from './article-line';
import { escaped, wrapped } from './html/markup';
import { toCopiedArticle } from './to-copied-article';

export interface ListedQuote {
  articleId: ArticleId;
  quote: string;
  note: string;
}

export interface QuotedArticle {
  id: ArticleId;
  headline: string;
  outletName: string;
  url: string;
  publishedAt?: PressDate | undefined;
}

/** Articles in the order in which the first highlight of each comes; a highlight of none of them is left out. */
export function toHighlightList(
  highlights: readonly ListedQuote[],
  articles: readonly QuotedArticle[],
  words: { title: string; noHeadline: string },
): CopiedText {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const parts = [...Map.groupBy(highlights, ({ articleId }) => articleId)].flatMap(([id, quotes]) => {
    const article = byId.get(id);
    if (article === undefined) return [];
    const named = { ...article, headline: article.headline || words.noHeadline };
    return [toCopiedArticle(named, article.outletName, quotes.map(toLine))];
  });
  return {
    plain: [words.title, ...parts.map(({ plain }) => plain)].join('\n\n'),
    html: wrapped('p', wrapped('b', escaped(words.title))) + parts.map(({ html }) => html).join(''),
  };
}

function toLine({ quote, note }: ListedQuote): string {
  return [quoted(quote.trim()), ...(note === '' ? [] : [note.replace(/\s+/g, ' ').trim()])].join(' – ');
}
