/** The records of the collection as the same news is found in them. */

import { withCorrections } from '../../model/corrections';
import type { ArticleId } from '../../model/ids';
import { type NewsReader, type NewsText, toNewsText } from '../../press/same-news';
import type { NewsRow } from '../../search/news';
import type { Collection } from '../../store/collection';

export interface RecordsOfNews extends NewsReader {
  /** A row for an article that was read. */
  toRow(text: NewsText): NewsRow;
}

/** For one answer: an article that was read is not read again. */
export function readNews(collection: Collection): RecordsOfNews {
  const texts = new Map<ArticleId, NewsText | null>();
  const highlightCounts = new Map<ArticleId, number>();
  return {
    sharing: (sketches) => collection.reprints.sharing(sketches),
    async read(ids) {
      const unknown = ids.filter((id) => !texts.has(id));
      const { articles, highlights } =
        unknown.length > 0 ? await collection.dumps.of(unknown) : { articles: [], highlights: [] };
      for (const id of unknown) texts.set(id, null);
      for (const article of articles) {
        if (article.deletedAt === undefined) {
          texts.set(article.id, toNewsText(withCorrections(article, article.corrections)));
        }
      }
      for (const { articleId, deletedAt } of highlights) {
        if (deletedAt === undefined) highlightCounts.set(articleId, (highlightCounts.get(articleId) ?? 0) + 1);
      }
      return ids.flatMap((id) => texts.get(id) ?? []);
    },
    toRow({ article }) {
      const { id, url, host, outletName, headline, publishedAt, savedAt } = article;
      return {
        articleId: id,
        url,
        host,
        outletName,
        headline,
        ...(publishedAt && { publishedAt }),
        savedAt,
        highlightCount: highlightCounts.get(id) ?? 0,
      };
    },
  };
}
