/** What is an article and what is none. */

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../lib/article/read-article';
import { FOOTER, HEADLINE, LEAD, MENU, otherItems, page, paragraphs, SIDEBAR, TEXT } from '../invented';
import { expectArticle, PAGE_URL, readDocument, readHtml } from '../read-html';

const ARTICLE = page(
  `${MENU}<h1>${HEADLINE}</h1><div class="date">01/07/2026 08:00</div><div class="sapo">${LEAD}</div><div class="content">${paragraphs()}</div>${FOOTER}`,
);

function manyItems(tag: string, count: number): string {
  return Array.from({ length: count }, () => otherItems(tag)).join('');
}

describe('an article', () => {
  it('is one without og:type, JSON-LD or a listed host', () => {
    const reading = expectArticle(readHtml(ARTICLE));
    expect(reading.certain).toBe(true);
    expect(reading.article.addresses).toEqual([PAGE_URL]);
    expect(reading.article.host).toBe('bao.example.vn');
  });

  it('may be a short notice under a plain heading', () => {
    const lines = [
      'Kính gửi: Các phòng, ban, đơn vị trực thuộc.',
      'Căn cứ kế hoạch năm, Sở thông báo lịch nghỉ lễ như sau:',
      '- Nghỉ 02 ngày: từ 01/9/2026 đến hết 02/9/2026.',
      '- Các đơn vị bố trí người trực bảo vệ cơ quan trong những ngày nghỉ.',
    ];
    const html = page(
      `${MENU}<div class="box"><h3>Thông báo về việc nghỉ lễ năm 2026</h3><p class="date_post">Đăng ngày: 20/08/2026</p><div class="noidung">${paragraphs(lines)}</div></div>${SIDEBAR}${FOOTER}`,
      '<title>Thông báo - Sở Mẫu</title>',
    );
    const url = 'https://so.example.gov.vn/thong-bao-ve-viec-nghi-le-nam-2026-123456.html';
    const { article, certain } = expectArticle(readHtml(html, { url }));
    expect(article.blocks.slice(1).map((block) => block.text)).toEqual(lines);
    expect(article.publishedAt).toMatchObject({ iso: '2026-08-20T00:00:00+07:00', precision: 'day' });
    // The address calls it so too.
    expect(certain).toBe(true);
  });

  it('is read the same with everything around it hidden', () => {
    const { document } = new JSDOM(ARTICLE, { url: PAGE_URL }).window;
    const whole = expectArticle(readDocument(document));
    const shown = [...whole.sources.kept, ...whole.sources.blocks.flatMap((block) => block.nodes)];
    const isHidden = (element: Element) => !shown.some((node) => element.contains(node) || node.contains(element));
    const again = readArticle(document, { url: PAGE_URL, isHidden });
    expect(expectArticle(again).article).toEqual(whole.article);
  });

  it('has a headline that can be seen, where a hidden template repeats one', () => {
    const title = 'Chia sẻ bài viết này qua thư điện tử';
    const html = ARTICLE.replace('<body>', `<body><div class="tpl"><h1>${title}</h1><p>${TEXT[2]}</p></div>`).replace(
      /<title>.*<\/title>/,
      '<title>Báo Mẫu</title>',
    );
    const { document } = new JSDOM(html, { url: PAGE_URL }).window;
    const isHidden = (element: Element) => element.closest('.tpl') !== null;
    expect(expectArticle(readArticle(document, { url: PAGE_URL, isHidden })).article.headline).toBe(HEADLINE);
  });
});

describe('no article', () => {
  it.each<[string, string, string, string]>([
    [
      'a section with excerpts that says og:type article',
      page(
        `${MENU}<h1>Kinh tế</h1><div class="list">${manyItems('div', 4)}</div><a class="more" href="/kinh-te?p=2">Xem thêm</a>${SIDEBAR}${FOOTER}`,
        '<title>Kinh tế - Báo Mẫu</title><meta property="og:type" content="article"><meta property="og:title" content="Kinh tế - Báo Mẫu">',
      ),
      'https://bao.example.vn/kinh-te.htm',
      'list',
    ],
    [
      'a front page',
      page(
        `${MENU}<div class="hot">${manyItems('article', 3)}</div><div>${manyItems('li', 3)}</div>${FOOTER}`,
        '<title>Báo Mẫu điện tử</title>',
      ),
      'https://bao.example.vn/',
      'front-page',
    ],
    [
      'a contact form',
      page(
        `${MENU}<h1>Liên hệ</h1><form class="contact"><p>Xin vui lòng điền thông tin vào mẫu dưới đây, chúng tôi sẽ trả lời trong thời gian sớm nhất.</p><label>Họ tên</label><input name="n"><label>Email</label><input name="e"><textarea></textarea></form>${FOOTER}`,
        '<title>Liên hệ - Cổng thông tin điện tử</title>',
      ),
      'https://tinh.example.gov.vn/lien-he',
      'form',
    ],
    [
      'a table of documents',
      page(
        `${MENU}<h1>Văn bản chỉ đạo điều hành</h1><table><tr><th>Số hiệu</th><th>Trích yếu</th><th>Ngày ban hành</th></tr>${Array.from({ length: 12 }, (_, index) => `<tr><td>${index}/QĐ-UBND</td><td><a href="/van-ban/${index}">Quyết định về việc phê duyệt kế hoạch sử dụng đất năm 2026 của xã số ${index} thuộc tỉnh Sông Lam</a></td><td>0${(index % 9) + 1}/03/2026</td></tr>`).join('')}</table>${FOOTER}`,
        '<title>Văn bản chỉ đạo điều hành - Cổng thông tin</title>',
      ),
      'https://tinh.example.gov.vn/van-ban',
      'list',
    ],
    [
      'results of a search',
      page(
        `${MENU}<h1>Kết quả tìm kiếm</h1><p>Tìm thấy 1.204 kết quả cho từ khóa “xe buýt”</p><ul>${manyItems('li', 3)}</ul>${FOOTER}`,
        '<title>Tìm kiếm</title>',
      ),
      'https://bao.example.vn/tim-kiem?q=xe+buyt',
      'list',
    ],
    [
      'a standing page of a portal, however long',
      page(
        `${MENU}<h1>Giới thiệu chung</h1><div>${paragraphs()}${paragraphs()}</div>${FOOTER}`,
        '<title>Giới thiệu chung - Cổng thông tin điện tử</title>',
      ),
      'https://tinh.example.gov.vn/gioi-thieu-chung',
      'portal',
    ],
    [
      'an empty page',
      '<!DOCTYPE html><html><head><title>Đang tải</title></head><body><div id="app"></div></body></html>',
      PAGE_URL,
      'empty',
    ],
    ['a page without a body', '', PAGE_URL, 'empty'],
  ])('is %s', (_name, html, url, reason) => {
    expect(readHtml(html, { url })).toEqual({ isArticle: false, reason });
  });

  it('is read all the same where the reader asks for it', () => {
    const html = page(
      `${MENU}<h1>Giới thiệu chung về tỉnh Sông Lam</h1><div><p>${TEXT[0].slice(0, 130)}</p></div>`,
      '<title>Cổng thông tin</title>',
    );
    expect(readHtml(html, { url: 'https://tinh.example.gov.vn/' }).isArticle).toBe(false);
    expect(readHtml(html, { url: 'https://tinh.example.gov.vn/', asked: true }).isArticle).toBe(true);
  });
});

describe('addresses', () => {
  const withCanonical = (href: string) =>
    expectArticle(
      readHtml(ARTICLE.replace('</head>', `<link rel="canonical" href="${href}"></head>`), {
        url: `${PAGE_URL}?utm_source=zalo`,
      }),
    ).article;

  it('are the page first, then a canonical one of the same site', () => {
    expect(withCanonical('/bai-viet-mau-khac-post123456.html').addresses).toEqual([
      PAGE_URL,
      'https://bao.example.vn/bai-viet-mau-khac-post123456.html',
    ]);
    expect(withCanonical(PAGE_URL).url).toBe(PAGE_URL);
  });

  it.each([
    'https://bao.example.vn/',
    'https://khac.example.vn/bai-post1.html',
    '/thoi-su/',
    'javascript:alert(1)',
    '::::',
  ])('leave %s out', (href) => {
    expect(withCanonical(href).addresses).toEqual([PAGE_URL]);
  });
});
