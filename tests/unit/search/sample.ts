/** Invented articles to be searched. */

import type { Article, Block } from '../../../lib/model/article';
import type { HighlightColour } from '../../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../../lib/model/ids';
import type { SearchedHighlight } from '../../../lib/search/searched-texts';

/** Friday, 27 November 2026, noon in Vietnam. */
export const NOON = Date.parse('2026-11-27T12:00:00+07:00');

export interface Sample extends Partial<Omit<Article, 'id' | 'publishedAt'>> {
  id?: string;
  /** A day or a moment. */
  published?: string;
  body?: string[];
}

export function articleOf({ id = 'a', published, body = [], headline = '', lead, ...rest }: Sample): Article {
  const blocks: Block[] = [
    { kind: 'headline', text: headline },
    ...(lead === undefined ? [] : [{ kind: 'lead', text: lead } as const]),
    ...body.map((text): Block => ({ kind: 'paragraph', text })),
  ];
  return {
    id: id as ArticleId,
    addresses: [],
    url: `https://bao.example.vn/${id}.html`,
    host: 'bao.example.vn',
    outletName: 'Báo Ví Dụ',
    language: 'vi',
    headline,
    authors: [],
    blocks,
    fingerprint: '',
    tags: [],
    note: '',
    savedAt: '2026-11-01T08:00:00.000+07:00',
    versionCount: 0,
    stamps: {},
    ...(lead === undefined ? {} : { lead }),
    ...(published === undefined
      ? {}
      : {
          publishedAt: {
            iso: published.includes('T') ? published : `${published}T00:00:00+07:00`,
            precision: published.includes('T') ? 'minute' : 'day',
            words: published,
          },
        }),
    ...rest,
  };
}

export function highlightOf(
  exact: string,
  {
    colour = 'yellow',
    note = '',
    tags = [],
    deletedAt,
    createdAt = '2026-03-07T09:00:00.000+07:00',
    position = { startBlock: 1, startOffset: 0, endBlock: 1, endOffset: exact.length },
  }: Partial<SearchedHighlight> & { colour?: HighlightColour } = {},
): SearchedHighlight {
  const quote = { exact, prefix: '', suffix: '' };
  return {
    id: `mark ${exact}` as HighlightId,
    quote,
    note,
    tags,
    colour,
    createdAt,
    position,
    ...(deletedAt ? { deletedAt } : {}),
  };
}
