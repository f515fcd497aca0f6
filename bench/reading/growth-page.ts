/** An invented page that grows: `times` as many paragraphs and as many cards beside them. */

import type { CorpusPage } from '../../tests/measures/corpus.ts';

const PARAGRAPHS = 12;
const CARDS = 40;

/** A page of about 500 nodes at 1×, nearly all of them in the parts that repeat. */
export function growthPage(times: number): CorpusPage {
  const repeat = (count: number, part: (index: number) => string) =>
    Array.from({ length: count * times }, (_, index) => part(index + 1)).join('\n');
  const url = 'https://www.example.gov.vn/tin-tuc/nghiem-thu-ho-chua.html';
  const title = 'Tỉnh nghiệm thu hồ chứa nước thượng nguồn';
  const html = `<!doctype html><html lang="vi"><head><title>${title}</title></head><body>
<header><a href="/">Trang chủ</a></header>
<main><article><h1>${title}</h1><p class="date">Thứ Tư, 12/03/2025 | 08:15</p>
<p class="sapo"><strong>Sáng nay, đoàn công tác của tỉnh đã nghiệm thu hồ chứa nước sau hai năm thi công.</strong></p>
<div class="content">${repeat(
    PARAGRAPHS,
    (index) =>
      `<p>Hạng mục thứ ${index} được kiểm tra kỹ, từ thân đập, cống lấy nước đến <em>đường quản lý</em>; đại diện xã và <a href="/xa/${index}">ban quản lý</a> cùng ký biên bản.</p>`,
  )}</div></article></main>
<aside><h2>Tin liên quan</h2><ul>${repeat(
    CARDS,
    (index) =>
      `<li><a href="/tin-tuc/tin-so-${index}.html"><img src="/anh/${index}.jpg" alt=""><span>Xã thứ ${index} sửa đường liên thôn</span></a> <time>10/03/2025</time></li>`,
  )}</ul></aside></body></html>`;
  return { gold: { id: `growth-${times}`, url, set: 'synthetic', isArticle: true }, html };
}
