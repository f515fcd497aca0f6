/** Template families of today, rebuilt as invented pages: the structures of the facts, never a page of a paper. */

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
import { outline } from './read-html';
import { readInvented as read } from './read-invented';

const [one, two, three, four] = TEXT;

describe('IMS', () => {
  const html = page(
    `${MENU}<div class="layout__ht-weather"><ul class="box_weather">${['Hà Nội', 'Huế', 'Cà Mau'].map((name) => `<li class="itemWeather"><span class="label">${name}</span> 27°</li>`).join('')}</ul></div>
    <div class="main"><div class="detail-cate"><a data-role="cate-name" href="/kinh-te.htm">Kinh tế</a></div>
    <h1 class="detail-title" data-role="title">${HEADLINE}</h1>
    <div class="detail-author"><p class="name detail-author-top-name" data-role="author">Hà Thử</p></div>
    <div class="detail-time"><div data-role="publishdate">01/07/2026 <svg><circle r="1"></circle></svg> 09:51</div></div>
    <h2 class="detail-sapo" data-role="sapo">(Bao.vn) - ${LEAD}</h2>
    <div class="detail-content afcbc-body" data-role="content">
      <p>${one}</p>
      <figure class="VCSortableInPreviewMode" type="Photo"><div><img src="https://cdn.example.vn/a.jpg" alt="${HEADLINE} - Ảnh 1."></div><figcaption class="PhotoCMS_Caption"><p data-placeholder="Nhập chú thích ảnh">${CAPTION}</p></figcaption></figure>
      <p>${two}</p>
      <div class="VCSortableInPreviewMode" type="RelatedNewsBox"><div class="kbwscwl-relatedbox"><ul><li data-date="29/06/2026 09:00"><a href="/x-102260629.htm">${FOREIGN}</a></li></ul></div></div>
      <p>${three}</p>
      <figure type="Photo"><div><img data-src="https://cdn.example.vn/b.jpg" src="data:image/gif;base64,R0lG" alt="x"></div><figcaption class="PhotoCMS_Caption noCaption"><p data-placeholder="Nhập chú thích ảnh"></p></figcaption></figure>
      <div type="content" id="ObjectBoxContent_1" class="VCSortableInPreviewMode"><div><p>${four}</p></div></div>
      <p><br></p>
    </div>
    <div class="detail__related"><h2 class="box-category-title">Tin liên quan</h2>${otherItems()}</div>
    <div class="detail-tag-list" data-role="tags"><a href="/tag/xe-buyt.htm">xe buýt điện</a></div>
    <div class="detail__comment"><p class="title-comment">Bình luận (<span>0</span>)</p><textarea></textarea><a href="javascript:;">Gửi bình luận</a></div></div>${FOOTER}`,
    `<title>${HEADLINE} theo kiểu khác</title><meta property="og:type" content="website"><meta property="article:published_time" content="2026-07-01T09:51:00&#x2B;07:00"><meta name="author" content="bao.example.vn">`,
  );

  it('is read whole', () => {
    const reading = read(html);
    const { article } = reading;
    expect(outline(reading)).toEqual([
      `headline: ${HEADLINE}`,
      `lead: (Bao.vn) - ${LEAD}`,
      `paragraph: ${one}`,
      `figure: ${CAPTION}`,
      `paragraph: ${two}`,
      `paragraph: ${three}`,
      'figure: ',
      `paragraph: ${four}`,
    ]);
    expect(article.publishedAt).toEqual({
      iso: '2026-07-01T09:51:00+07:00',
      precision: 'minute',
      words: '01/07/2026 09:51',
    });
    expect(article.authors).toEqual(['Hà Thử']);
    expect(article.source).toBeUndefined();
    expect(article.section).toBe('Kinh tế');
    expect(article.language).toBe('vi');
    expect(reading.certain).toBe(true);
    const figures = article.blocks.filter((block) => block.kind === 'figure');
    expect(figures.map((figure) => figure.image?.src)).toEqual([
      'https://cdn.example.vn/a.jpg',
      'https://cdn.example.vn/b.jpg',
    ]);
    expect(figures[0]?.image?.credit).toBe('Lê Thử');
  });
});

describe('MCMS', () => {
  it('keeps fact boxes and inline links, drops the related story and the picture that noscript repeats', () => {
    const reading = read(
      page(
        `${MENU}<div class="article"><div class="breadcrumb"><h2 class="main"><a href="/xa-hoi/">Xã hội</a></h2></div>
        <h1 class="article__title cms-title">${HEADLINE}</h1><div class="article__sapo cms-desc"><p>${LEAD}</p></div>
        <div class="article__meta"><time class="time" datetime="2026-07-20T06:31:56+07:00" data-time="1784503916">Thứ Hai, ngày 20/07/2026 - 06:31</time></div>
        <figure class="article__avatar"><img class="cms-photo" data-src="https://cdn.example.vn/c.jpg" src="/pixel.gif"><noscript><img src="https://cdn.example.vn/c.jpg"></noscript><figcaption>${CAPTION}</figcaption></figure>
        <div class="article__body zce-content-body cms-body" itemprop="articleBody">
        <div class="notebox cms-note"><p><strong>Lộ trình</strong></p><p>Bến trung tâm – Khe Vàng – Nậm Thử</p></div>
        <p>${one}</p><p>Trước đó, <a class="cms-relate" href="/truoc-do-post1.html">tuyến thử nghiệm</a> đã chạy được ba tháng và chở gần bốn mươi nghìn lượt khách an toàn.</p>
        <div class="sda_middle"><div class="rennab fyi" id="adsWeb_1"></div></div>
        <article class="story story--inline"><h2 class="story__heading"><a class="cms-link" href="/k-post2.html">${FOREIGN}</a></h2><div class="story__summary">Cây cầu dài chín trăm mét được kỳ vọng xóa cảnh qua sông bằng đò ngang của hai xã ven sông.</div></article>
        <p>${two}</p><div class="article__author"><p class="name">Ngọc Thử</p></div><div class="article__source"><span class="name">(TTXVN/Vietnam+)</span></div></div>
        <div class="article-footer"><h3 class="box-heading">Tin liên quan</h3>${otherItems('article')}</div></div>${SIDEBAR}${FOOTER}`,
      ),
    );
    expect(outline(reading)).toEqual([
      `headline: ${HEADLINE}`,
      `lead: ${LEAD}`,
      `figure: ${CAPTION}`,
      'paragraph: Lộ trình',
      'paragraph: Bến trung tâm – Khe Vàng – Nậm Thử',
      `paragraph: ${one}`,
      'paragraph: Trước đó, tuyến thử nghiệm đã chạy được ba tháng và chở gần bốn mươi nghìn lượt khách an toàn.',
      `paragraph: ${two}`,
      'byline: Ngọc Thử',
      'byline: (TTXVN/Vietnam+)',
    ]);
    expect(reading.article.authors).toEqual(['Ngọc Thử']);
    expect(reading.article.source?.name).toBe('TTXVN/Vietnam+');
    expect(reading.article.publishedAt?.iso).toBe('2026-07-20T06:31:00+07:00');
  });
});

describe('Drupal', () => {
  it('does not take the whole article element for the text', () => {
    const reading = read(
      page(
        `${MENU}<article class="detail detail--normal" role="article" about="/x" itemprop="articleBody"><div class="breadcrumb"><a href="/xa-hoi">Xã hội</a></div>
        <div class="article-title"><h1>${HEADLINE}</h1></div><div class="article-meta"><div class="article-date"><div class="col-md-4">Thứ Năm, 08:46, 16/07/2026</div></div><div class="social"><a href="#">Chia sẻ</a></div></div>
        <div class="article-summary"><h2>BAO.VN - ${LEAD}</h2></div>
        <div class="article-content"><div class="text-long"><p>${one}</p>
        <figure><article class="media"><img src="/sites/a.jpg" alt="xe buyt hinh anh 1"></article><figcaption>${CAPTION}</figcaption></figure>
        <p class="ads-detail-center">${two}</p><article class="inner-article hzol-clear"><a href="/k-post3.vov"><h2 class="article-title">${FOREIGN}</h2></a><p>BAO.VN - Cây cầu dài chín trăm mét được kỳ vọng xóa cảnh qua sông bằng đò ngang.</p></article>
        <h2>Hai trạm sạc từ mái nhà xưởng</h2><p>${three}</p></div></div>
        <div class="article-author"><a href="/author?keyword=PV">PV/BAO.VN</a></div><div class="article-tags" id="list-tags"></div>
        <div class="comment-block"><form id="commentForm"><p class="vovvn-title">Viết bình luận</p></form></div></article>${SIDEBAR}${FOOTER}`,
      ),
    );
    expect(outline(reading).slice(0, 6)).toEqual([
      `headline: ${HEADLINE}`,
      `lead: BAO.VN - ${LEAD}`,
      `paragraph: ${one}`,
      `figure: ${CAPTION}`,
      `paragraph: ${two}`,
      'heading: Hai trạm sạc từ mái nhà xưởng',
    ]);
    expect(reading.article.authors).toEqual(['PV']);
    expect(reading.article.publishedAt?.iso).toBe('2026-07-16T08:46:00+07:00');
  });
});

describe('utility classes', () => {
  it('is read by structure, with the machine date in UTC and cards that are figures', () => {
    const card = (index: number) =>
      `<article class="card-small"><figure><img src="/k${index}.jpg"><figcaption class="card-content"><h2><a href="/bai-viet/khac-${index}">${index === 0 ? FOREIGN : `Tin khác của chuyên mục số ${index}`}</a></h2></figcaption></figure></article>`;
    const reading = read(
      page(
        `<div class="flex">${MENU}<div class="grow px-4"><h1 class="text-2xl font-bold">${HEADLINE}</h1><p class="font-semibold">${LEAD}</p><div class="flex gap-2"><p class="text-gray-400">05/07/2026</p></div>
        <div class="tinymce-content">${paragraphs()}</div></div><div class="w-80">${[0, 1, 2].map(card).join('')}</div></div>${FOOTER}`,
        `<title>${HEADLINE}</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-07-05T11:18:25.389Z","author":{"@type":"Organization","name":"Bộ"}}</script>`,
      ),
    );
    expect(outline(reading)).toEqual([`headline: ${HEADLINE}`, `lead: ${LEAD}`, ...TEXT_OUTLINE]);
    expect(reading.article.publishedAt).toEqual({
      iso: '2026-07-05T18:18:25+07:00',
      precision: 'second',
      words: '05/07/2026',
    });
    expect(reading.article.authors).toEqual([]);
  });
});

describe('a photo story', () => {
  it('keeps captions that are the text', () => {
    const figures = TEXT.map(
      (text, index) => `<figure><img src="/anh-${index}.jpg"><figcaption>${text}</figcaption></figure>`,
    ).join('');
    const reading = read(
      page(
        `${MENU}<article><h1>${HEADLINE}</h1><time datetime="2026-03-07 08:07">Thứ bảy, 07/03/2026 - 08:07</time><h2 class="sapo">${LEAD}</h2><div class="e-body">${figures}</div></article>${SIDEBAR}${FOOTER}`,
      ),
    );
    expect(outline(reading)).toEqual([
      `headline: ${HEADLINE}`,
      `lead: ${LEAD}`,
      ...TEXT.map((text) => `figure: ${text}`),
    ]);
  });
});

describe('cards inside the text', () => {
  it('are left out, with a book advert and a clock of their own', () => {
    const reading = read(
      page(
        `${MENU}<article><header><ul><li class="the-article-author"><a href="/tac-gia/thu.html">Minh Thử</a></li><li class="the-article-publish">Thứ ba, 23/12/2025 09:02 (GMT+7)</li></ul><h1 class="the-article-title">${HEADLINE}</h1></header>
        <p class="the-article-summary">${LEAD}</p><div class="the-article-body"><p>${one}</p><table class="picture"><tr><td class="pic"><img data-src="/a.jpg" src="/px.gif"></td></tr><tr><td class="pCaption caption"><p>${CAPTION}</p></td></tr></table><p>${two}</p>
        <div class="inner-article"><a href="/k-post8.html"><img src="/k.jpg"></a><h2><a href="/k-post8.html">${FOREIGN}</a></h2><p>Kinh tế</p><p>1 giờ trước</p><p>Cây cầu dài chín trăm mét được kỳ vọng xóa cảnh qua sông.</p></div><p>${three}</p></div></article>
        <section id="category-featured"><h3>Đừng bỏ lỡ</h3>${otherItems('article')}</section>${FOOTER}`,
      ),
    );
    expect(outline(reading)).toEqual([
      `headline: ${HEADLINE}`,
      `lead: ${LEAD}`,
      `paragraph: ${one}`,
      `figure: ${CAPTION}`,
      `paragraph: ${two}`,
      `paragraph: ${three}`,
    ]);
    expect(reading.article.authors).toEqual(['Minh Thử']);
    expect(reading.article.publishedAt?.iso).toBe('2025-12-23T09:02:00+07:00');
  });
});
