import { expect, it } from 'vitest';
import { toApaCitation, toVietnameseCitation } from '../../../lib/export/citation';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { articleOf, head } from './sample';

const factsOf = (more: Parameters<typeof articleOf>[1] = {}) => toSheet(articleOf([head], more), []).facts;

it('is a line in the Vietnamese way, the paper in italics and the address a link', () => {
  expect(toVietnameseCitation(factsOf())).toEqual({
    plain:
      'Lê Văn Đò (2026), “Mở tuyến đò ngang sông”, Báo Ví Dụ, ngày 07/03/2026, https://bao.example.vn/do-ngang.html, truy cập ngày 08/03/2026.',
    html: '<p>Lê Văn Đò (2026), “Mở tuyến đò ngang sông”, <i>Báo Ví Dụ</i>, ngày 07/03/2026, <a href="https://bao.example.vn/do-ngang.html">https://bao.example.vn/do-ngang.html</a>, truy cập ngày 08/03/2026.</p>',
  });
});

it('is a line of the APA, names in full turned around and no others', () => {
  const plain = (authors: string[]) => toApaCitation(factsOf({ authors })).plain;
  const rest = '(2026, March 7). Mở tuyến đò ngang sông. Báo Ví Dụ. https://bao.example.vn/do-ngang.html';
  expect(plain(['Lê Văn Đò'])).toBe(`Lê, V. Đ. ${rest}`);
  expect(plain(['Nguyễn Thị Ươm', 'Hoài Thu', 'PV'])).toBe(`Nguyễn, T. Ư., Hoài Thu, & PV. ${rest}`);
  expect(plain(['Trần Đình'])).toBe(`Trần Đình. ${rest}`);
  expect(plain(['Phan Thông tấn xã'])).toBe(`Phan Thông tấn xã. ${rest}`);
  expect(plain([])).toBe(`Báo Ví Dụ. ${rest}`);
});

it('says so where the article has no date, and doubles no full stop', () => {
  const { publishedAt: _, ...undated } = factsOf({ headline: 'Đò chạy chưa?' });
  expect(toApaCitation(undated).plain).toBe(
    'Lê, V. Đ. (n.d.). Đò chạy chưa? Báo Ví Dụ. https://bao.example.vn/do-ngang.html',
  );
  expect(toVietnameseCitation(undated).plain).toMatch(/^Lê Văn Đò, “Đò chạy chưa\?”, Báo Ví Dụ, https:/);
});

it('has no quotation marks of one kind beside each other around a headline with its own', () => {
  const cited = (headline: string) => toVietnameseCitation(factsOf({ headline })).plain;
  expect(cited('“Đò chợ” chạy lại')).toContain(', ‘“Đò chợ” chạy lại’, Báo');
  expect(cited('“Đò êm lắm”')).toContain(', “Đò êm lắm”, Báo');
});

it('makes no markup of what a page wrote, and no link but to the web', () => {
  const { html } = toVietnameseCitation(factsOf({ headline: '<b>', url: 'javascript:alert(1)', outletName: '"><i>' }));
  expect(html).toContain('“&lt;b&gt;”');
  expect(html).not.toContain('href');
});
