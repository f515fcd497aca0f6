import { expect, it } from 'vitest';
import { toHighlightList } from '../../../lib/export/highlight-list';
import type { ArticleId } from '../../../lib/model/ids';

const id = (number: number) => `article-${number}` as ArticleId;
const ARTICLES = [
  { id: id(1), headline: 'Đò ngang <chạy> lại', outletName: 'Báo Ví Dụ', url: 'https://bao.example.vn/1.html' },
  {
    id: id(2),
    headline: '',
    outletName: 'Báo Bình Lâm',
    url: 'https://bl.example/2.html',
    publishedAt: { iso: '2026-03-07T08:05:00.000+07:00', precision: 'minute' as const, words: '' },
  },
];

it('lists highlights article by article, in the order in which they were chosen', () => {
  const quotes = [
    { articleId: id(2), quote: 'bến phao', note: 'Hỏi lại\nsố trạm' },
    { articleId: id(1), quote: '“36 đốt”', note: '' },
    { articleId: id(2), quote: 'mùa nước\nlên', note: '' },
    { articleId: id(1), quote: 'gọi là “đò chợ”', note: '' },
    { articleId: id(3), quote: 'của bài đã xóa', note: '' },
  ];
  const { plain, html } = toHighlightList(quotes, ARTICLES, { title: 'Điểm Báo: Đoạn', noHeadline: 'Không có tít' });
  expect(plain).toBe(
    [
      'Điểm Báo: Đoạn',
      'Không có tít – Báo Bình Lâm, 07/03/2026 – https://bl.example/2.html\n- “bến phao” – Hỏi lại số trạm\n- “mùa nước lên”',
      'Đò ngang <chạy> lại – Báo Ví Dụ – https://bao.example.vn/1.html\n- “36 đốt”\n- ‘gọi là “đò chợ”’',
    ].join('\n\n'),
  );
  expect(html).toContain('Đò ngang &lt;chạy&gt; lại');
  expect(html.match(/<li>/g)).toHaveLength(4);
});
