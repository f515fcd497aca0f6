// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ReaderError } from '../../../lib/model/error';
import { createReprintSearch } from '../../../lib/session/reprint-search';
import { MARK, onPage, withHighlights } from './acting-page';
import { deferred, settled } from './fake-page';

describe('a save that fails', () => {
  it('is told, and leaves open what was open', async () => {
    const { reader, actions, select, surface, background, told, view } = await onPage();
    background.handlers['highlight/add'] = () => Promise.reject(new ReaderError('storage-full'));
    reader.followSelection(select(), 'drawn');
    const chip = surface();
    if (chip?.kind !== 'chip') throw new Error('no chip');
    actions.markSelection(chip.id, chip.position, 'green');
    await vi.waitFor(() => expect(told()).toBe('storage-full'));
    expect(surface()).toBe(chip);
    expect(String(document.getSelection())).toBe('Tổ quản lý đập');
    await vi.waitFor(() => expect(view.state.isBusy).toBe(false));
  });

  it('of a note rejects, and keeps what was written', async () => {
    const { actions, session, surface, background, drafts } = await withHighlights(1);
    const located = session.highlights.find(MARK);
    if (!located) throw new Error('no highlight');
    actions.editNote(located);
    await vi.waitFor(() => expect(surface()?.kind).toBe('note'));
    const written = { note: 'Cần đối chiếu', tags: ['lũ'], over: { note: '', tags: [] } };
    actions.keepDraft(located.highlight, written);
    const edit = background.handlers['highlight/edit'];
    background.handlers['highlight/edit'] = () => Promise.reject(new ReaderError('storage-full'));
    await expect(actions.saveNote(located.highlight, written)).rejects.toThrow('storage-full');
    expect([surface()?.kind, drafts.of(MARK)]).toEqual(['note', written]);
    // Closed by accident and opened again, it is there.
    actions.close();
    actions.editNote(located);
    await vi.waitFor(() => expect(surface()).toMatchObject({ kind: 'note', draft: written, knownTags: ['lũ'] }));
    background.handlers['highlight/edit'] = edit as never;
    await actions.saveNote(located.highlight, written);
    expect([surface(), drafts.of(MARK)]).toEqual([null, null]);
  });
});

describe('a notice', () => {
  it('offers to make an article of what was selected outside of one', async () => {
    const { reader, actions, view, told } = await onPage();
    document.body.insertAdjacentHTML(
      'beforeend',
      `<main><p>${'Một đoạn văn đứng ngoài bài báo. '.repeat(12)}</p></main>`,
    );
    document.getSelection()?.selectAllChildren(document.querySelector('main p') as Element);
    await expect(reader.mark(document.getSelection()?.getRangeAt(0) ?? null, null)).rejects.toThrow(
      'selection-outside',
    );
    reader.tellProblem(new ReaderError('selection-outside'));
    expect(view.state.notice).toMatchObject({ kind: 'problem', selected: document.querySelector('main p') });
    actions.pressNotice();
    await vi.waitFor(() => expect(told()).toBe('bodyTaken'));
  });

  it('of the text that was pointed at takes it back', async () => {
    const { reader, actions, session, told, view } = await onPage();
    await reader.point();
    expect([told(), session.regions]).toEqual(['bodyTaken', [['div.content']]]);
    actions.pressNotice();
    await vi.waitFor(() => expect(view.state.isBusy).toBe(false));
    expect(session.regions).toEqual([]);
  });

  it('of a reprint is told once an article, and dismissed for good', async () => {
    const { seekReprint, actions, background, view } = await onPage();
    const hint = { id: 'kept-there' as never, outlet: { vi: 'Báo Kia', en: 'That Paper' }, highlights: 2 };
    background.handlers['reprint/find'] = () => hint;
    void seekReprint();
    await vi.waitFor(() => expect(view.state.notice).toMatchObject({ kind: 'reprint', hint }));
    actions.refuseNotice();
    await vi.waitFor(() => expect(view.state.notice).toBeNull());
    expect(background.payloadsOf('reprint/dismiss')).toEqual([
      { id: 'kept-there', addresses: [expect.stringContaining('nhat-ky-mua-nuoc')] },
    ]);
    await seekReprint();
    expect(background.payloadsOf('reprint/find').length).toBe(1);
  });

  it.each([
    [true, undefined],
    [false, 'popupNotOpened'],
  ])('of a reprint leads to where its highlights are brought over (opened: %s)', async (isOpened, said) => {
    const { seekReprint, actions, background, view, told } = await onPage();
    background.handlers['reprint/find'] = () =>
      ({ id: 'kept-there', outlet: { vi: 'Báo Kia', en: 'That Paper' }, highlights: 2 }) as never;
    background.handlers['page/popup'] = () => isOpened;
    void seekReprint();
    await vi.waitFor(() => expect(view.state.notice?.kind).toBe('reprint'));
    actions.pressNotice();
    await vi.waitFor(() => expect(view.state.isBusy).toBe(false));
    expect(view.state.notice?.kind).toBe(isOpened ? undefined : 'done');
    if (said) expect(told()).toBe(said);
    expect(background.payloadsOf('reprint/dismiss')).toEqual([]);
  });

  it('of a reprint is not told once the article is kept', async () => {
    const { seekReprint, session, background, view } = await onPage();
    const held = deferred<never>();
    background.handlers['reprint/find'] = () => held.promise;
    const sought = seekReprint();
    await session.highlights.save();
    held.resolve({ id: 'kept-there', outlet: { vi: '', en: '' }, highlights: 2 } as never);
    await sought;
    expect(view.state.notice).toBeNull();
  });
});

describe('copying', () => {
  it('names the outlet, and by its host where the background is gone', async () => {
    const { actions, background, copied, position, told } = await onPage();
    actions.copySelection(position());
    await vi.waitFor(() => expect(copied.length).toBe(1));
    expect(copied[0]).toMatch(/^“Tổ quản lý đập” \(Báo Vùng Cao, 03\/11\/2026, /);
    await vi.waitFor(() => expect(told()).toBe('copied'));
    await settled();
    background.handlers['page/outlet'] = () => Promise.reject(new ReaderError('extension-updated'));
    actions.copyText('Tổ quản lý đập');
    await vi.waitFor(() => expect(copied.length).toBe(2));
    expect(copied[1]).toContain(`(${location.host.replace(/:\d+$/, '')}`);
  });
});

describe('a highlight whose words stand in several places', () => {
  it('is asked about place by place, and attached to the one that is chosen', async () => {
    const { actions, session, store, background, surface, told, view } = await onPage();
    const twice = 'Người trực đã báo cho hai thôn bên dưới lúc chiều.';
    for (const nth of [1, 4]) document.querySelectorAll('.content p')[nth]?.replaceChildren(twice);
    await session.read();
    await session.highlights.save();
    const lost = {
      id: MARK,
      colour: 'red',
      note: '',
      tags: [],
      quote: { exact: twice, prefix: '', suffix: '' },
      position: { startBlock: 90, startOffset: 0, endBlock: 90, endOffset: twice.length },
      fingerprint: '',
      createdAt: '2026-11-25T08:00:00.000Z',
    };
    store.highlights.push(lost as never);
    await session.highlights.refresh();
    expect(session.highlights.find(MARK)?.state).toBe('ambiguous');
    expect(view.state.notice).toMatchObject({ kind: 'places', count: 1 });
    actions.pressNotice();
    await vi.waitFor(() => expect(surface()).toMatchObject({ kind: 'place', index: 0 }));
    expect(view.state.notice).toBeNull();
    await settled();
    actions.showPlace(1);
    await vi.waitFor(() => expect(surface()).toMatchObject({ kind: 'place', index: 1 }));
    await settled();
    const place = surface();
    if (place?.kind !== 'place' || !place.places[1]) throw new Error('no second place');
    actions.attach(place.highlight, place.places[1]);
    await vi.waitFor(() => expect(told()).toBe('attached'));
    expect([surface(), session.highlights.find(MARK)?.state]).toEqual([null, 'exact']);
    expect(background.payloadsOf('highlight/edit').length).toBe(1);
  });
});

describe('the search for a reprint', () => {
  it('is begun for no article that is kept, nor for one that is not certain', async () => {
    const { seekReprint, session, background } = await onPage();
    await session.highlights.save();
    await seekReprint();
    expect(background.payloadsOf('reprint/find')).toEqual([]);
    const other = await onPage();
    const { article, highlights } = other.session;
    if (!article) throw new Error('the page has an article');
    const { ask } = other.background;
    const doubtful = { article: { ...article, certain: false }, highlights };
    await createReprintSearch({ session: doubtful, ask, tell: () => undefined, tellQuestion: () => undefined })();
    expect(other.background.payloadsOf('reprint/find')).toEqual([]);
    await other.seekReprint();
    expect(other.background.payloadsOf('reprint/find').length).toBe(1);
  });
});
