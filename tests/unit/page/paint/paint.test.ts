import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HighlightColour } from '../../../../lib/model/highlight';
import { createPainter } from '../../../../lib/page/paint/paint';

/** What a browser has and jsdom has not; it counts what is written. */
class CountedHighlight extends Set<Range> {
  priority = 0;
  static made = 0;
  static writes = 0;
  constructor(...ranges: Range[]) {
    super();
    for (const range of ranges) super.add(range);
    CountedHighlight.made += 1;
  }
  override add(range: Range): this {
    CountedHighlight.writes += 1;
    return super.add(range);
  }
  override delete(range: Range): boolean {
    CountedHighlight.writes += 1;
    return super.delete(range);
  }
}

/** What the browser would tell of elements in the window and away from it. */
class Watching {
  static last: Watching | undefined;
  readonly watched = new Set<Element>();
  readonly #tell: (entries: object[]) => void;
  constructor(tell: (entries: object[]) => void) {
    this.#tell = tell;
    Watching.last = this;
  }
  observe(element: Element): void {
    this.watched.add(element);
  }
  unobserve(element: Element): void {
    this.watched.delete(element);
  }
  tell(near: readonly Element[], height = 20): void {
    this.#tell(
      [...this.watched].map((target) => ({
        target,
        isIntersecting: near.includes(target),
        boundingClientRect: { width: height, height },
      })),
    );
  }
}

const highlights = new Map<string, CountedHighlight>();
let sheets = 0;
let css = '';

function page() {
  const { window } = new JSDOM('<p>Bến Trong</p>');
  const { document } = window;
  vi.spyOn(window.CSSStyleSheet.prototype, 'replaceSync').mockImplementation((text: string) => {
    sheets += 1;
    css = text;
  });
  return document;
}

const paintedOf = (ranges: readonly Range[], colour: HighlightColour = 'yellow') =>
  ranges.map((range) => ({ colour, isChanged: false, ranges: [range] }));
const shown = () => [...highlights.values()].flatMap((registry) => [...registry]);

beforeEach(() => {
  highlights.clear();
  CountedHighlight.made = 0;
  CountedHighlight.writes = 0;
  sheets = 0;
  vi.stubGlobal('Highlight', CountedHighlight);
  vi.stubGlobal('CSS', { highlights });
});
afterEach(() => vi.unstubAllGlobals());

describe('the painter', () => {
  it('writes what is new and what is gone, and nothing else', () => {
    const document = page();
    const painter = createPainter(document, 'x');
    const ranges = Array.from({ length: 50 }, () => document.createRange());
    painter.paint(paintedOf(ranges), 'light');
    const after = [...ranges.slice(0, 20), document.createRange(), ...ranges.slice(21)];
    painter.paint(paintedOf(after), 'light');
    expect(new Set(shown())).toEqual(new Set(after));
    expect([CountedHighlight.made, CountedHighlight.writes]).toEqual([1, 2]);
    expect(sheets).toBe(1);
  });

  it('fills anew where all are others, and dresses for another ground', () => {
    const document = page();
    const painter = createPainter(document, 'x');
    painter.paint(paintedOf([document.createRange()]), 'light');
    const after = [document.createRange(), document.createRange()];
    painter.paint(paintedOf(after), 'dark');
    expect(shown()).toEqual(after);
    expect([CountedHighlight.made, CountedHighlight.writes]).toEqual([2, 0]);
    expect(sheets).toBe(2);
  });

  it('draws the pattern on its ground where the system has few colours: beside it the line would not be seen', () => {
    const document = page();
    createPainter(document, 'x').paint(paintedOf([document.createRange()]), 'light');
    const forced = css.split('@media (forced-colors: active)').slice(1);
    expect(forced).toHaveLength(5);
    for (const part of forced) expect(part).toMatch(/^ \{\s+::highlight\(x[a-e]\) \{ text-underline-offset: 0; \}/);
  });

  it('brings back what the page took out of a registry', () => {
    const document = page();
    const painter = createPainter(document, 'x');
    const ranges = Array.from({ length: 9 }, () => document.createRange());
    painter.paint(paintedOf(ranges), 'light');
    for (const registry of highlights.values()) registry.clear();
    highlights.clear();
    painter.paint(paintedOf(ranges), 'light');
    expect(shown()).toEqual(ranges);
  });

  it('restores what the page emptied, took from and put into a registry, and writes nothing where all is well', () => {
    const document = page();
    const painter = createPainter(document, 'x');
    const ranges = Array.from({ length: 3 }, () => document.createRange());
    painter.paint(paintedOf(ranges), 'light');
    const registry = () => [...highlights.values()][0];
    painter.restore();
    expect([CountedHighlight.made, CountedHighlight.writes]).toEqual([1, 0]);
    registry()?.clear();
    painter.restore();
    expect(shown()).toEqual(ranges);
    registry()?.delete(ranges[1] as Range);
    registry()?.add(document.createRange());
    painter.restore();
    expect(new Set(shown())).toEqual(new Set(ranges));
  });

  it('paints of very many those near the window, and all of them for the printer', () => {
    vi.stubGlobal('IntersectionObserver', Watching);
    const document = page();
    const view = document.defaultView as unknown as Window & { Event: typeof Event };
    const paragraphs = Array.from({ length: 4 }, (_, index) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Trạm đo nước số ${index}`;
      document.body.append(paragraph);
      return paragraph;
    });
    const ranges = paragraphs.map(({ firstChild }) => {
      const range = document.createRange();
      if (firstChild) range.selectNodeContents(firstChild);
      return range;
    });
    const painter = createPainter(document, 'x', 4);
    painter.paint(paintedOf(ranges), 'light');
    expect(shown()).toEqual([]);
    Watching.last?.tell(paragraphs.slice(1, 3));
    expect(shown()).toEqual(ranges.slice(1, 3));
    Watching.last?.tell(paragraphs.slice(2));
    expect(shown()).toEqual(ranges.slice(2));
    view.dispatchEvent(new view.Event('beforeprint'));
    expect(new Set(shown())).toEqual(new Set(ranges));
    view.dispatchEvent(new view.Event('afterprint'));
    expect(shown()).toEqual(ranges.slice(2));
    // An element without a box, which is never said to be anywhere.
    Watching.last?.tell([], 0);
    expect(new Set(shown())).toEqual(new Set(ranges));
    painter.paint(paintedOf(ranges.slice(1)), 'light');
    expect(shown().length).toBe(3);
    expect(Watching.last?.watched.size).toBe(0);
  });
});
