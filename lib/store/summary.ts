import type { Article } from '../model/article';
import { withCorrections } from '../model/corrections';
import type { ArticleSummary } from './collection';

/** The row of a list that stands for an article with so many live highlights. */
export function toSummary(article: Article, highlightCount: number): ArticleSummary {
  const { id, url, host, outletName, headline, publishedAt, savedAt } = withCorrections(article, article.corrections);
  const date = publishedAt === undefined ? {} : { publishedAt };
  return { id, url, host, outletName, headline, ...date, savedAt, highlightCount };
}
