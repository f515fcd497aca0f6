/** Reading from the element that the reader pointed at, here or on another page of the layout. */

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { FOOTER, HEADLINE, LEAD, MENU, otherItems, page, paragraphs, SIDEBAR, TEXT, TEXT_OUTLINE } from './invented';
import { expectArticle, outline, PAGE_URL, readDocument } from './read-html';

const documentOf = (html: string) => new JSDOM(html, { url: PAGE_URL }).window.document;

function readAt(html: string, selector: string, asked = true) {
  const document = documentOf(html);
  return readDocument(document, { body: document.querySelector(selector), asked });
}

/** A page that is read wrongly: the talk under the article is longer than the article. */
const TALK = paragraphs(Array.from({ length: 30 }, (_, index) => `Độc giả ${index} viết: ${TEXT[index % 4]}`));
const MISREAD = page(
  `${MENU}<div class="a"><h1>${HEADLINE}</h1><span>01/07/2026 08:05</span><p class="sapo">${LEAD}</p></div>
   <div class="b">${paragraphs()}<div class="lq"><b>Tin liên quan</b>${otherItems('div', false)}</div></div>
   <div class="c">${TALK}</div>${SIDEBAR}${FOOTER}`,
);

describe('the element that the reader pointed at', () => {
  it('gives the text, under the headline before it', () => {
    expect(outline(expectArticle(readDocument(documentOf(MISREAD))))).not.toEqual([
      `headline: ${HEADLINE}`,
      ...TEXT_OUTLINE,
    ]);
    const reading = expectArticle(readAt(MISREAD, '.b'));
    expect(outline(reading)).toEqual([`headline: ${HEADLINE}`, ...TEXT_OUTLINE]);
    expect(reading).toMatchObject({ fromBody: true, certain: true });
    expect(reading.article.publishedAt?.iso).toBe('2026-07-01T08:05:00+07:00');
  });

  it('may hold the headline too, and what stands between it and the text', () => {
    const html = page(`${MENU}<div id="all"><h1>${HEADLINE}</h1><p>${LEAD}</p>${paragraphs()}</div>${TALK}`);
    const reading = expectArticle(readAt(html, '#all'));
    expect(reading.article.headline).toBe(HEADLINE);
    expect(outline(reading).at(-1)).toBe(TEXT_OUTLINE[3]);
    expect(outline(reading).join(' ')).toContain(LEAD);
  });

  it('is read also where the rules take it for clutter', () => {
    const html = page(`<h1>${HEADLINE}</h1>${paragraphs()}<div class="comments"><h3>Bình luận</h3>${TALK}</div>`);
    const reading = expectArticle(readAt(html, '.comments'));
    expect(outline(reading).filter((line) => line.includes('Độc giả'))).toHaveLength(30);
    expect(outline(reading)).not.toContain(TEXT_OUTLINE[0]);
  });

  it('never takes a heading inside or after the text for the headline', () => {
    const html = page(
      `<div class="b">${paragraphs(TEXT.slice(0, 2))}<h2 class="title">${HEADLINE}</h2>${paragraphs(TEXT.slice(2))}</div>`,
      '<title>Trang tin xã Nậm Thử</title>',
    );
    const reading = expectArticle(readAt(html, '.b'));
    const text = outline(reading).join('\n');
    for (const paragraph of TEXT) expect(text).toContain(paragraph);
  });

  it('is ignored where it holds no text, or is not of this page', () => {
    const html = page(
      `<h1>${HEADLINE}</h1><p>01/07/2026 08:05</p><div class="b">${paragraphs()}</div><div class="d"><img src="a.jpg"></div>`,
    );
    expect(readAt(html, '.d')).toMatchObject({ isArticle: true, fromBody: false });
    expect(readAt(html, '.nowhere')).toMatchObject({ isArticle: true, fromBody: false });
    const elsewhere = documentOf(html).querySelector('.b');
    expect(readDocument(documentOf(html), { body: elsewhere })).toMatchObject({ isArticle: true, fromBody: false });
  });
});

describe('an element that was remembered from another page of the layout', () => {
  it('is used where the page reads like an article', () => {
    const reading = expectArticle(readAt(MISREAD, '.b', false));
    expect(reading.fromBody).toBe(true);
    expect(outline(reading)).toEqual([`headline: ${HEADLINE}`, ...TEXT_OUTLINE]);
  });

  it('makes no article of a list of others', () => {
    const list = page(
      `${MENU}<h1>Thời sự</h1><div class="b">${otherItems()}${otherItems()}${otherItems()}</div>${FOOTER}`,
      '<title>Thời sự</title>',
    );
    const document = documentOf(list);
    const options = { url: 'https://bao.example.vn/thoi-su', body: document.querySelector('.b') };
    expect(readDocument(document, options).isArticle).toBe(false);
  });
});
