/** An invented article with every kind of block, and highlights on it. */

import { describePosition } from '../../../lib/anchor/describe';
import type { FileWords } from '../../../lib/export/words';
import type { Article, Block } from '../../../lib/model/article';
import type { Highlight, TextPosition } from '../../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../../lib/model/ids';
import { textAt } from '../../../lib/model/text-position';
import { fingerprintOf } from '../../../lib/text/fingerprint';
import { formatWordsFor } from '../../../locales/formats';

export const WORDS: FileWords = {
  language: 'vi',
  highlights: 'Đoạn đánh dấu',
  betweenBraces: 'giữa { và }',
  note: 'Ghi chú',
  tags: 'Thẻ',
  image: 'Ảnh',
  edited: 'Đã sửa',
  changed: 'Đã đổi',
  gone: 'Không còn',
  source: 'Theo',
  colours: { yellow: 'Số liệu', green: 'Chỉ đạo', blue: 'Trích dẫn', red: 'Nghi vấn', grey: 'Khác' },
  tones: { positive: 'Tích cực', neutral: 'Trung lập', negative: 'Tiêu cực' },
  statuses: { new: 'Mới', handled: 'Đã xử lý' },
  columns: formatWordsFor('vi').columns,
  contents: 'Mục lục',
  pressDate: ({ words }) => words,
  savedAt: (iso) => `Lưu ${iso.slice(0, 10)}`,
};

export const head: Block = { kind: 'headline', text: 'Mở tuyến đò' };

/** A cell of the article's one table. */
export function cell(row: number, column: number, text: string, header = false): Block {
  return { kind: 'cell', table: 0, row, column, header, text };
}

export function articleOf(blocks: Block[], more: Partial<Article> = {}): Article {
  return {
    id: 'article-1' as ArticleId,
    addresses: ['https://bao.example.vn/do-ngang.html'],
    url: 'https://bao.example.vn/do-ngang.html',
    host: 'bao.example.vn',
    outletName: 'Báo Ví Dụ',
    language: 'vi',
    headline: 'Mở tuyến đò ngang sông',
    authors: ['Lê Văn Đò'],
    publishedAt: { iso: '2026-03-07T08:05:00+07:00', precision: 'minute', words: '08:05, 07/03/2026' },
    blocks,
    fingerprint: fingerprintOf(blocks),
    tags: [],
    note: '',
    savedAt: '2026-03-08T09:00:00.000+07:00',
    versionCount: 0,
    stamps: {},
    ...more,
  };
}

/** Quote with context, as a reader's selection is described; [block, offset, block, offset]. */
export function describeIn(
  article: Article,
  [startBlock, startOffset, endBlock, endOffset]: [number, number, number, number],
): Partial<Highlight> {
  const position = { startBlock, startOffset, endBlock, endOffset };
  return describePosition(article.blocks, article.fingerprint, position) ?? {};
}

/** A highlight on `article`; [block, offset, block, offset]. */
export function highlightAt(
  article: Article,
  [startBlock, startOffset, endBlock, endOffset]: [number, number, number, number],
  more: Partial<Highlight> = {},
): Highlight {
  const position: TextPosition = { startBlock, startOffset, endBlock, endOffset };
  return {
    id: `highlight-${startBlock}-${startOffset}` as HighlightId,
    articleId: article.id,
    quote: { exact: textAt(article.blocks, position) ?? '', prefix: '', suffix: '' },
    position,
    fingerprint: article.fingerprint,
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: '2026-03-08T09:01:00.000+07:00',
    stamps: {},
    ...more,
  };
}
