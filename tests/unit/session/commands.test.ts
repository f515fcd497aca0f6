// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ReaderError } from '../../../lib/model/error';
import { createCommandHandlers } from '../../../lib/session/commands';
import { onPage } from './acting-page';
import { deferred } from './fake-page';
import { fakeSession } from './fake-session';

describe('a command', () => {
  it('for the state waits until what was written elsewhere is taken in', async () => {
    const { handlers, session, background, store } = await onPage();
    await session.highlights.save();
    const held = deferred<void>();
    background.handlers['article/open'] = async () => {
      await held.promise;
      return { kept: { ...store.kept(), savedAt: 'later' as never }, question: null };
    };
    const changed = handlers['page/changed']({ article: store.id as never });
    const state = handlers['page/state'](null);
    held.resolve();
    await changed;
    expect(await state).toMatchObject({ kind: 'article', kept: { savedAt: 'later' } });
  });

  it('for the state is not answered before the page was read: what is still being read has no article yet', async () => {
    const { marking } = await onPage();
    const { session } = fakeSession(document);
    const handlers = createCommandHandlers({
      document,
      session,
      marking,
      menuNode: () => null,
      hideOurs: () => undefined,
    });
    let answer: unknown = null;
    const asked = Promise.resolve(handlers['page/state'](null)).then((state) => {
      answer = state;
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(answer).toBeNull();
    await session.read();
    await asked;
    expect(answer).toMatchObject({ kind: 'article' });
  });

  it('that another article changed is none of this page', async () => {
    const { handlers, session, background, store } = await onPage();
    await session.highlights.save();
    const asked = () => background.payloadsOf('article/open').length;
    const before = asked();
    await handlers['page/changed']({ article: 'another' as never });
    expect(asked()).toBe(before);
    await handlers['page/changed']({ article: store.id as never });
    await handlers['page/changed']({ article: null });
    expect(asked()).toBe(before + 2);
  });

  it('that others were kept is looked into by a page out of sight once, when all is quiet, or when it is asked for its state', async () => {
    const { handlers, session, background } = await onPage();
    const asked = () => background.payloadsOf('article/open').length;
    const before = asked();
    await handlers['page/changed']({ article: 'another' as never });
    expect(asked()).toBe(before + 1);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    vi.useFakeTimers();
    try {
      for (let times = 0; times < 30; times += 1) await handlers['page/changed']({ article: 'another' as never });
      await handlers['page/state'](null);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(asked()).toBe(before + 2);
      for (let times = 0; times < 30; times += 1) await handlers['page/changed']({ article: 'another' as never });
      await vi.advanceTimersByTimeAsync(10_000);
      expect(asked()).toBe(before + 3);
      await handlers['page/changed']({ article: 'another' as never });
      await handlers['page/save'](null);
      await vi.advanceTimersByTimeAsync(10_000);
      expect([asked(), session.highlights.kept !== null]).toEqual([before + 3, true]);
    } finally {
      vi.useRealTimers();
      vi.restoreAllMocks();
    }
  });

  it('that fails is told on the page, and to whoever sent it', async () => {
    const { handlers, told } = await onPage();
    await expect(handlers['page/mark'](null)).rejects.toThrow('nothing-selected');
    expect(told()).toBe('nothing-selected');
  });

  it('clears at once, and says so by the key', async () => {
    const { handlers, background, told } = await onPage();
    background.handlers['settings/change'] = () => Promise.reject(new ReaderError('storage-full'));
    expect(await handlers['page/clear']({ on: 'toggle' })).toMatchObject({ kind: 'article', cleared: false });
    expect(told()).toBe('pageShown');
    await vi.waitFor(() => expect(told()).toBe('storage-full'));
  });

  it('shows the whole page for a picture and remembers nothing, also where nobody takes that back', async () => {
    const { handlers, session, background, hidden } = await onPage();
    vi.useFakeTimers();
    try {
      await handlers['page/whole']({ on: true });
      expect(session.isCleared).toBe(false);
      await handlers['page/whole']({ on: false });
      expect(session.isCleared).toBe(true);
      await handlers['page/whole']({ on: true });
      vi.advanceTimersByTime(60_000);
      expect(session.isCleared).toBe(true);
    } finally {
      vi.useRealTimers();
    }
    expect(hidden).toEqual([true, false, true, false]);
    expect(background.payloadsOf('settings/change')).toEqual([]);
  });

  it('marks the selection or, inside a highlight, opens it', async () => {
    const { handlers, select, store, surface } = await onPage();
    select();
    await handlers['page/mark'](null);
    expect(store.highlights.length).toBe(1);
    select(0, 6);
    await handlers['page/mark'](null);
    expect([store.highlights.length, surface()?.kind]).toEqual([1, 'card']);
  });

  it('marks the paragraph that the menu was opened on', async () => {
    const { handlers, store } = await onPage();
    await handlers['page/mark-block'](null);
    expect(store.highlights[0]?.quote.exact).toContain('lần thứ 2');
  });
});
