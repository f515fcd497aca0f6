import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { createInPageHost, HOST_STYLE, runMarkOf, succeedsAnother } from '../../../lib/page/in-page-host';

const SECRET = 'moz-extension://0b3f7a52-4f0b-4c0e-9a51-0c6a4d1e8b37/';

function page() {
  const { window } = new JSDOM('<p>Bến Trong</p>');
  const { document } = window;
  const roots = new Map<Element, ShadowRoot>();
  const { attachShadow } = window.Element.prototype;
  window.Element.prototype.attachShadow = function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    return root;
  };
  // As Firefox lets the scripts of extensions see closed roots.
  Object.defineProperty(window.Element.prototype, 'openOrClosedShadowRoot', {
    get(this: Element) {
      return roots.get(this) ?? null;
    },
  });
  const run = () => createInPageHost(document, runMarkOf(document, SECRET), new window.AbortController().signal);
  const succeeds = (secret = SECRET) => succeedsAnother(document, runMarkOf(document, secret));
  const ours = () => [...document.documentElement.children].filter((one) => one.getAttribute('style') === HOST_STYLE);
  /** Puts an element like ours into the page; `css` is what its root holds, null where it has none. */
  const forge = (css: string | null) => {
    const forged = document.createElement('div');
    forged.setAttribute('style', HOST_STYLE);
    document.documentElement.append(forged);
    if (css === null) return;
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css);
    forged.attachShadow({ mode: 'closed' }).adoptedStyleSheets = [sheet];
  };
  return { document, run, succeeds, ours, forge };
}

/** What stands in a root, as whoever saves a page with it would write it down. */
const savedCss = ({ root }: { root: ShadowRoot }) =>
  root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');

describe('a run of ours', () => {
  it('knows an earlier one on the same page, and takes away what hears nobody any more', () => {
    const { run, succeeds, ours } = page();
    expect(succeeds()).toBe(false);
    run();
    expect([succeeds(), ours().length]).toEqual([true, 0]);
    expect(succeeds()).toBe(false);
  });

  it('is out of sight while a picture is taken, and is known all the same', () => {
    const { run, succeeds } = page();
    const host = run();
    const before = savedCss(host);
    host.hide(true);
    expect(savedCss(host)).toMatch(/^:host \{ display: none !important;/m);
    host.hide(false);
    expect(savedCss(host)).toBe(before);
    host.hide(true);
    expect(succeeds()).toBe(true);
  });

  it('leaves what was being written in an earlier one', () => {
    const { document, run, succeeds, ours } = page();
    const field = document.createElement('textarea');
    run().root.append(field);
    field.value = 'Cần đối chiếu';
    expect([succeeds(), ours().length]).toEqual([true, 1]);
  });

  it('takes nothing that the page has made for one: by style, with a root, with rules', () => {
    const { forge, succeeds, ours } = page();
    for (const css of [null, '', '.r0123456789abcdef {}', '@media print { .a {} }']) forge(css);
    expect([succeeds(), ours().length]).toEqual([false, 4]);
  });

  it('takes no saved copy of another page for one, even with all that stood in ours', () => {
    const first = page();
    const saved = savedCss(first.run());
    const second = page();
    second.forge(saved);
    expect(second.succeeds()).toBe(false);
    // On its own page the same copy would be known.
    first.ours()[0]?.remove();
    first.forge(saved);
    expect(first.succeeds()).toBe(true);
  });

  it('takes no run of another installation for one', () => {
    const { run, succeeds } = page();
    run();
    expect(succeeds('moz-extension://another/')).toBe(false);
  });
});

describe('our element', () => {
  it('comes back, in its own style, where the page has taken it away', () => {
    const { document, run, ours } = page();
    const host = run();
    host.element.remove();
    host.element.setAttribute('style', 'display: none');
    host.restore();
    expect(ours()).toEqual([host.element]);
    expect(host.element.parentNode).toBe(document.documentElement);
  });

  it('keeps its place, its size and its sight whatever the page says of it', () => {
    const { run } = page();
    const css = savedCss(run()).replaceAll(' ', '');
    const [ofHost = ''] = css.split('@media');
    for (const rule of ['display', 'opacity', 'visibility', 'transform', 'contain', 'pointer-events', 'filter']) {
      expect(ofHost).toContain(`${rule}:initial!important`);
    }
    for (const rule of ['position:fixed', 'z-index:2147483647']) expect(ofHost).toContain(`${rule}!important`);
    expect(css.slice(ofHost.length)).toContain(':host{display:none!important;}');
  });

  it('is not put back for ever into a page that takes it away each time, and comes back later', () => {
    const { document, run } = page();
    const { performance } = document.defaultView as Window;
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const host = run();
    let returned = 0;
    for (let time = 0; time < 200; time += 1) {
      now += 250;
      host.element.remove();
      host.restore();
      if (host.element.isConnected) returned += 1;
    }
    expect(returned).toBeLessThan(20);
    host.element.remove();
    now += 10_000;
    host.restore();
    expect(host.element.isConnected).toBe(true);
  });

  it('waits where the page has taken its root away, and comes back with the next one', () => {
    const { document, run, ours, succeeds } = page();
    const host = run();
    host.element.remove();
    document.documentElement.remove();
    expect(() => host.restore()).not.toThrow();
    expect(succeeds()).toBe(false);
    document.append(document.createElement('html'));
    host.restore();
    expect(ours()).toEqual([host.element]);
  });
});
