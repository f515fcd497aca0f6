/** The one element of ours on the page: it holds a shadow root that the page cannot enter. */

import { fingerprintOf } from '../text/fingerprint';

export interface InPageHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** Sets the style of what stands inside. */
  dress(css: string): void;
  /** Takes all that is ours out of sight, for a picture of the page. */
  hide(isHidden: boolean): void;
  /** Puts the element and its style back where the page has taken them away. */
  restore(): void;
}

/** Keys and what they make: the page must not hear what is typed in our fields. */
const TYPING_EVENTS = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'compositionstart',
  'compositionupdate',
  'compositionend',
] as const;

/** Pointer events stay inside too: a page that closes its menus on any click must not be told of clicks on ours. */
const POINTER_EVENTS = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'contextmenu', 'wheel'] as const;

/** At the window's corner, without a size, over everything; a page that styles the element from outside has no say. */
export const HOST_STYLE =
  'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; z-index: 2147483647 !important;';

/**
 * What a run of ours leaves in its shadow root, so that the next run on the same page knows it: a class name that no other
 * script can give. It is made of `secret`, which no page knows, and of the moment at which this very document began: where a
 * page saves or copies our element, even with what stands in it, the mark is that of another document.
 */
export function runMarkOf({ defaultView }: Document, secret: string): string {
  const began = String(defaultView?.performance.timeOrigin);
  // The secret comes last: whoever reads the mark cannot reckon from it that of another document.
  return `r${fingerprintOf([{ text: began }, { text: secret }])}`;
}

/**
 * The rules that the host has from the beginning. An important rule for the host from inside its root outdoes every other one,
 * the page's and the host's own style attribute among them: so the host keeps its place and is seen whatever the page says of
 * it, and a printed page is without us. What `all` leaves out is named. The rule of the mark fits no element.
 */
const ownCss = (
  runMark: string,
): string => `:host { ${HOST_STYLE} direction: ltr !important; unicode-bidi: normal !important; }
@media print { :host { display: none !important; } }
${markSelector(runMark)} {}`;

/** How often the element is put back in a row; then once in so many milliseconds. */
const RETURNS = { atOnce: 10, pause: 10_000 };

const markSelector = (runMark: string): string => `.${runMark}`;

export function createInPageHost(document: Document, runMark: string, signal: AbortSignal): InPageHost {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const view = document.defaultView;
  if (!view) throw new Error('a document without a window has no place for our interface');
  const own = new view.CSSStyleSheet();
  own.replaceSync(ownCss(runMark));
  const dress = new view.CSSStyleSheet();
  root.adoptedStyleSheets = [own, dress];
  for (const type of [...TYPING_EVENTS, ...POINTER_EVENTS]) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  // A page that takes it away whenever it comes is not fought with: that would go on for as long as the page is open.
  let returns = RETURNS.atOnce;
  let lastReturn = 0;
  const mayReturn = () => {
    const now = view.performance.now();
    returns = Math.min(RETURNS.atOnce, returns + Math.floor((now - lastReturn) / RETURNS.pause));
    if (returns === 0) return false;
    returns -= 1;
    lastReturn = now;
    return true;
  };
  const hide = (isHidden: boolean) =>
    own.replaceSync(`${ownCss(runMark)}${isHidden ? ':host { display: none !important; }' : ''}`);
  const place = () => {
    const { documentElement } = document;
    const isStyled = element.getAttribute('style') === HOST_STYLE;
    // A page that has taken its root away has no place for us; it may put in another one.
    const isPlaced = documentElement === null || element.parentNode === documentElement;
    if ((isStyled && isPlaced) || !mayReturn()) return;
    if (!isStyled) element.setAttribute('style', HOST_STYLE);
    if (!isPlaced) documentElement.append(element);
  };
  place();
  signal.addEventListener('abort', () => element.remove(), { once: true });
  return { element, root, dress: (css) => dress.replaceSync(css), hide, restore: place };
}

/**
 * True where an earlier run of ours stands on the page. At an update Firefox ends it and starts the new one beside it; what
 * the old one drew hears nobody any more. It is taken away, unless something was being written there.
 */
export function succeedsAnother(document: Document, runMark: string): boolean {
  const earlier = [...(document.documentElement?.children ?? [])].flatMap((element) => {
    const root = (element as FirefoxElement).openOrClosedShadowRoot;
    return root && hasMark(root, runMark) ? [{ element, root }] : [];
  });
  for (const { element, root } of earlier) {
    const fields = root.querySelectorAll<HTMLInputElement>('textarea, [role=combobox]');
    if (![...fields].some(({ value }) => value !== '')) element.remove();
  }
  return earlier.length > 0;
}

function hasMark({ adoptedStyleSheets }: ShadowRoot, runMark: string): boolean {
  const rules = [...adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules]);
  return rules.some((rule) => (rule as CSSStyleRule).selectorText === markSelector(runMark));
}

/** What Firefox alone lets the scripts of extensions do. */
type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Keeps the typing from the page's own listeners, even those that wait on the window for the capture phase. Has to run
 * before the page's scripts: listeners on one target are called in the order in which they were added. The event is
 * stopped at the window and handed on as a copy to the field inside; the browser's own work (typing, pasting, input
 * methods) goes on, unless the field's handlers refused it.
 */
export function shieldTyping(window: Window, inside: () => InPageHost | null, signal: AbortSignal): void {
  for (const type of TYPING_EVENTS) {
    window.addEventListener(
      type,
      (event) => {
        const host = inside();
        if (!host || event.target !== host.element || !event.isTrusted) return;
        event.stopImmediatePropagation();
        const field = host.root.activeElement;
        if (field && !field.dispatchEvent(copyOf(event))) event.preventDefault();
      },
      { capture: true, signal },
    );
  }
}

/** The properties of an event that the handlers of our fields read. */
const COPIED_PROPERTIES = [
  'key',
  'code',
  'ctrlKey',
  'shiftKey',
  'altKey',
  'metaKey',
  'isComposing',
  'repeat',
  'data',
  'inputType',
] as const;

/**
 * A copy that stays inside the shadow root. A plain event that says the same: Firefox lets every `KeyboardEvent` out of the
 * root, composed or not, and the page would refuse the key there after all.
 */
function copyOf(event: Event): Event {
  const copy = new Event(event.type, { bubbles: true, cancelable: event.cancelable, composed: false });
  for (const name of COPIED_PROPERTIES) {
    if (name in event) Object.defineProperty(copy, name, { value: Reflect.get(event, name) });
  }
  return copy;
}
