// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ReaderError } from '../../../lib/model/error';
import { createLateMarking } from '../../../lib/session/late-marking';
import type { Marking } from '../../../lib/session/marking';
import { onPage } from './acting-page';
import { deferred, settled } from './fake-page';

/** A page whose script for marking is still to be brought. */
async function late(settings = {}) {
  const page = await onPage(settings);
  const script = deferred<Marking>();
  const start = vi.fn(() => script.promise);
  const tellPlainly = vi.fn();
  const marking = createLateMarking({ document, session: page.session, start, tellPlainly });
  const arrive = async () => {
    script.resolve({ finder: page.finder, reader: page.reader });
    await settled();
  };
  return { ...page, marking, start, tellPlainly, arrive, script };
}

describe('a selection before marking is there', () => {
  it('brings it once, from its beginning on, and gets its chip when it comes', async () => {
    const { marking, start, arrive, select, surface, text } = await late();
    const range = select();
    marking.begins();
    marking.rests(range, 'drawn');
    marking.rests(range, 'other');
    expect([start.mock.calls.length, surface()]).toEqual([1, null]);
    await arrive();
    expect(surface()).toMatchObject({ kind: 'chip', position: text.positionOf(range) });
    expect(start).toHaveBeenCalledOnce();
  });

  it('is what is selected when it comes', async () => {
    const { marking, arrive, select, surface, text } = await late();
    marking.rests(select(0), 'drawn');
    const second = select(1);
    await arrive();
    expect(surface()).toMatchObject({ position: text.positionOf(second) });
  });

  it('is none when it comes where the reader has let it go', async () => {
    const { marking, arrive, select, surface } = await late();
    marking.rests(select(), 'drawn');
    document.getSelection()?.removeAllRanges();
    marking.rests(null, 'other');
    await arrive();
    expect(surface()).toBeNull();
  });

  it('brings nothing outside the article, or where the reader wants no chip', async () => {
    const { marking, start } = await late();
    const footer = document.body.appendChild(document.createElement('footer'));
    footer.textContent = 'Toà soạn ở phố Đập Cũ';
    document.getSelection()?.selectAllChildren(footer);
    const outside = document.getSelection()?.getRangeAt(0) ?? null;
    marking.begins();
    marking.rests(outside, 'drawn');
    marking.rests(null, 'other');
    expect(start).not.toHaveBeenCalled();
    const quiet = await late({ making: 'quiet' });
    quiet.marking.rests(quiet.select(), 'drawn');
    expect(quiet.start).not.toHaveBeenCalled();
  });
});

describe('marking', () => {
  it('is brought by a click with Alt in the article, and by no other click', async () => {
    const { marking, start, arrive, store } = await late();
    const click = { node: document.querySelector('.content p'), isLink: false, hasAlt: false, x: 1, y: 1 };
    marking.click(click);
    marking.click({ ...click, hasAlt: true, isLink: true });
    expect([start.mock.calls.length, marking.enter(), marking.canUndo('undo')]).toEqual([0, false, false]);
    marking.click({ ...click, hasAlt: true });
    await arrive();
    expect(store.highlights.length).toBe(1);
  });

  it('is there with an article that is cleared, and where the reader marks by the pen', async () => {
    const cleared = await late();
    cleared.marking.followPage();
    expect(cleared.start).toHaveBeenCalledOnce();
    const { marking, start } = await late({ making: 'pen', clearPages: false });
    marking.followPage();
    expect(start).toHaveBeenCalledOnce();
    const chip = await late({ clearPages: false });
    chip.marking.followPage();
    expect(chip.start).not.toHaveBeenCalled();
  });

  it('that cannot be brought is told in one line, once for all selections, and is tried again', async () => {
    const { marking, start, tellPlainly, select, session, reader, finder } = await late();
    start.mockRejectedValue(new ReaderError('extension-updated'));
    for (const nth of [0, 1, 2]) {
      marking.rests(select(nth), 'drawn');
      await settled();
    }
    expect(tellPlainly).toHaveBeenCalledOnce();
    await marking.run((given) => given.tellCleared());
    await settled();
    expect(tellPlainly).toHaveBeenCalledTimes(2);
    start.mockResolvedValue({ finder, reader });
    await marking.bring();
    expect(marking.current?.reader).toBe(reader);
    expect(session.isCleared).toBe(true);
  });

  it('tells what went wrong once it is there', async () => {
    const { marking, arrive, told } = await late();
    marking.tellProblem(new ReaderError('storage-full'));
    expect(told()).toBeUndefined();
    await arrive();
    expect(told()).toBe('storage-full');
  });
});
