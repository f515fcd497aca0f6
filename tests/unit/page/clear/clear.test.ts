import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Sources } from '../../../../lib/article/reading';
import { createDomAccess } from '../../../../lib/dom/dom-access';
import type { BlockKind } from '../../../../lib/model/article';
import { PAPER } from '../../../../lib/model/palette';
import { DEFAULT_SETTINGS } from '../../../../lib/model/settings/settings';
import { marksOf } from '../../../../lib/page/clear/clear';
import { clearingCss } from '../../../../lib/page/clear/clear-css';
import { strong } from '../../../../lib/page/clear/clear-selectors';
import { comfortCss } from '../../../../lib/page/clear/comfort-css';
import { faintAmong } from '../../../../lib/page/clear/faint-text';
import { strayTextsIn } from '../../../../lib/page/clear/stray-text';

function marksIn(
  html: string,
  select: (document: Document) => { nodes: Node[]; kept?: Node[] },
  kinds: BlockKind[] = ['paragraph'],
) {
  const { document } = new JSDOM(html).window;
  const { nodes, kept = [] } = select(document);
  const sources: Sources = { blocks: [{ runs: [], nodes }], texts: new Map(), kept, root: document.body };
  const dom = createDomAccess(document);
  if (!dom) throw new Error('the page has no root');
  const marks = marksOf(sources, dom, kinds);
  const of = (selector: string) => {
    const element = document.querySelector(selector);
    return element ? (marks.get(element) ?? 'none') : 'missing';
  };
  return { of };
}

const one = (document: Document, selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

describe('marksOf', () => {
  it('keeps the article, marks the path to it, and nothing else', () => {
    const { of } = marksIn(
      '<nav></nav><main><h1>Tít</h1><aside></aside><div><p>Chính văn</p></div></main>',
      (document) => ({
        nodes: [one(document, 'h1'), one(document, 'p')],
      }),
    );
    expect(['html', 'body', 'main', 'div'].map(of)).toEqual(['path', 'path', 'path', 'path']);
    expect(['h1', 'p'].map(of)).toEqual(['keep', 'keep']);
    expect(['nav', 'aside', 'head'].map(of)).toEqual(['none', 'none', 'none']);
  });

  it('tells the facts about the article from its text', () => {
    const { of } = marksIn('<div><span>03/11/2026</span><button>In</button></div><p>Chính văn</p>', (document) => ({
      nodes: [one(document, 'p')],
      kept: [one(document, 'span')],
    }));
    expect(['div', 'span', 'p', 'button'].map(of)).toEqual(['path', 'fact', 'keep', 'none']);
  });

  it('shows the bare text of a run of lines, and not that of a mere ancestor', () => {
    const { of } = marksIn('<section>Trang chủ<div id="run">Dòng một<br>Dòng hai</div></section>', (document) => ({
      nodes: Array.from(one(document, '#run').childNodes).filter((node) => node.nodeType === 3),
    }));
    expect(of('#run')).toBe('run');
    expect(of('section')).toBe('path');
  });

  it('tells what is set in a size of its own', () => {
    const { of } = marksIn(
      '<h1>Tít</h1><h2>Tít xen</h2><p>Chính văn</p><img>',
      (document) => ({ nodes: [one(document, 'h1')] }),
      ['headline'],
    );
    expect(['h1', 'h2'].map(of)).toEqual(['headline', 'none']);
    const figure = marksIn('<img>', (document) => ({ nodes: [one(document, 'img')] }), ['figure']);
    expect(figure.of('img')).toBe('figure');
    const quote = marksIn('<p>Lời dẫn</p>', (document) => ({ nodes: [one(document, 'p')] }), ['quote']);
    expect(quote.of('p')).toBe('keep');
  });

  it('keeps an element whose inside is kept too', () => {
    const { of } = marksIn('<figure><img><figcaption>Chú thích</figcaption></figure>', (document) => ({
      nodes: [one(document, 'figcaption'), one(document, 'figure')],
    }));
    expect(of('figure')).toBe('keep');
  });

  it('finds the way through a form that clobbers its own properties', () => {
    const fields = ['parentNode', 'parentElement', 'nodeType', 'setAttribute'].map((name) => `<input name="${name}">`);
    const { of } = marksIn(`<form>${fields.join('')}<p>Chính văn</p></form>`, (document) => ({
      nodes: [one(document, 'p')],
    }));
    expect(['html', 'body', 'form'].map(of)).toEqual(['path', 'path', 'path']);
    expect(of('input')).toBe('none');
  });
});

describe('strayTextsIn', () => {
  it('finds the bare text beside the article’s own', () => {
    const { document } = new JSDOM('<div>Chính văn<br><a href="/b">Tin khác</a> - 09:10 20/11/2026<br> </div>').window;
    const dom = createDomAccess(document);
    const run = one(document, 'div');
    const [own] = Array.from(run.childNodes);
    if (!dom || !own) throw new Error('the page is not as expected');
    const strays = strayTextsIn(run, { texts: new Map([[own as Text, 'Chính văn']]) }, dom);
    expect(strays.map(({ data }) => data)).toEqual([' - 09:10 20/11/2026']);
  });
});

describe('clearingCss', () => {
  it('names no element but through its own attribute, so that any page falls under it', () => {
    const css = clearingCss('data-quuxquuxqu', { ground: 'light', isTight: true, strayName: 'strayname' });
    const selectors = css.match(/^[^\s{}@][^{}]*(?=\{)/gm) ?? [];
    expect(selectors.length).toBeGreaterThan(5);
    for (const selector of selectors) expect(selector).toMatch(/\[data-quuxquuxqu|^::highlight\(strayname\)/);
  });
});

/** A list of selectors as one by one. */
function partsOf(list: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const sign of list) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

describe('rules for all that is inside of the article’s nodes', () => {
  it('are told by an attribute that the path to them has not: else they would be looked up along the whole of a deep page', () => {
    const look = { ground: 'light', isTight: true, strayName: 'strayname' } as const;
    const css = clearingCss('data-quux', look) + comfortCss('data-quux', DEFAULT_SETTINGS.comfort, 'light');
    // Commas inside brackets part no selectors.
    const selectors = (css.match(/^[^\s{}@][^{}]*(?=\{)/gm) ?? []).flatMap((list) => partsOf(list));
    const inside = selectors.filter((selector) => / (?:\*|:where\(\*)/.test(selector));
    expect(inside.length).toBeGreaterThan(5);
    for (const selector of inside) expect(selector).toMatch(/^:where\(\[data-quux-kept(?:~="\w+")?\]\)\S* /);
  });
});

describe('comfortCss', () => {
  const { comfort } = DEFAULT_SETTINGS;
  const css = comfortCss('data-quuxquuxqu', { ...comfort, font: 'serif' }, 'sepia');

  it('names no element but through the clearing’s own attribute', () => {
    const selectors = css.match(/^[^\s{}@][^{}]*(?=\{)/gm) ?? [];
    expect(selectors.length).toBeGreaterThan(10);
    for (const selector of selectors) {
      // A comma inside brackets parts no selectors.
      for (const one of selector.replaceAll(/\([^()]*\)/g, '').split(','))
        expect(selector, one).toContain('[data-quux');
    }
  });

  it('leaves nothing for the page’s own styles to override', () => {
    const declarations = css.match(/[\w-]+: [^;{}]+;/g) ?? [];
    expect(declarations.length).toBeGreaterThan(30);
    for (const declaration of declarations) expect(declaration).toMatch(/ !important;$/);
  });

  it('stays in the layer of the clearing, so that it comes after it', () => {
    expect(css).toMatch(/^@layer data-quuxquuxqu \{/);
    expect(css).toContain(PAPER.sepia.ground);
    expect(css).toContain(`${comfort.fontSize}px`);
  });
});

describe('an element that a page calls by any name', () => {
  it('falls under our rules', () => {
    const { document } = new JSDOM('<p id="a">Một</p><p id="b" class="a">Hai</p><p>Ba</p>').window;
    expect([...document.querySelectorAll(`p${strong}`)].map(({ textContent }) => textContent)).toEqual([
      'Một',
      'Hai',
      'Ba',
    ]);
  });
});

describe('letters whose ground is gone', () => {
  const page = (markup: string) => {
    const { document } = new JSDOM(`<style>.cover { background: #123; color: #fff }</style>${markup}`).window;
    const kept = [...document.querySelectorAll('[data-kept]')];
    const blocks = kept.map((node) => {
      const text = document.createTreeWalker(node, 4).nextNode() as Text;
      return { nodes: [node], runs: [{ node: text, nodeStart: 0, nodeEnd: 1, start: 0, end: 1 }] };
    });
    const dom = createDomAccess(document);
    const view = document.defaultView as unknown as Window;
    if (!dom) throw new Error('the page has no root');
    const found = (ground: number) => [...faintAmong({ blocks, kept: [] }, ground, dom, view)].map(({ id }) => id);
    return { light: found(1), dark: found(0.008) };
  };

  it.each([
    ['on a cover that is not the article’s', '<div class="cover"><h1 id="h" data-kept>Tít</h1></div>', ['h'], []],
    ['within its own element', '<h1 id="h" data-kept><a style="color: #fefefe">Tít</a></h1>', ['h'], []],
    ['are not lost where the article’s own element paints it', '<h1 id="h" data-kept class="cover">Tít</h1>', [], []],
    ['nor where a label in it does', '<p id="h" data-kept><b class="cover">Mới</b> Chữ</p>', [], []],
    ['nor where it is a picture', '<p id="h" data-kept style="color:#fff;background-image:url(a.png)">A</p>', [], []],
    [
      'of plain black ones only a dark page is none',
      '<p id="h" data-kept style="color: rgb(0, 0, 0)">Chữ</p>',
      [],
      ['h'],
    ],
    [
      'are told in a form whose fields have the names of its properties',
      '<form class="cover"><p id="h" data-kept>Chữ</p><input name="parentNode"><input name="parentElement"></form>',
      ['h'],
      [],
    ],
    ['of grey ones both pages are', '<p id="h" data-kept style="color: rgb(119, 119, 119)">Chữ</p>', [], []],
  ])('%s', (_, markup, light, dark) => {
    expect(page(markup)).toEqual({ light, dark });
  });
});
