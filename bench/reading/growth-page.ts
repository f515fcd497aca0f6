/** Invented pages that grow, each by one part that it has many times. */

import type { CorpusPage } from '../../tests/measures/corpus.ts';

const PARAGRAPHS = 12;
const CARDS = 40;
/** Of the pages that are no news but a trial: so many paragraphs, or levels, at 1×. */
const BOLD_PARAGRAPHS = 1_000;
const LEVELS = 500;

/** A page of news with `times` as many paragraphs and cards beside them: about 500 nodes at 1×, nearly all in these. */
export function growthPage(times: number): CorpusPage {
  return pageOf(
    `growth-${times}`,
    repeat(
      PARAGRAPHS * times,
      (index) =>
        `<p>Hạng mục thứ ${index} được kiểm tra kỹ, từ thân đập, cống lấy nước đến <em>đường quản lý</em>; đại diện xã và <a href="/xa/${index}">ban quản lý</a> cùng ký biên bản.</p>`,
    ),
    repeat(
      CARDS * times,
      (index) =>
        `<li><a href="/tin-tuc/tin-so-${index}.html"><img src="/anh/${index}.jpg" alt=""><span>Xã thứ ${index} sửa đường liên thôn</span></a> <time>10/03/2025</time></li>`,
    ),
  );
}

/** Paragraphs that each begin with a bold word. */
export function boldPage(times: number): CorpusPage {
  return pageOf(
    `bold-${times}`,
    repeat(BOLD_PARAGRAPHS * times, (index) => `<p><b>Mục ${index}.</b> ${sentence(index)}</p>`),
  );
}

/** Boxes in boxes, a paragraph in each. */
export function deepPage(times: number): CorpusPage {
  const count = LEVELS * times;
  return pageOf(`deep-${times}`, repeat(count, (index) => `<div><p>${sentence(index)}</p>`) + '</div>'.repeat(count));
}

function sentence(index: number): string {
  return `Hạng mục thứ ${index} được kiểm tra kỹ, từ thân đập, cống lấy nước đến đường quản lý; đại diện xã cùng ký biên bản.`;
}

function repeat(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index + 1)).join('\n');
}

function pageOf(id: string, content: string, cards = ''): CorpusPage {
  const url = 'https://www.example.gov.vn/tin-tuc/nghiem-thu-ho-chua.html';
  const title = 'Tỉnh nghiệm thu hồ chứa nước thượng nguồn';
  const aside = cards === '' ? '' : `<aside><h2>Tin liên quan</h2><ul>${cards}</ul></aside>`;
  const html = `<!doctype html><html lang="vi"><head><title>${title}</title></head><body>
<header><a href="/">Trang chủ</a></header>
<main><article><h1>${title}</h1><p class="date">Thứ Tư, 12/03/2025 | 08:15</p>
<p class="sapo"><strong>Sáng nay, đoàn công tác của tỉnh đã nghiệm thu hồ chứa nước sau hai năm thi công.</strong></p>
<div class="content">${content}</div></article></main>
${aside}</body></html>`;
  return { gold: { id, url, set: 'synthetic', isArticle: true }, html };
}
