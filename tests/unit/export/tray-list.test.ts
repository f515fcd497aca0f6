import { expect, it } from 'vitest';
import { type ListedArticle, toTrayList } from '../../../lib/export/tray-list';

const words = {
  title: 'Điểm báo ngày 27/11/2026',
  noTopic: 'Chưa có chủ đề',
  noHeadline: '(Không có tít)',
  day: ({ iso }: { iso: string }) => iso.slice(0, 10).split('-').reverse().join('/'),
};
const date = { iso: '2026-11-27T08:05:00+07:00', precision: 'minute' as const, words: '' };
const FERRY: ListedArticle = {
  headline: 'Mở tuyến đò <mới> & bến',
  outletName: 'Báo "Ví Dụ"',
  url: 'https://bao.example.vn/do?a=1&b=2',
  publishedAt: date,
};

it('is the headline, the outlet, the day and the link, in rich text the link behind the headline', () => {
  const { plain: text, html } = toTrayList([FERRY], words);
  expect(text).toBe(
    'Điểm báo ngày 27/11/2026\n\n- Mở tuyến đò <mới> & bến – Báo "Ví Dụ", 27/11/2026 – https://bao.example.vn/do?a=1&b=2',
  );
  expect(html).toBe(
    '<p><b>Điểm báo ngày 27/11/2026</b></p><ul><li>' +
      '<a href="https://bao.example.vn/do?a=1&amp;b=2">Mở tuyến đò &lt;mới&gt; &amp; bến</a> – ' +
      'Báo &quot;Ví Dụ&quot;, 27/11/2026</li></ul>',
  );
});

it('stands by topics, each in its order, with what has none at the end', () => {
  const { publishedAt: _, ...undated } = FERRY;
  const rows = [
    { ...undated, headline: '', topic: 'Đường thủy' },
    { ...undated, headline: 'Hai' },
    { ...undated, headline: 'Ba', topic: 'An sinh' },
    { ...undated, headline: 'Bốn', topic: 'Đường thủy' },
  ];
  const { plain: text, html } = toTrayList(rows, words);
  const link = 'Báo "Ví Dụ" – https://bao.example.vn/do?a=1&b=2';
  expect(text.split('\n')).toEqual([
    ...[words.title, '', 'Đường thủy', `- (Không có tít) – ${link}`, `- Bốn – ${link}`],
    ...['', 'An sinh', `- Ba – ${link}`, '', 'Chưa có chủ đề', `- Hai – ${link}`],
  ]);
  expect(html.match(/<b>[^<]*<\/b>/g)).toEqual([
    '<b>Điểm báo ngày 27/11/2026</b>',
    '<b>Đường thủy</b>',
    '<b>An sinh</b>',
    '<b>Chưa có chủ đề</b>',
  ]);
});

it('has no link that leads elsewhere than to a page', () => {
  expect(toTrayList([{ ...FERRY, url: 'javascript:alert(1)' }], words).html).not.toContain('href');
});
