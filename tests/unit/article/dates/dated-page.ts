/**
 * Invented pages around one date. Whatever stands at the headline, the same decoys stand around it: a header clock, cards
 * newer than the article, dates in the text, a licence, comments of a build, an id that looks like a moment.
 */

import type { PressDate } from '../../../../lib/model/article';
import { FOOTER, HEADLINE, MENU, page, paragraphs, TEXT } from '../invented';
import { expectArticle, readHtml } from '../read-html';

export interface DatedParts {
  /** Under the headline, as HTML. */
  under?: string;
  /** Above it, in the article's own box. */
  above?: string;
  /** In `<head>`. */
  head?: string;
  /** In the bar at the top of the page; a clock that runs where nothing is said. */
  top?: string;
  /** In the text, after the second paragraph. */
  inside?: string;
  /** After the text, in its box. */
  end?: string;
  /** Beside the article. */
  beside?: string;
  text?: readonly string[];
}

const ADDRESS = 'https://bao.example.vn/thoi-su/bai-viet-mau-102261101093004191.htm';
const CLOCK = '<div class="mr-auto">Thứ Năm, Ngày 31 tháng 12 năm 2026,</div>';
const PROSE =
  'Trước đó, chiều 28-2 và rạng sáng 20/7, ngày 1/3/2026, đoàn khảo sát đã đi thử toàn tuyến cùng đơn vị thi công; đợt 13-15/03/2015 là lần thử đầu tiên.';
const CARDS = [1, 2, 3, 4]
  .map(
    (index) =>
      `<li><a href="/tin-khac-10226123008000${index}.htm">Người dân xã Nậm Thử đón chuyến xe thứ ${index} trong ngày</a> <span class="time-ago" title="12/30/2026 8:0${index}:00 AM">30/12/2026 08:0${index}</span></li>`,
  )
  .join('');

export function datedPage({ top = CLOCK, ...parts }: DatedParts): string {
  const [first = '', second = '', ...rest] = parts.text ?? TEXT;
  return page(
    `<!--u: 12/31/2026 10:19:18 AM--><div class="bar">${top}</div>${MENU}
    <div class="cols"><div class="main">${parts.above ?? ''}<h1>${HEADLINE}</h1>${parts.under ?? ''}
    <div class="text">${paragraphs([first, second])}${parts.inside ?? ''}${paragraphs([PROSE, ...rest])}${parts.end ?? ''}</div></div>
    <div class="side">${parts.beside ?? ''}<ul>${CARDS}</ul></div></div>${FOOTER}
    <!--s: 31/12/2026 09:40:07--><!--Thu Dec 31 2026 10:31:27 GMT+0700 (Giờ Đông Dương)-->`,
    `<title>${HEADLINE}</title>${parts.head ?? ''}`,
  );
}

/** What a page's dates are, each as `iso precision | words`, null where there is none. */
export function datesOfPage(parts: DatedParts): { published: string | null; updated: string | null } {
  const { article } = expectArticle(readHtml(datedPage(parts), { url: ADDRESS, asked: true }));
  return { published: told(article.publishedAt), updated: told(article.modifiedAt) };
}

/** The published date of a page with these words alone under the headline. */
export function publishedUnder(words: string): string | null {
  return datesOfPage({ under: `<div class="row"><span>${words}</span></div>` }).published;
}

function told(date: PressDate | undefined): string | null {
  return date === undefined ? null : `${date.iso} ${date.precision} | ${date.words}`;
}
