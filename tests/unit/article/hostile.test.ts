/** Pages made to break a reader, and pages that are merely huge. */

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/article/read-article';
import { FOOTER, HEADLINE, LEAD, MENU, page, paragraphs, SIDEBAR, TEXT, TEXT_OUTLINE } from './invented';
import { expectArticle, outline, PAGE_URL, readDocument, readHtml, readHtmlInLinkedom } from './read-html';

const BODY = `<h1>${HEADLINE}</h1><div class="date">01/07/2026 08:00</div><div class="sapo">${LEAD}</div><div class="content">${paragraphs()}</div>`;
const OUTLINE = [`headline: ${HEADLINE}`, `lead: ${LEAD}`, ...TEXT_OUTLINE];
const CLOBBERS = [
  'attributes',
  'childNodes',
  'parentNode',
  'firstChild',
  'nextSibling',
  'nodeType',
  'localName',
  'tagName',
  'getAttribute',
  'textContent',
  'nodeName',
  'hasAttribute',
  'nodeValue',
  'ownerDocument',
  'children',
  'parentElement',
];
const FIELDS = CLOBBERS.map((name) => `<input name="${name}" value="x">`).join('');

describe('a page in one form with clobbering fields', () => {
  it('is read like any other', () => {
    const html = page(
      `<form id="form1">${FIELDS}<img name="nextSibling" src="/x.gif" width="1" height="1">${MENU}${BODY}${SIDEBAR}${FOOTER}</form>`,
    );
    expect(outline(expectArticle(readHtml(html)))).toEqual(OUTLINE);
  });

  it('clobbers the document too', () => {
    const names = ['documentElement', 'body', 'head', 'defaultView', 'title', 'querySelector', 'createTreeWalker'];
    const html = page(
      `${names.map((name) => `<img name="${name}" id="${name}" width="1" height="1">`).join('')}${BODY}`,
    );
    expect(outline(expectArticle(readHtml(html)))).toEqual(OUTLINE);
  });
});

describe('reading', () => {
  it('changes nothing on the page', () => {
    const { window } = new JSDOM(page(`${MENU}${BODY}${SIDEBAR}${FOOTER}`), { url: PAGE_URL });
    const before = window.document.documentElement.outerHTML;
    const records: unknown[] = [];
    const observer = new window.MutationObserver((list) => records.push(...list));
    observer.observe(window.document, { attributes: true, childList: true, characterData: true, subtree: true });
    readDocument(window.document);
    expect(observer.takeRecords()).toEqual([]);
    expect(records).toEqual([]);
    expect(window.document.documentElement.outerHTML).toBe(before);
  });

  it('gives the same in linkedom', () => {
    const html = page(`${MENU}${BODY}${SIDEBAR}${FOOTER}`);
    const [here, there] = [expectArticle(readHtml(html)), expectArticle(readHtmlInLinkedom(html))];
    expect(there.article).toEqual(here.article);
    expect(there.certain).toBe(here.certain);
  });

  it.each([
    ['JSON-LD that is no JSON', '<script type="application/ld+json">{"@type": "NewsArticle", broken</script>'],
    [
      'JSON-LD of other shapes',
      '<script type="application/ld+json">[null, 7, "x", [[[]]], {"@type": 5, "@graph": "x"}, {"@type":["NewsArticle"],"headline":{},"author":[null,{"@type":"Person","name":[]}]}]</script>',
    ],
    [
      'metas without content',
      '<meta property="og:title"><meta property="article:published_time" content=""><meta name="" content="x"><link rel="canonical">',
    ],
    [
      'dates that are none',
      '<meta property="article:published_time" content="0000-99-99T99:99:99Z"><meta name="pubdate" content="hôm qua">',
    ],
  ])('bears %s', (_name, head) => {
    expect(outline(expectArticle(readHtml(page(BODY, `<title>${HEADLINE}</title>${head}`))))).toEqual(OUTLINE);
  });

  it('bears an address that is none', () => {
    expect(expectArticle(readHtml(page(BODY), { url: PAGE_URL })).article.host).toBe('bao.example.vn');
    const { window } = new JSDOM(page(BODY));
    expect(readDocument(window.document, { url: 'about:blank' }).isArticle).toBe(true);
  });

  it('bears a document without a root', () => {
    const { window } = new JSDOM('');
    window.document.documentElement.remove();
    expect(readDocument(window.document)).toEqual({ isArticle: false, reason: 'empty' });
  });
});

describe('size', { timeout: 60_000 }, () => {
  it('bears a nesting of five thousand elements', () => {
    const { window } = new JSDOM(page(''), { url: PAGE_URL });
    const { document } = window;
    const holder = document.createElement('div');
    append(document, holder, 'h1', HEADLINE);
    append(document, holder, 'div', '01/07/2026 08:00');
    for (const text of TEXT) append(document, holder, 'p', text);
    // Built from the inside: jsdom takes a time for each insertion that grows with the depth.
    let outer: Element = holder;
    for (let depth = 0; depth < 5_000; depth += 1) {
      const next = document.createElement(depth % 2 === 0 ? 'div' : 'span');
      next.append(outer);
      outer = next;
    }
    document.body.append(outer);
    // Only the reading: jsdom itself recurses when asked whether a node contains another.
    const reading = expectArticle(readDocumentUnchecked(document));
    expect(outline(reading)).toEqual([`headline: ${HEADLINE}`, ...TEXT_OUTLINE]);
  });

  it('grows with the page and no faster', () => {
    const time = (count: number): number => {
      const rows = Array.from(
        { length: count },
        (_, index) =>
          `<div class="row"><a href="/t-${index}.html">Tin số ${index} của chuyên mục thời sự trong tỉnh</a><p>Đoạn giới thiệu ngắn của tin số ${index} trong danh sách dài.</p></div>`,
      );
      const { window } = new JSDOM(page(`${BODY}<div class="list">${rows.join('')}</div>`), { url: PAGE_URL });
      readDocumentUnchecked(window.document);
      const start = performance.now();
      readDocumentUnchecked(window.document);
      return performance.now() - start;
    };
    const [small, large] = [time(500), time(5_000)];
    expect(large).toBeLessThan(small * 10 * 4 + 50);
  });
});

function readDocumentUnchecked(document: Document) {
  return readArticle(document, { url: PAGE_URL, isHidden: () => false });
}

function append(document: Document, parent: Element, tag: string, text: string): void {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
}
