import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import type { Sources } from '../../../../lib/article/reading';
import type { BlockKind } from '../../../../lib/model/article';
import { DEFAULT_SETTINGS } from '../../../../lib/model/settings/settings';
import { TYPESETTING } from '../../../../lib/page/clear/typesetting';

const LONG =
  'Mực nước tại trạm Bến Đá đã xuống dưới báo động một, bà con trở lại đồng ruộng ngay trong buổi sáng. '.repeat(3);

function lookAt(css: string, html: string, kinds: BlockKind[]) {
  const { document, Element } = new JSDOM(`<style>${css}</style>${html}`).window;
  vi.stubGlobal('Element', Element);
  const blocks = [...document.querySelectorAll('body > :not(style, table), td > *')].map((element) => ({
    nodes: [element],
    runs: [{ node: element.firstChild as Text, start: 0, end: (element.textContent ?? '').length }],
  }));
  const sources = { blocks, texts: new Map(), kept: [], root: document.body } as unknown as Sources;
  const { floor, centred, rows } = TYPESETTING.lookAt(document, sources, kinds);
  vi.unstubAllGlobals();
  const textsOf = (elements: ReadonlySet<Element>) => [...elements].map(({ textContent }) => textContent);
  return { floor, centred: textsOf(centred), rows: textsOf(rows) };
}

const PAGE = `<h1>Đê sông Lệ vững sau lũ</h1><p>${LONG}</p>`;
const KINDS: BlockKind[] = ['headline', 'paragraph'];

describe('the floor under a page as its outlet has it', () => {
  it('makes a headline larger that is as small as the text, and parts lines that touch', () => {
    const { floor } = lookAt('h1, p { font-size: 16px; line-height: 18px; }', PAGE, KINDS);
    expect(floor).toEqual({ headline: 26, isDense: true });
    const css = TYPESETTING.floorCss('data-a', floor);
    expect(css).toContain('font-size: min(26px, 8.5vw) !important');
    expect(css).toContain('line-height: 1.55 !important');
  });

  it('takes lines without a height of their own for dense', () => {
    expect(lookAt('h1, p { font-size: 16px; line-height: normal; }', PAGE, KINDS).floor.isDense).toBe(true);
  });

  it('leaves a page alone that is set well, but for facts that stand glued', () => {
    const { floor } = lookAt('h1 { font-size: 30px; } p { font-size: 17px; line-height: 27px; }', PAGE, KINDS);
    expect(floor).toEqual({ headline: null, isDense: false });
    const css = TYPESETTING.floorCss('data-a', floor);
    expect(css).toContain('margin-inline-start: .6em !important');
    expect(css).not.toContain('font-size');
    expect(css).not.toContain('line-height');
  });
});

describe('lines that the page centres', () => {
  it('stay so where they are short, and are of the text’s size', () => {
    const html = `<p class="c">BỘ CÔNG THƯƠNG</p><p class="c">Độc lập - Tự do - Hạnh phúc</p><p class="c">${LONG}</p><p>Nơi nhận:</p>`;
    const { centred } = lookAt('.c { text-align: center; }', html, ['heading', 'heading', 'paragraph', 'paragraph']);
    expect(centred).toEqual(['BỘ CÔNG THƯƠNG', 'Độc lập - Tự do - Hạnh phúc']);
    const css = TYPESETTING.comfortCss('data-a', DEFAULT_SETTINGS.comfort, 'light');
    expect(css).toContain('[data-a-kept~="centred"]');
    expect(css).toContain('text-align: center !important');
  });
});

describe('rows that stay side by side', () => {
  const rowsIn = (html: string) => lookAt('', html, []).rows;
  const row = (...cells: string[]) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;

  it('are those with short lines alone in two cells: the head of a letter, its foot', () => {
    const head = row('<p>BỘ CÔNG THƯƠNG</p><p>Số: 12/BCT</p>', '<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>');
    const foot = row('<p>Nơi nhận:</p><p>- Như trên;</p>', '<p>THỨ TRƯỞNG</p>');
    expect(rowsIn(`${head}<p>${LONG}</p>${foot}`)).toHaveLength(2);
  });

  it('are none that lay the page out: a cell with a paragraph, a cell alone', () => {
    expect(rowsIn(row('<p>Tin nóng</p>', `<p>${LONG}</p>`) + row('<p>THỨ TRƯỞNG</p>', ''))).toEqual([]);
  });
});
