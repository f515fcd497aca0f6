/** Pointing at an element of the page, by mouse or by keyboard. What is shown stands in our shadow root alone. */

import { HEADING_TAGS, kindOfTag } from '../../article/scan/tags';
import { createDomAccess, type DomAccess, ELEMENT_NODE } from '../../dom/dom-access';
import type { InPageHost } from '../in-page-host';

/** Pieces of a text, never the whole of it. */
const PIECES = /^(?:p|li|ul|ol|dl|d[td]|figure|figcaption|blockquote|pre|t(?:r|body|head|foot|able))$/;

/** What the reader who points there means: the nearest element that may hold a text. */
export function holderOf(document: Document, node: Node): Element | null {
  const dom = createDomAccess(document);
  for (let at: Node | null = node; dom !== null && at !== null; at = dom.parentNode(at)) {
    if (dom.nodeType(at) !== ELEMENT_NODE) continue;
    const tag = dom.localName(at as Element);
    if (kindOfTag(tag) === 'block' && !HEADING_TAGS.has(tag) && !PIECES.test(tag)) return at as Element;
  }
  return null;
}

export interface Pick {
  host: InPageHost;
  theme: string;
  /** What can be done, and the word for giving up. */
  words: { hint: string; cancel: string };
  /** Where the keyboard begins. */
  start: Element;
}

/** Resolves with the element that the reader chose; with null where none. The page hears nothing of it meanwhile. `css` styles it. */
export function pickElement(
  document: Document,
  { host, theme, words, start }: Pick,
  css: string,
): Promise<Element | null> {
  const dom = createDomAccess(document);
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (dom === null || view === null) return Promise.resolve(null);
  const place = (parent: Node, tag: string, name: string) => {
    const element = document.createElement(tag);
    element.className = name;
    parent.appendChild(element);
    return element;
  };
  const root = place(host.root, 'div', 'db-root');
  root.dataset.theme = theme;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  const { adoptedStyleSheets } = host.root;
  host.root.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
  const frame = place(root, 'div', 'db-pick');
  const bar = place(root, 'div', 'db-pick-bar');
  const text = place(bar, 'span', '');
  text.role = 'status';
  text.textContent = words.hint;
  const cancel = place(bar, 'button', 'db-button');
  cancel.textContent = words.cancel;

  return new Promise((resolve) => {
    const life = new AbortController();
    /** The way down again. */
    let trail: Element[] = [];
    let at = start;
    const draw = () => {
      const { left, top, width, height } = boxOf(at);
      Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    };
    const go = (element: Element | null | undefined) => {
      if (!element) return;
      at = element;
      draw();
    };
    const end = (chosen: Element | null) => {
      life.abort();
      root.remove();
      host.root.adoptedStyleSheets = adoptedStyleSheets;
      resolve(chosen);
    };
    const keys: Record<string, () => void> = {
      Escape: () => end(null),
      Enter: () => end(at),
      ArrowUp: () => {
        const parent = dom.parentNode(at) as Element;
        if (parent === dom.root) return;
        trail.push(at);
        go(parent);
      },
      ArrowDown: () => go(trail.pop() ?? tallest(dom, at)),
      ArrowLeft: () => beside(-1),
      ArrowRight: () => beside(1),
    };
    const beside = (step: number) => {
      const parent = dom.parentNode(at);
      const all = parent === dom.root || parent === null ? [] : shownIn(dom, parent);
      trail = [];
      go(all[all.indexOf(at) + step]);
    };
    const hear = <Type extends keyof WindowEventMap>(types: Type[], work?: (event: WindowEventMap[Type]) => void) => {
      for (const type of types) {
        view.addEventListener(
          type,
          (event) => {
            // The page can forge an event, but not choose for the reader; our own button works as ever.
            if (!event.isTrusted || event.target === host.element) return;
            if (event.cancelable) event.preventDefault();
            event.stopImmediatePropagation();
            work?.(event);
          },
          { capture: true, signal: life.signal },
        );
      }
    };
    /** The frame is where keys led it, and stays until the pointer moves. */
    let isByKey = false;
    const follow = ({ target }: Event) => {
      isByKey = false;
      trail = [];
      go(holderOf(document, target as Node));
    };
    hear(['pointermove'], (event) => {
      // Where the page moves under a pointer that rests, the keyboard is what the reader uses.
      if (event.movementX !== 0 || event.movementY !== 0) follow(event);
    });
    hear(['pointerdown'], (event) => {
      // A finger does not hover, and a mouse may have come to rest before the frame was there.
      if (!isByKey || event.pointerType !== 'mouse') follow(event);
    });
    hear(['pointerup', 'mousedown', 'mouseup', 'mousemove']);
    hear(['click'], () => end(at));
    hear(['keydown'], ({ key }) => {
      const act = keys[key];
      if (act === undefined) return;
      isByKey = true;
      act();
      const { top, bottom } = boxOf(at);
      if (bottom < 0 || top > view.innerHeight) view.scrollBy({ top: top - view.innerHeight / 3, behavior: 'instant' });
    });
    view.addEventListener('scroll', draw, { capture: true, passive: true, signal: life.signal });
    view.addEventListener('resize', draw, { signal: life.signal });
    cancel.addEventListener('click', () => end(null));
    draw();
  });
}

/** A form may hold a field of that name. */
function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

function shownIn(dom: DomAccess, parent: Node): Element[] {
  const shown: Element[] = [];
  for (let node = dom.firstChild(parent); node !== null; node = dom.nextSibling(node)) {
    if (dom.nodeType(node) === ELEMENT_NODE && boxOf(node as Element).height > 0) shown.push(node as Element);
  }
  return shown;
}

function tallest(dom: DomAccess, parent: Element): Element | undefined {
  return shownIn(dom, parent).sort((left, right) => boxOf(right).height - boxOf(left).height)[0];
}
