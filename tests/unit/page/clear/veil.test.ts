import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createVeil } from '../../../../lib/page/clear/veil';

function page(painted: string[] = []) {
  const { window } = new JSDOM('<p>Bến Trong</p>');
  const { document } = window;
  document.adoptedStyleSheets = [];
  window.performance.getEntriesByType = (type) =>
    type === 'paint' ? painted.map((name) => ({ name }) as PerformanceEntry) : [];
  const css = () =>
    document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
  return { veil: createVeil(document, 'abc'), css };
}

describe('the veil', () => {
  it('hides a page that nobody has seen, and gives it back', () => {
    const { veil, css } = page();
    veil.draw();
    expect(css()).toMatch(/opacity: 0/);
    veil.lift();
    expect(css()).toBe('');
  });

  it('ends by itself: an animation once through that leaves nothing behind', () => {
    const { veil, css } = page();
    veil.draw();
    const [, animation = ''] = /animation:([^;}]*)/.exec(css()) ?? [];
    expect(animation).toMatch(/\d+ms/);
    expect(animation).not.toMatch(/infinite|forwards|both/);
    // Outside of the animation nothing is hidden.
    expect(css().match(/opacity/g)).toHaveLength(1);
  });

  it('is not drawn over a page that was painted', () => {
    const { veil, css } = page(['first-paint']);
    veil.draw();
    expect(css()).toBe('');
  });
});
