/** What a reading says beside the article: a date that does not exist, pages that are not this one. */

import { describe, expect, it } from 'vitest';
import type { Remark } from '../../../lib/article/reading';
import { HEADLINE, otherItems, page, paragraphs, SIDEBAR, TEXT_OUTLINE } from './invented';
import { expectArticle, outline, readHtml } from './read-html';

const URL_IN_VIEW = 'https://bao.example.vn/xe-buyt-dien-ve-ban-post123456.html';

/** Reads a page with `under` beneath the headline, `end` at the end of the text and `after` beneath it. */
function read({ under = '', end = '', after = '', head = '', url = URL_IN_VIEW }): {
  remarks: Remark[];
  texts: string[];
} {
  const html = page(
    `<div class="a"><h1>${HEADLINE}</h1>${under}<div class="text">${paragraphs()}${end}</div>${after}</div>${SIDEBAR}`,
    `<title>${HEADLINE}</title>${head}`,
  );
  const reading = expectArticle(readHtml(html, { url }));
  const texts = outline(reading).filter((line) => !line.startsWith('headline'));
  return { remarks: reading.remarks, texts };
}

describe('an unreadable date', () => {
  it.each([
    ['16/72/2020', '16/72/2020'],
    ['Thứ Tư, 31/02/2026 08:15', 'Thứ Tư, 31/02/2026 08:15'],
    ['Ngày đăng: 00/00/0000', '00/00/0000'],
    ['Ngày đăng: 0/0/0', '0/0/0'],
    ['12/25/2025 10:31:00 AM', '12/25/2025 10:31:00 AM'],
  ])('is said with its words: %s', (written, words) => {
    expect(read({ under: `<p>${written}</p>` }).remarks).toEqual([{ kind: 'unreadable-date', words }]);
  });

  it.each([
    ['a date that exists', { under: '<p>29/02/2024 08:15</p>' }],
    ['no date', {}],
    ['an hour that does not exist', { under: '<p>04/03/2026 25:61</p>' }],
    ['a day that machines tell', { under: '<p>16/72/2020</p>', head: '<meta name="pubdate" content="2020-07-16">' }],
    ['a day of history', { under: '<p>(2/9/1945)</p>' }],
    ['a number in the text', { end: '<p>Số hiệu trên thân xe là 16/72/2020 do nhà máy in nhầm.</p>' }],
    ['a card beside it', { after: `<div>${otherItems()}<p>16/72/2020</p></div>` }],
  ])('is not said of %s', (_name, parts) => {
    expect(read(parts).remarks).toEqual([]);
  });
});

const link = (href: string, text: string | number) => `<a href="${href}">${text}</a>`;
const two = '/xe-buyt-dien-ve-ban-post123456-p2.html';
const three = '/xe-buyt-dien-ve-ban-post123456-p3.html';
const item = (text: string) => `<li>${text}</li>`;

describe('an article over several pages', () => {
  it.each<[string, Parameters<typeof read>[0], number | undefined]>([
    ['numbers in a line', { end: `<div><b>1</b> ${link(two, 2)} ${link(three, 3)}</div>` }, 3],
    ['numbers with nothing between', { end: `<div><b>1</b>${link(two, 2)}${link(three, 3)}</div>` }, 3],
    ['a list of numbers', { after: `<ul>${item('1') + item(link(two, 2)) + item(link(three, '»'))}</ul>` }, 2],
    ['“Trang 1/3”', { end: `<p>Trang 1/3</p><p>${link('?page=2', 'Trang sau')}</p>` }, 3],
    ['“Trang sau”', { end: `<p>${link('?page=2', 'Trang sau »')}</p>` }, undefined],
    ['“Xem tiếp trang 2”', { after: `<p>${link('?trang=2', 'Xem tiếp trang 2')}</p>` }, undefined],
    ['more numbers than are shown', { end: `<div>1 ${link(two, 2)} ${link(three, 3)} …</div>` }, undefined],
    ['behind the signature', { end: `<p><b>Lê Thử</b></p><p>1 ${link(two, 2)}</p>` }, 2],
    ['another page in view', { url: `${URL_IN_VIEW}?page=2`, end: `<p>${link('?page=1', 1)} 2</p>` }, 2],
    [
      'the last page, the first under the plain address',
      { url: `https://bao.example.vn${two}`, end: `<p>${link(URL_IN_VIEW, 1)} 2</p>` },
      2,
    ],
    [
      'a parameter among others',
      { url: 'https://bao.example.vn/tin.aspx?page=1&id=77', end: `<p>1 ${link('/tin.aspx?page=2&id=77', 2)}</p>` },
      2,
    ],
    [
      'a step of the path',
      {
        url: 'https://bao.example.vn/xe-buyt-dien-ve-ban-mien-nui/',
        end: `<p>1 ${link('/xe-buyt-dien-ve-ban-mien-nui/2/', 2)}</p>`,
      },
      2,
    ],
    ['what the head says', { head: `<link rel="next" href="${two}">` }, undefined],
  ])('says so: %s', (_name, parts, count) => {
    const { remarks, texts } = read(parts);
    expect(remarks).toEqual([{ kind: 'more-pages', ...(count === undefined ? {} : { count }) }]);
    expect(texts.slice(0, TEXT_OUTLINE.length)).toEqual(TEXT_OUTLINE);
    expect(texts.slice(TEXT_OUTLINE.length).join()).not.toMatch(/\d|trang/i);
  });

  it.each<[string, Parameters<typeof read>[0]]>([
    ['comments', { after: `<div class="comments"><p>Lê Thử</p><p>Rất mong.</p><p>1 ${link('?page=2', 2)}</p></div>` }],
    [
      'comments without a name',
      { after: `<div><h3>Bình luận</h3><p>Lê Thử: rất mong.</p><p>1 ${link('?page=2', 2)}</p></div>` },
    ],
    ['comments by address', { after: `<p>1 ${link('/xe-buyt-dien-ve-ban-post123456.html?cpage=2', 2)}</p>` }],
    ['a list of others', { after: `<h3>Tin liên quan</h3><div>${otherItems()}</div><p>1 ${link('?page=2', 2)}</p>` }],
    ['a list without a name', { after: `<div>${otherItems('div', false)}</div><p>1 ${link('?page=2', 2)}</p>` }],
    [
      'the section’s pages',
      { after: `<p>1 ${link('/xa-hoi/trang-2.html', 2)} ${link('/xa-hoi/trang-3.html', 3)}</p>` },
    ],
    ['the next article', { after: `<p>${link('/thu-vien-luu-dong-post123457.html', 'Trang sau')}</p>` }],
    ['the next article in the head', { head: '<link rel="next" href="/thu-vien-luu-dong-post123457.html">' }],
    ['a link to a place on the page', { end: `<p>1 ${link('#p2', 2)}</p>` }],
    [
      'another site',
      { end: `<p>1 ${link('https://khac.example.vn/xe-buyt-dien-ve-ban-post123456.html?page=2', 2)}</p>` },
    ],
  ])('is none with a pager of %s', (_name, parts) => {
    expect(read(parts).remarks).toEqual([]);
  });
});
