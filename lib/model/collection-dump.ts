import type { Article, ArticleVersion } from './article';
import type { Highlight } from './highlight';

/** Every record of the collection, tombstones too: what a backup is made of and what a migration makes. */
export interface CollectionDump {
  /** SCHEMA_VERSION of the program that made it. */
  schema: number;
  articles: Article[];
  highlights: Highlight[];
  versions: ArticleVersion[];
}

/** An article with all that belongs to it, tombstones too. */
export interface ArticleRecords {
  article: Article;
  highlights: Highlight[];
  versions: ArticleVersion[];
}

/** The records of a dump, article by article. What belongs to no article of it is left out. */
export function byArticle({ articles, highlights, versions }: Omit<CollectionDump, 'schema'>): ArticleRecords[] {
  const highlightsOf = Map.groupBy(highlights, ({ articleId }) => articleId);
  const versionsOf = Map.groupBy(versions, ({ articleId }) => articleId);
  return articles.map((article) => ({
    article,
    highlights: highlightsOf.get(article.id) ?? [],
    versions: versionsOf.get(article.id) ?? [],
  }));
}
