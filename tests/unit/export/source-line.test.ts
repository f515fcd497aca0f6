import { expect, it } from 'vitest';
import { toSourceLine } from '../../../lib/export/source-line';

const url = 'https://bao.example.vn/do-ngang.html';
const publishedAt = { iso: '2026-03-07T00:30:00+07:00', precision: 'minute', words: '' } as const;

it.each([
  ['Đò chạy từ sáng nay', '“Đò chạy từ sáng nay” (Báo Ví Dụ, 07/03/2026, https://bao.example.vn/do-ngang.html)'],
  ['“Đò rất êm”', '“Đò rất êm” (Báo Ví Dụ, 07/03/2026, https://bao.example.vn/do-ngang.html)'],
  ['“Đò rất êm” và “rẻ”', '‘“Đò rất êm” và “rẻ”’ (Báo Ví Dụ, 07/03/2026, https://bao.example.vn/do-ngang.html)'],
  ['Một.\nHai. ', '“Một. Hai.” (Báo Ví Dụ, 07/03/2026, https://bao.example.vn/do-ngang.html)'],
])('quotes %j with outlet, day of the paper and address', (quote, line) => {
  expect(toSourceLine(quote, { url, publishedAt }, 'Báo Ví Dụ')).toBe(line);
});

it('leaves the date out where none is known', () => {
  expect(toSourceLine('Đò', { url }, 'Báo Ví Dụ')).toBe(`“Đò” (Báo Ví Dụ, ${url})`);
});
