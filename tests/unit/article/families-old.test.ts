/** Old template families of papers and state portals, rebuilt as invented pages. */

import { describe, expect, it } from 'vitest';
import {
  CAPTION,
  FOOTER,
  FOREIGN,
  HEADLINE,
  LEAD,
  MENU,
  otherItems,
  page,
  paragraphs,
  SIDEBAR,
  TEXT,
  TEXT_OUTLINE,
} from './invented';
import { expectArticle, outline, readHtml } from './read-html';
import { readInvented as read } from './read-invented';

const [one, two, three, four] = TEXT;
const LEADING = [`headline: ${HEADLINE}`, `lead: ${LEAD}`];

describe('two h1, the first one the section', () => {
  it('takes the second, without a lead', () => {
    const reading = read(
      page(
        `${MENU}<div class="titlecate"><h1>THỜI SỰ &gt; Khe Vàng</h1></div><h1 class="margintopbot10 fw700">${HEADLINE}</h1><span class="pubdate">08/01/2026 - 18:21</span>
        <div class="sharemxh"><a href="#">Chia sẻ bài viết</a></div><div id="newscontents"><div class="content-fck">${paragraphs()}<p style="text-align: right;"><strong>Bài, ảnh: THANH THỬ</strong></p></div></div>
        <div class="block_tag"><span class="txt_tag">Từ khóa:</span> <a href="/tags/xe">xe buýt</a></div>
        <div id="comment"><h3>Bình luận ( 0 )</h3><form id="frmComments"><p>Vui lòng nhập nội dung bình luận.</p></form></div>
        <div class="related-title"><span class="catename">Đọc thêm</span></div><ul>${otherItems('li', false)}</ul>${FOOTER}`,
        `<title>${HEADLINE} - Báo Mẫu Online</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-01-08"}</script>`,
      ),
    );
    expect(outline(reading)).toEqual([`headline: ${HEADLINE}`, ...TEXT_OUTLINE, 'byline: Bài, ảnh: THANH THỬ']);
    expect(reading.article.lead).toBeUndefined();
    expect(reading.article.authors).toEqual(['THANH THỬ']);
    expect(reading.article.publishedAt).toEqual({
      iso: '2026-01-08T18:21:00+07:00',
      precision: 'minute',
      words: '08/01/2026 - 18:21',
    });
  });
});

describe('no h1, related stories before the text, a clock in the header', () => {
  it('reads date and text of the article', () => {
    const reading = read(
      page(
        `<div class="top"><div class="mr-auto">Thứ Bảy, Ngày 11 tháng 07 năm 2026,</div></div>${MENU}
        <div class="col630"><div class="title-detail">${HEADLINE}</div><div class="author_share"><a class="author" href="/tac-gia/quang-thu">Quang Thử</a> <span class="post-time">- 07/03/2026 08:47</span></div>
        <div class="sapo_detail">${LEAD}</div><div class="list_news_relation_top"><span class="head_relation">TIN LIÊN QUAN</span><ul>${otherItems('li', false)}</ul></div>
        <div id="content_detail_news">${paragraphs()}<table class="MASTERCMS_TPL_TABLE"><tbody><tr><td><img src="/anh.jpg"></td></tr><tr><td>${CAPTION}</td></tr></tbody></table></div>
        <div class="tag_detail">Từ khoá: <a href="/tag/1">xe buýt</a>, <a href="/tag/2">giao thông</a></div></div>${SIDEBAR}${FOOTER}`,
        `<title>${HEADLINE}</title><meta property="og:title" content="${HEADLINE}">`,
      ),
    );
    expect(outline(reading)).toEqual([...LEADING, ...TEXT_OUTLINE, `figure: ${CAPTION}`]);
    expect(reading.article.publishedAt?.iso).toBe('2026-03-07T08:47:00+07:00');
    expect(reading.article.authors).toEqual(['Quang Thử']);
  });
});

describe('a body split by an advert, in a page that is one form', () => {
  it('joins the halves and leaves the list before them out', () => {
    const reading = read(
      page(
        `<form id="form1" method="post"><input type="hidden" name="__VIEWSTATE" value="x">${MENU}<div class="detail"><h1 class="detail-title">${HEADLINE}</h1>
        <div class="action-link"><div class="date"><span class="txt">Thứ Năm, 16/07/2026 17:17</span>&nbsp;|&nbsp;<a href="/kinh-te.htm">Kinh tế</a></div></div>
        <h2 class="sapo">${LEAD}</h2><ul class="list-concern"><li><a href="/x1.htm">${FOREIGN}</a></li><li><a href="/x2.htm">Học sinh vùng cao Khe Vàng có thư viện lưu động đầu tiên</a></li></ul>
        <div class="boxdetail"><div class="contents"><div id="divfirst"><p>${one}</p><figure class="image"><img src="/a.jpg" alt="Chú thích ảnh"><figcaption>${CAPTION}</figcaption></figure><p>${two}</p></div>
        <div class="gliaplayer-container"><noscript><iframe src="https://ad.example"></iframe></noscript></div><div id="divend"><p>${three}</p><p>${four}</p></div>
        <div class="author"><strong>Tâm Thử</strong> <i>(TTXVN)</i></div></div></div>
        <div class="likeshare">Chia sẻ: <a href="#">Facebook</a></div><div class="keysword">Từ khóa: <a href="/tag-1.htm">xe buýt</a></div><iframe id="ifComment"></iframe></div>${SIDEBAR}${FOOTER}</form>`,
        `<title>${HEADLINE} | baomau.vn</title><script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Tâm ThửTTXVN"}}</script>`,
      ),
    );
    expect(outline(reading)).toEqual([
      ...LEADING,
      `paragraph: ${one}`,
      `figure: ${CAPTION}`,
      ...[two, three, four].map((text) => `paragraph: ${text}`),
      'byline: Tâm Thử (TTXVN)',
    ]);
    expect(reading.article.authors).toEqual(['Tâm Thử']);
    expect(reading.article.source?.name).toBe('TTXVN');
    expect(reading.article.publishedAt?.iso).toBe('2026-07-16T17:17:00+07:00');
  });
});

describe('a month folder with a bold first paragraph as lead', () => {
  it('takes the bold paragraph once, and the captions in image tables', () => {
    const reading = read(
      page(
        `${MENU}<div class="left"><h1>${HEADLINE}</h1><div class="date">Cập nhật lúc 07:52, Thứ Ba, 30/06/2026 (GMT+7)</div><div class="content-detail" id="content"><p><strong>${LEAD}</strong></p>
        <table class="image center"><tr><td><img src="/a.jpg"></td></tr><tr><td class="image_desc">${CAPTION}</td></tr></table>${paragraphs()}<p style="text-align:right"><strong>Nguyễn Thử</strong></p></div>
        <div class="bd02"><h3>Các tin khác</h3><ul>${otherItems('li', false)}</ul></div></div>${SIDEBAR}${FOOTER}`,
      ),
    );
    expect(outline(reading)).toEqual([...LEADING, `figure: ${CAPTION}`, ...TEXT_OUTLINE, 'byline: Nguyễn Thử']);
    expect(reading.article.publishedAt?.iso).toBe('2026-06-30T07:52:00+07:00');
    expect(reading.article.modifiedAt).toBeUndefined();
    expect(reading.article.authors).toEqual(['Nguyễn Thử']);
  });
});

describe('a SharePoint portal', () => {
  it('reads Word paragraphs, a source line and files', () => {
    const reading = read(
      page(
        `<form id="aspnetForm"><div id="s4-workspace">${MENU}<div class="ms-rte"><span class="PostDate">30/06/2026 15:22</span><div class="ArticleTitle">${HEADLINE}</div>
        <div class="ArticleSummary">${LEAD}</div><div class="ArticleContent">${TEXT.map((text) => `<p class="MsoNormal"><span style="font-size:14pt">${text}</span></p>`).join('')}
        <p><a href="/Lists/VanBan/QD-12.pdf">Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh Sông Lam</a></p><p align="right"><em>Nguồn: Báo Sông Lam</em></p></div>
        <div class="tools"><a href="#">In trang</a> <a href="#">Gửi email</a> Lượt xem: 152</div></div></div>${FOOTER}</form>`,
        '<title>Trang chi tiết - Cổng thông tin điện tử tỉnh</title>',
      ),
    );
    expect(outline(reading)).toEqual([
      ...LEADING,
      ...TEXT_OUTLINE,
      'paragraph: Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh Sông Lam',
      'byline: Nguồn: Báo Sông Lam',
    ]);
    expect(reading.article.source?.name).toBe('Báo Sông Lam');
    expect(reading.article.publishedAt?.iso).toBe('2026-06-30T15:22:00+07:00');
  });
});

describe('a short notice with a table, beside a long sidebar', () => {
  it('is not lost to the sidebar', () => {
    const notice = 'Ủy ban nhân dân xã Nậm Thử thông báo lịch tiếp công dân quý ba năm 2026 như sau:';
    const ending = 'Đề nghị các ban, ngành, đoàn thể và nhân dân trong xã biết, thực hiện.';
    const rows = [
      ['Ngày', 'Người tiếp', 'Địa điểm'],
      ['Thứ hai', 'Chủ tịch xã', 'Phòng số 1'],
      ['Thứ năm', 'Phó Chủ tịch xã', 'Phòng số 2'],
    ];
    const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const reading = expectArticle(
      readHtml(
        page(
          `${MENU}<table width="100%"><tr><td width="20%">${otherItems()}</td><td><div class="tieude">Thông báo lịch tiếp công dân quý ba năm 2026</div><div class="ngay">03/02/2026</div>
          <div class="noidung"><p>${notice}</p><table border="1">${table}</table><p>${ending}</p></div></td><td>${SIDEBAR}${otherItems()}</td></tr></table>${FOOTER}`,
          '<title>Thông báo lịch tiếp công dân quý ba năm 2026</title>',
        ),
      ),
    );
    expect(outline(reading)).toEqual([
      'headline: Thông báo lịch tiếp công dân quý ba năm 2026',
      `paragraph: ${notice}`,
      ...rows.flat().map((cell) => `cell: ${cell}`),
      `paragraph: ${ending}`,
    ]);
    const cells = reading.article.blocks.filter((block) => block.kind === 'cell');
    expect(cells.map(({ row, column }) => [row, column])).toEqual(
      [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => [row, column])),
    );
    expect(new Set(cells.map((cell) => cell.table)).size).toBe(1);
    expect(reading.article.publishedAt).toMatchObject({ iso: '2026-02-03T00:00:00+07:00', precision: 'day' });
  });
});

describe('decomposed Unicode, double breaks, font tags', () => {
  it('reads the same text as a composed page', () => {
    const html = page(
      `${MENU}<table><tr><td class="left">${MENU}</td><td><font size="4"><b>${HEADLINE}</b></font><br><i>Thứ Năm, ngày 02/07/2026 | 09:52</i><div id="ct"><b>${LEAD}</b><br><br>${TEXT.join('<br><br>')}<br><br><div align="right"><b>Theo Hải Thử/baomau.vn</b></div></div></td></tr></table>${FOOTER}`,
    );
    const composed = read(html);
    const decomposed = read(html.normalize('NFD'));
    expect(outline(decomposed)).toEqual(outline(composed));
    expect(decomposed.article.fingerprint).toBe(composed.article.fingerprint);
    expect(outline(composed)).toEqual([...LEADING, ...TEXT_OUTLINE, 'byline: Theo Hải Thử/baomau.vn']);
    expect(composed.article.authors).toEqual(['Hải Thử']);
    expect(composed.article.source?.name).toBe('baomau.vn');
    expect(composed.article.publishedAt?.iso).toBe('2026-07-02T09:52:00+07:00');
  });
});

describe('an English edition', () => {
  it('reads an English date and says its language', () => {
    const title = 'Song Lam province opens its first electric bus line';
    const text = [
      'The line is sixty four kilometres long and stops at twenty two places in three mountain districts, with a bus every half hour at peak times.',
      'Fares will stay at twelve thousand dong during the first year, the province said, so that people can get used to leaving their motorbikes at home.',
      'The operator runs eighteen buses, each of which carries sixty passengers and covers two hundred kilometres after one charge of its batteries.',
    ];
    const reading = expectArticle(
      readHtml(
        page(
          `${MENU}<div class="detail"><h1>${title}</h1><div class="detail-time">December 25, 2025 10:31 AM GMT+7</div><h2 class="detail-sapo">VGP - The province of Song Lam has opened its first electric bus line on Thursday morning.</h2><div class="detail-content">${paragraphs(text)}</div></div>${FOOTER}`,
          `<title>${title}</title><meta http-equiv="content-language" content="vi">`,
        ),
      ),
    );
    expect(reading.article.publishedAt?.iso).toBe('2025-12-25T10:31:00+07:00');
    expect(reading.article.language).toBe('en');
  });
});
