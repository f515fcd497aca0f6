/** The texts of an article in which words are looked for, each with its field and where it leads to. */

import type { Article, BlockKind } from '../model/article';
import { withCorrections } from '../model/corrections';
import type { Highlight } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import type { SearchField } from './query';

/** One text: words that stand together stand in one of these. */
export interface SearchedText {
  field: SearchField;
  text: string;
  block?: number;
  highlightId?: HighlightId;
}

/** What of a highlight is searched. */
export type SearchedHighlight = Pick<
  Highlight,
  'id' | 'quote' | 'note' | 'tags' | 'colour' | 'deletedAt' | 'createdAt' | 'position'
>;

const FIELD_OF_BLOCK: Partial<Record<BlockKind, SearchField>> = { lead: 'lead', figure: 'caption' };

/** The texts in the order of the article, then what the reader added. A headline that was corrected is searched beside the page's own. */
export function searchedTextsOf(article: Article, highlights: readonly SearchedHighlight[]): SearchedText[] {
  const { headline, blocks, note, summary = '', tags } = withCorrections(article, article.corrections);
  const texts: SearchedText[] = [{ field: 'headline', text: headline }];
  for (const [block, { kind, text }] of blocks.entries()) {
    if (kind !== 'headline') texts.push({ field: FIELD_OF_BLOCK[kind] ?? 'body', text, block });
    else if (text !== headline) texts.push({ field: 'headline', text, block });
  }
  texts.push(
    { field: 'note', text: note },
    { field: 'note', text: summary },
    ...tags.map((text) => ({ field: 'tag', text }) as const),
  );
  for (const { id: highlightId, quote, ...own } of highlights.filter(isLive)) {
    texts.push({ field: 'highlight', text: quote.exact, highlightId }, { field: 'note', text: own.note, highlightId });
    for (const text of own.tags) texts.push({ field: 'tag', text, highlightId });
  }
  return texts.filter(({ text }) => text !== '');
}

export function isLive({ deletedAt }: Pick<Highlight, 'deletedAt'>): boolean {
  return deletedAt === undefined;
}
