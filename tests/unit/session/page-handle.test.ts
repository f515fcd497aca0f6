// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_HANDLE, type HandleSettings, MOST_EXPLAINED } from '../../../lib/model/settings/handle';
import type { Settings } from '../../../lib/model/settings/settings';
import { createPageHandle } from '../../../lib/session/page-handle';
import { onPage } from './acting-page';
import { settled } from './fake-page';

async function withHandle(stored: Partial<HandleSettings> = {}, settings: Partial<Settings> = {}) {
  const page = await onPage(settings);
  const change = vi.fn(async () => undefined);
  const onChange = vi.fn();
  page.background.handlers['page/outlet'] = async () => ({ vi: 'Báo Ví Dụ', en: 'Example Daily' });
  const handle = createPageHandle({
    document,
    session: page.session,
    reader: page.reader,
    ask: page.background.ask,
    language: () => 'vi',
    load: async () => ({ ...DEFAULT_HANDLE, ...stored }),
    change,
    onChange,
  });
  handle.followPage();
  await settled();
  return { ...page, handle, change, onChange };
}

describe('the handle of a cleared page', () => {
  it('says whose page it is, and how it is set', async () => {
    const { handle, session } = await withHandle();
    expect(session.isCleared).toBe(true);
    expect(handle.view).toMatchObject({ outletName: 'Báo Ví Dụ', isKept: false, marks: 0, view: 'clear', place: 0.4 });
  });

  it('is not there on a whole page, nor where the reader wants none', async () => {
    const whole = await withHandle({}, { clearPages: false });
    expect(whole.handle.view).toBeNull();
    const hidden = await withHandle({ isHidden: true });
    expect(hidden.handle.view).toBeNull();
  });

  it('saves, and says that it is saved', async () => {
    const { handle, told } = await withHandle();
    handle.actions.onSave();
    await vi.waitFor(() => expect(handle.view?.isKept).toBe(true));
    expect(told()).toBe('articleSaved');
  });

  it('sets the page in other letters at once, and keeps them', async () => {
    const { handle, session, background } = await withHandle();
    handle.actions.onView('comfort');
    await vi.waitFor(() => expect(handle.view?.view).toBe('comfort'));
    await settled();
    handle.actions.onComfort({ fontSize: 24 });
    expect(session.settings.comfort.fontSize).toBe(24);
    await settled();
    expect(background.payloadsOf('settings/change').at(-1)).toMatchObject({ comfort: { fontSize: 24 } });
  });

  it('gives the whole page back, and goes with it', async () => {
    const { handle, session, told } = await withHandle();
    handle.actions.onWhole();
    expect(session.isCleared).toBe(false);
    expect(handle.view).toBeNull();
    expect(told()).toBe('pageShown');
  });

  it('stands where it was moved to, stored once it rests, and can be hidden for good', async () => {
    const { handle, change, told } = await withHandle();
    handle.actions.onMove(0.6);
    handle.actions.onMove(0.7);
    expect(handle.view?.place).toBe(0.7);
    await vi.waitFor(() => expect(change).toHaveBeenCalledWith({ place: 0.7 }));
    expect(change).not.toHaveBeenCalledWith({ place: 0.6 });
    handle.actions.onHide();
    await vi.waitFor(() => expect(told()).toBe('handleHidden'));
    expect(change).toHaveBeenCalledWith({ isHidden: true });
    expect(handle.view).toBeNull();
    handle.follow({ ...DEFAULT_HANDLE, place: 0.1 });
    expect(handle.view?.place).toBe(0.1);
  });

  it('has the beginning of the article for the small pages that its looks are chosen by', async () => {
    const { handle, session } = await withHandle();
    const sample = handle.view?.sample;
    expect(sample?.headline).toBe(session.article?.article.headline);
    expect(session.article?.article.blocks.some(({ text }) => sample?.text && text.startsWith(sample.text))).toBe(true);
  });

  it('says on the first pages who cleared them, and counts how often', async () => {
    const first = await withHandle({ timesExplained: MOST_EXPLAINED - 1 });
    expect(first.view.state.notice?.kind).toBe('first-clearing');
    expect(first.change).toHaveBeenCalledWith({ timesExplained: MOST_EXPLAINED });
    first.actions.pressNotice();
    await settled();
    expect(first.session.isCleared).toBe(false);
    const later = await withHandle({ timesExplained: MOST_EXPLAINED });
    expect(later.view.state.notice).toBeNull();
    const whole = await withHandle({}, { clearPages: false });
    expect(whole.view.state.notice).toBeNull();
  });
});
