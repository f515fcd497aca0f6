import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../lib/model/article';
import { CAPTION, FOOTER, FOREIGN, HEADLINE, LEAD, MENU, page, paragraphs, TEXT } from '../invented';
import { expectArticle, outline, readHtml } from '../read-html';

const [one, two, three, four] = TEXT;
const HEAD = `<h1>${HEADLINE}</h1><div class="date">01/07/2026 08:00</div><div class="sapo">${LEAD}</div>`;

/** The blocks of a text between headline and end. */
function readBody(body: string, head = HEAD) {
  return expectArticle(readHtml(page(`${MENU}${head}<div class="content">${body}</div>${FOOTER}`)));
}

function bodyOutline(body: string): string[] {
  return outline(readBody(body)).slice(2);
}

function blocksOf<K extends Block['kind']>(body: string, kind: K): Extract<Block, { kind: K }>[] {
  return readBody(body).article.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

describe('paragraphs', () => {
  it('are told apart by breaks, whatever holds them', () => {
    expect(bodyOutline(`${one}<br><br>${two}<br>${three}`)).toEqual(
      [one, two, three].map((text) => `paragraph: ${text}`),
    );
    expect(bodyOutline(`<div>${one}</div><section>${two}</section><div><span><p>${three}</p></span></div>`)).toEqual(
      [one, two, three].map((text) => `paragraph: ${text}`),
    );
  });

  it('have the elements or the bare text nodes that show them', () => {
    const reading = readBody(`<p>${one}</p>${two}<br><b>${three}</b> và thế.<br>${four}`);
    const shown = reading.sources.blocks.slice(2).map(({ nodes }) => nodes.map((node) => node.nodeName));
    expect(shown).toEqual([['P'], ['#text'], ['B', '#text'], ['#text']]);
  });

  it('keep the links and the emphasis of their text', () => {
    const [first] = readBody(
      `<p>Tuyến <b>số <i>một</i></b> do <a href="/don-vi">đơn vị vận hành</a> khai thác, xem <a href="javascript:void(0)">bản đồ</a>. ${two}</p><p>${three}</p>`,
    ).article.blocks.slice(2);
    const words = first?.spans?.map((span) => [
      span.kind,
      first.text.slice(span.start, span.end),
      span.kind === 'link' ? span.href : '',
    ]);
    expect(words).toEqual([
      ['strong', 'số một', ''],
      ['emphasis', 'một', ''],
      ['link', 'đơn vị vận hành', 'https://bao.example.vn/don-vi'],
    ]);
  });

  it('leave out what the markup hides', () => {
    expect(
      bodyOutline(`<p>${one}</p><p style="display:none">${two}</p><div hidden><p>${three}</p></div><p>${four}</p>`),
    ).toEqual([`paragraph: ${one}`, `paragraph: ${four}`]);
  });
});

describe('headings', () => {
  it('are headings by their tag, and bold lines of their own', () => {
    const blocks = blocksOf(
      `<p>${one}</p><h2>Mười tám chiếc xe</h2><p>${two}</p><p><strong>Hai trạm sạc</strong></p><p>${three}</p><h4>Chặng nối thêm</h4><p>${four}</p>`,
      'heading',
    );
    expect(blocks.map(({ level, text }) => [level, text])).toEqual([
      [2, 'Mười tám chiếc xe'],
      [3, 'Hai trạm sạc'],
      [4, 'Chặng nối thêm'],
    ]);
  });

  it('keep the lines of a letter, without a line break in their text', () => {
    const letter = `<h3 style="text-align: center">BỘ THUỶ LỢI<br>\n  VĂN PHÒNG<br><br>Số: 12/VP-TH</h3>`;
    const [heading] = blocksOf(`<p>${one}</p>${letter}<p>${two}</p>`, 'heading');
    expect(heading?.text).toBe('BỘ THUỶ LỢI VĂN PHÒNG Số: 12/VP-TH');
    expect(heading?.spans).toEqual([
      { kind: 'line-break', start: 11, end: 12 },
      { kind: 'line-break', start: 21, end: 22 },
    ]);
  });

  it('of the article may be broken over two lines', () => {
    const broken = HEADLINE.replace(' xe buýt', '<br> xe buýt');
    const reading = readBody(paragraphs(), HEAD.replace(HEADLINE, broken));
    expect(reading.article.headline).toBe(HEADLINE);
    expect(reading.article.blocks[0]).toMatchObject({ kind: 'headline', text: HEADLINE });
  });
});

describe('lists', () => {
  it('are runs of items with their depth and order', () => {
    const items = blocksOf(
      `<p>${one}</p><ul><li>Bến trung tâm</li><li>Khe Vàng<ol><li>Cổng chợ</li><li>Trường học</li></ol></li></ul><p>${two}</p><ol><li><p>Mua vé</p></li></ol><p>${three}</p>`,
      'item',
    );
    expect(items.map(({ list, depth, ordered, text }) => [list, depth, ordered, text])).toEqual([
      [0, 0, false, 'Bến trung tâm'],
      [0, 0, false, 'Khe Vàng'],
      [0, 1, true, 'Cổng chợ'],
      [0, 1, true, 'Trường học'],
      [1, 0, true, 'Mua vé'],
    ]);
  });
});

describe('quotes', () => {
  it('are blockquotes and boxes named so', () => {
    expect(
      bodyOutline(
        `<p>${one}</p><blockquote><p>${two}</p></blockquote><div class="quote"><p>${three}</p></div><p>${four}</p>`,
      ),
    ).toEqual([`paragraph: ${one}`, `quote: ${two}`, `quote: ${three}`, `paragraph: ${four}`]);
  });
});

describe('tables', () => {
  it('with data keep their rows, columns and headers', () => {
    const cells = blocksOf(
      `<p>${one}</p><table><thead><tr><th>Chặng</th><th colspan="2">Giá vé</th><th>Ghi chú</th></tr></thead><tbody><tr><td>Ngắn</td><td>7.000</td><td>đồng</td><td>Trẻ em<br>đi kèm</td></tr></tbody></table><p>${two}</p>`,
      'cell',
    );
    expect(cells.map(({ row, column, header, text }) => [row, column, header, text])).toEqual([
      [0, 0, true, 'Chặng'],
      [0, 1, true, 'Giá vé'],
      [0, 3, true, 'Ghi chú'],
      [1, 0, false, 'Ngắn'],
      [1, 1, false, '7.000'],
      [1, 2, false, 'đồng'],
      [1, 3, false, 'Trẻ em đi kèm'],
    ]);
  });

  it('of one cell are boxes of text', () => {
    expect(
      bodyOutline(`<p>${one}</p><table><tr><td><p>${two}</p><p>${three}</p></td></tr></table><p>${four}</p>`),
    ).toEqual(TEXT.map((text) => `paragraph: ${text}`));
  });
});

describe('figures', () => {
  it.each([
    ['a figure', `<figure><img src="/a.jpg"><figcaption>${CAPTION}</figcaption></figure>`],
    [
      'a centred line in italics',
      `<p style="text-align:center"><img src="/a.jpg"></p><p style="text-align:center"><em>${CAPTION}</em></p>`,
    ],
    ['the same paragraph after a break', `<p align="center"><img src="/a.jpg"><br><i>${CAPTION}</i></p>`],
    [
      'the second row of a table',
      `<table align="center"><tr><td><img src="/a.jpg"></td></tr><tr><td>${CAPTION}</td></tr></table>`,
    ],
    [
      'a box named after captions',
      `<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">${CAPTION}</p></div>`,
    ],
    ['a line with a credit', `<div><img src="/a.jpg"></div><div>${CAPTION}</div>`],
  ])('with a caption in %s', (_name, figure) => {
    const figures = blocksOf(`<p>${one}</p>${figure}<p>${two}</p><p>${three}</p>`, 'figure');
    expect(figures.map(({ text, image }) => [text, image])).toEqual([
      [CAPTION, { src: 'https://bao.example.vn/a.jpg', credit: 'Lê Thử' }],
    ]);
  });

  it('know a lazy picture, and no icon', () => {
    const figures = blocksOf(
      `<p>${one}</p><p><img class="lazy" src="data:image/gif;base64,R0lGOD" data-original="//cdn.example.vn/b.jpg"></p><p>${two}</p><p><img src="/icon.gif" width="16" height="16"> ${three}</p>`,
      'figure',
    );
    expect(figures.map(({ image }) => image?.src)).toEqual(['https://cdn.example.vn/b.jpg']);
  });

  it('take no paragraph for a caption', () => {
    expect(bodyOutline(`<p><img src="/a.jpg"></p><p>${one}</p><p>${two}</p>`)).toEqual([
      'figure: ',
      `paragraph: ${one}`,
      `paragraph: ${two}`,
    ]);
  });

  it('drop the placeholder of the editor', () => {
    expect(
      bodyOutline(
        `<p>${one}</p><figure><img src="/a.jpg"><figcaption>Nhập chú thích ảnh</figcaption></figure><p>${two}</p>`,
      )[1],
    ).toBe('figure: ');
  });
});

describe('what leads away from the text', () => {
  it.each([
    ['a paragraph that is a link', `<p><a href="/k-post1.html">${FOREIGN}</a></p>`],
    ['“Xem thêm:”', `<p><strong>Xem thêm:</strong> <a href="/k-post1.html">${FOREIGN}</a></p>`],
    ['arrows', `<p>&gt;&gt; <a href="/k-post1.html">${FOREIGN}</a></p>`],
    [
      'a label and a list',
      `<p><b>Tin liên quan</b></p><ul><li><a href="/k-post1.html">${FOREIGN}</a></li><li><a href="/k-post2.html">Học sinh vùng cao có thư viện</a></li></ul>`,
    ],
    [
      'a box of two stories',
      `<div class="lq"><a href="/k-post1.html">${FOREIGN}</a><a href="/k-post2.html">Học sinh vùng cao Khe Vàng có thư viện</a></div>`,
    ],
  ])('is left out: %s', (_name, box) => {
    expect(bodyOutline(`<p>${one}</p>${box}<p>${two}</p><p>${three}</p>`)).toEqual(
      [one, two, three].map((text) => `paragraph: ${text}`),
    );
  });

  it('is kept where it is a sentence with a link, or a file', () => {
    const sentence = 'Chi tiết về lộ trình được đăng trên trang của đơn vị vận hành từ hôm nay.';
    const body = `<p>${one}</p><p>Chi tiết về lộ trình được đăng trên <a href="/trang">trang của đơn vị vận hành</a> từ hôm nay.</p><p><a href="/files/lich-chay.docx">Lịch chạy chi tiết của tuyến xe buýt điện</a></p><p>${two}</p>`;
    expect(bodyOutline(body)).toEqual([
      `paragraph: ${one}`,
      `paragraph: ${sentence}`,
      'paragraph: Lịch chạy chi tiết của tuyến xe buýt điện',
      `paragraph: ${two}`,
    ]);
  });
});

describe('around the headline', () => {
  it('stand a kicker, a section, a published and an updated date', () => {
    const { article, sources } = readBody(
      paragraphs(),
      `<ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/xa-hoi">Xã hội</a></li></ul><div class="kicker">Giao thông miền núi</div><h1>${HEADLINE}</h1>
       <div class="meta"><span>Đăng lúc: 07:00, 01/07/2026</span> | <span>Cập nhật: 02/07/2026 09:10</span></div><div class="sapo">${LEAD}</div>`,
    );
    expect(article.kicker).toBe('Giao thông miền núi');
    expect(article.section).toBe('Xã hội');
    expect(article.publishedAt?.iso).toBe('2026-07-01T07:00:00+07:00');
    expect(article.modifiedAt?.iso).toBe('2026-07-02T09:10:00+07:00');
    expect(article.blocks.slice(0, 3).map((block) => block.kind)).toEqual(['kicker', 'headline', 'lead']);
    expect(sources.kept).toHaveLength(1);
  });

  it('are shown without the buttons beside them', () => {
    const { sources } = readBody(
      paragraphs(),
      `<h1>${HEADLINE}</h1><div class="meta"><span>07:00, 01/07/2026</span> <span>Cập nhật: 02/07/2026 09:10</span> <span><a href="#">Bản in</a> <a href="#">Cỡ chữ</a></span></div><div class="sapo">${LEAD}</div>`,
    );
    expect(sources.kept.map((node) => node.textContent)).toEqual(['07:00, 01/07/2026', 'Cập nhật: 02/07/2026 09:10']);
  });

  it('stands no date that belongs to something else', () => {
    const decoys = `<div id="clock">Thứ Bảy, 11/07/2026 10:20</div>${MENU}<h1>${HEADLINE}</h1><div class="sapo">${LEAD}</div><div class="content"><p>Ngày 3/7/2026, đoàn kiểm tra đã đi thử toàn tuyến. ${one}</p><p>${two}</p></div>
      <div class="list"><div class="it"><a href="/k1.html">${FOREIGN}</a><span>12/07/2026 09:00</span></div></div>${FOOTER}`;
    expect(expectArticle(readHtml(page(decoys))).article.publishedAt).toBeUndefined();
  });

  it('a date that does not exist is none', () => {
    const { article } = readBody(paragraphs(), HEAD.replace('01/07/2026 08:00', '16/72/2026'));
    expect(article.publishedAt).toBeUndefined();
  });
});
