/** Our reading in the terms of the measures. */

import type { Reading } from '../../lib/article/reading';
import type { Extract } from './score-extract';

export function toExtract(reading: Reading): Extract {
  if (!reading.isArticle) return { isArticle: false, body: [] };
  const { article } = reading;
  const textOf = (kinds: string[]) =>
    article.blocks.filter((block) => kinds.includes(block.kind)).map((block) => block.text);
  return {
    isArticle: true,
    isCertain: reading.certain,
    title: article.headline,
    published: article.publishedAt?.iso,
    lead: article.lead,
    authors: article.authors,
    source: article.source?.name,
    body: textOf(['paragraph', 'heading', 'quote', 'item', 'cell']),
    captions: textOf(['figure']).filter((caption) => caption !== ''),
  };
}
