// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { HighlightId } from '../../../lib/model/ids';
import type { InPageEvent } from '../../../lib/session/in-page-state';
import { createFocusKeeper, createInPageView } from '../../../lib/session/in-page-view';

const place = { getBoundingClientRect: () => ({}) as DOMRect };
const POSITION = { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 5 };
const located = { highlight: { id: 'a' }, state: 'exact', ranges: [], position: POSITION } as never;
const OPENED: InPageEvent = { kind: 'highlights-opened', located: [located], place };
const CHIP: InPageEvent = {
  kind: 'selected',
  chip: { kind: 'chip', place, position: POSITION, id: 'new' as HighlightId, takeFocus: false },
};

function viewWith(isInside = true) {
  const log: string[] = [];
  const view = createInPageView({
    draw: () => void log.push(`draw ${view.state.surface?.kind ?? 'nothing'}`),
    focus: {
      isInside: () => isInside,
      remember: () => void log.push('remember'),
      giveBack: () => void log.push('give back'),
    },
    act: ({ kind }) => void log.push(kind),
  });
  return { view, log };
}

describe('the state of what stands on a page', () => {
  it('remembers the focus before it draws, and gives it back after', () => {
    const { view, log } = viewWith();
    view.dispatch(OPENED);
    view.dispatch({ kind: 'surface-closed' });
    expect(log).toEqual(['remember', 'draw card', 'tell-opened', 'draw nothing', 'give back']);
  });

  it('leaves the focus where the reader has gone on to something else', () => {
    const { view, log } = viewWith(false);
    view.dispatch(OPENED);
    view.dispatch({ kind: 'surface-closed' });
    expect(log).not.toContain('give back');
  });

  it('draws only what is to be seen, and whatever the page has become', () => {
    const { view, log } = viewWith();
    view.dispatch({ kind: 'work-began' });
    view.dispatch({ kind: 'work-ended' });
    view.dispatch({ kind: 'selection-gone' });
    expect(log).toEqual([]);
    view.dispatch({ kind: 'page-changed', address: null, located: [] });
    view.dispatch({ kind: 'failed', error: 'unexpected', selected: null });
    expect(log).toEqual(['draw nothing', 'draw nothing']);
  });

  it('takes what follows from a drawing', () => {
    const { view } = viewWith();
    view.dispatch(CHIP);
    view.dispatch({ kind: 'chip-entered' });
    expect(view.state.surface).toMatchObject({ kind: 'chip', takeFocus: true });
  });
});

describe('the focus', () => {
  it('goes back to what had it, in the page or in our own root', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const [inPage, inside, other] = [0, 1, 2].map(() => document.createElement('button'));
    if (!inPage || !inside || !other) throw new Error('there are three');
    document.body.append(inPage, host);
    root.append(inside, other);
    const focus = createFocusKeeper(document, host, root);
    inPage.focus();
    expect(focus.isInside()).toBe(false);
    focus.remember();
    other.focus();
    expect(focus.isInside()).toBe(true);
    focus.giveBack();
    expect(document.activeElement).toBe(inPage);
    inside.focus();
    focus.remember();
    other.focus();
    focus.giveBack();
    expect(root.activeElement).toBe(inside);
  });
});
