import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import type { KeptArticle } from './contract';

/** What a page is told of a kept article: enough to paint, and no word of its text. */
export function toKept({ article, highlights }: { article: Article; highlights: Highlight[] }): KeptArticle {
  const { id, savedAt, corrections } = article;
  return { id, savedAt, ...(corrections && { corrections }), highlights };
}
