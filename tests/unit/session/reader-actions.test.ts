// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { HighlightColour } from '../../../lib/model/highlight';
import type { HighlightId } from '../../../lib/model/ids';
import { MARK, onPage, withHighlights } from './acting-page';
import { holdAnswers, settled } from './fake-page';

describe('a selection', () => {
  it('is offered to be marked; what a press makes is one highlight, and can be taken back', async () => {
    const { reader, actions, select, surface, store, told, view } = await onPage();
    reader.followSelection(select(), 'drawn');
    const chip = surface();
    if (chip?.kind !== 'chip') throw new Error('no chip');
    expect(chip.takeFocus).toBe(false);
    actions.markSelection(chip.id, chip.position, 'green');
    // A double click is one wish.
    actions.markSelection(chip.id, chip.position, 'green');
    await vi.waitFor(() => expect(view.state.isBusy).toBe(false));
    expect(store.highlights.map(({ id, colour }) => [id, colour])).toEqual([[chip.id, 'green']]);
    expect([surface(), told(), String(document.getSelection())]).toEqual([null, 'highlightSaved', '']);
    actions.pressNotice();
    await vi.waitFor(() => expect(told()).toBe('undone'));
    expect(store.highlights).toEqual([]);
  });

  it('is marked by a key as by the chip, once, and not where there is no chip', async () => {
    const { reader, select, surface, store } = await onPage();
    expect(reader.colourChip('blue')).toBe(false);
    reader.followSelection(select(), 'drawn');
    expect(surface()?.kind).toBe('chip');
    expect(reader.colourChip('blue')).toBe(true);
    reader.colourChip('blue');
    await vi.waitFor(() => expect(store.highlights.map(({ colour }) => colour)).toEqual(['blue']));
    await settled();
    expect(store.highlights).toHaveLength(1);
  });

  it('is marked at once by the pen, each stroke for itself, and only where a hand drew it', async () => {
    const { reader, select, background, surface, words } = await onPage({ making: 'pen' });
    const release = holdAnswers(background, 'highlight/add');
    reader.followSelection(select(0), 'drawn');
    reader.followSelection(select(1), 'drawn');
    release();
    await vi.waitFor(() => expect(words().length).toBe(2));
    reader.followSelection(select(2), 'other');
    expect([surface()?.kind, words().length]).toEqual(['chip', 2]);
  });

  it('is nothing where the reader wants none offered, outside the article, or gone', async () => {
    const quiet = await onPage({ making: 'quiet' });
    quiet.reader.followSelection(quiet.select(), 'drawn');
    expect(quiet.surface()).toBeNull();
    const { reader, select, surface, told } = await onPage();
    reader.followSelection(select(), 'other');
    expect(surface()?.kind).toBe('chip');
    reader.followSelection(null, 'other');
    expect(surface()).toBeNull();
    document.body.append('Giấy phép số 12/GP-TTĐT');
    const range = document.createRange();
    range.selectNodeContents(document.body.lastChild as Node);
    reader.followSelection(range, 'other');
    expect([surface(), told()]).toEqual([null, undefined]);
  });

  it('leaves a panel open, and lets a card give way', async () => {
    const { reader, actions, select, surface, session } = await withHighlights(1);
    reader.goTo(MARK);
    reader.followSelection(select(1), 'drawn');
    expect(surface()?.kind).toBe('chip');
    const located = session.highlights.find(MARK);
    if (located) actions.editNote(located);
    await vi.waitFor(() => expect(surface()?.kind).toBe('note'));
    reader.followSelection(select(1), 'drawn');
    expect(surface()?.kind).toBe('note');
  });

  it('is widened to its paragraph', async () => {
    const { reader, actions, text, select, surface } = await onPage();
    reader.followSelection(select(), 'drawn');
    const chip = surface();
    if (chip?.kind !== 'chip') throw new Error('no chip');
    const whole = text.wholeAround(chip.position);
    if (!whole) throw new Error('the paragraph is longer');
    actions.widen(whole);
    expect(surface()).toMatchObject({ kind: 'chip', position: whole, id: chip.id });
    expect(String(document.getSelection())).toBe(document.querySelector('.content p')?.textContent);
  });

  it('gives way as soon as other words are selected, and stays beside its own', async () => {
    const { reader, select, surface } = await onPage();
    reader.followSelection(select(0), 'drawn');
    reader.followBeginning(select(0));
    expect(surface()?.kind).toBe('chip');
    reader.followBeginning(select(1));
    expect(surface()).toBeNull();
    reader.followSelection(select(1), 'drawn');
    expect(surface()?.kind).toBe('chip');
  });

  it('whose card was opened by the shortcut before it came to rest gets no chip; selected anew it does', async () => {
    const { reader, select, surface } = await onPage();
    reader.followSelection(select(0), 'drawn');
    reader.colourChip('green');
    await settled();
    const range = select(0);
    reader.followBeginning(range);
    await reader.mark(range, null);
    reader.followSelection(range, 'drawn');
    expect(surface()?.kind).toBe('card');
    reader.followBeginning(range);
    reader.followSelection(range, 'drawn');
    expect(surface()?.kind).toBe('chip');
  });

  it('pressed twice marks once, and leaves alone what is selected since', async () => {
    const { reader, select, store, surface } = await onPage();
    reader.followSelection(select(0), 'drawn');
    reader.colourChip('green');
    reader.colourChip('green');
    const next = select(1);
    reader.followSelection(next, 'drawn');
    await settled();
    expect(store.highlights.map(({ colour }) => colour)).toEqual(['green']);
    expect(surface()?.kind).toBe('chip');
    expect(String(document.getSelection())).toBe(String(next));
  });

  it('of the same words twice is one highlight in the colour chosen last', async () => {
    const { reader, select, store, told, surface, session, text } = await onPage();
    for (const colour of ['yellow', 'blue', 'blue'] as HighlightColour[]) {
      await session.choose({ lastColour: colour });
      await reader.maker.add(`id of ${colour}` as HighlightId, text.positionOf(select()), colour);
    }
    expect(store.highlights.map(({ colour }) => colour)).toEqual(['blue']);
    expect(told()).toBe('highlightChanged');
    // The third time nothing is new: its card is opened.
    expect(surface()?.kind).toBe('card');
  });

  it('of nearly everything is asked about, and marked only by the answer', async () => {
    const { reader, actions, surface, store, told, session, background } = await onPage({}, 30);
    const { blocks } = session.article?.article ?? { blocks: [] };
    const all = {
      startBlock: 0,
      startOffset: 0,
      endBlock: blocks.length - 1,
      endOffset: blocks.at(-1)?.text.length ?? 0,
    };
    await reader.maker.add(MARK, all, 'green', true);
    const question = surface();
    if (question?.kind !== 'nearly-all') throw new Error('no question');
    expect(store.highlights).toEqual([]);
    actions.markAnyway(question);
    await vi.waitFor(() => expect(surface()?.kind).toBe('note'));
    expect(store.highlights.map(({ id }) => id)).toEqual([MARK]);
    expect(background.typesAsked()).toContain('tags/known');
    actions.saveArticle();
    await vi.waitFor(() => expect(told()).toBe('articleSaved'));
    expect(surface()).toBeNull();
  });
});

describe('going from one highlight to the next', () => {
  it('begins where the reader is, goes on from the one that was opened, and round', async () => {
    const { reader, surface, background } = await withHighlights(3);
    reader.walk(1);
    const shown = () => {
      const card = surface();
      return card?.kind === 'card' ? card.located.highlight.id : null;
    };
    // The one that was made last is what the walk goes on from; none is, so it begins at the first one in view.
    expect(shown()).toBe('mark-1');
    reader.walk(1);
    expect(shown()).toBe('mark-2');
    reader.walk(-1);
    reader.walk(-1);
    expect(shown()).toBe('mark-3');
    await settled();
    const opened = background.payloadsOf('page/tell').flatMap((told) => (told.kind === 'opened' ? [told.id] : []));
    expect(opened).toEqual(['mark-1', 'mark-2', 'mark-1', 'mark-3']);
  });

  it('says that there is none', async () => {
    const { reader, told } = await onPage();
    reader.walk(1);
    expect(told()).toBe('noHighlights');
  });

  it('turns through those that lie over each other', async () => {
    const { reader, actions, session, surface } = await withHighlights(2);
    const [first, second] = session.highlights.located;
    if (!first || !second) throw new Error('there are two');
    reader.goTo(first.highlight.id);
    const others = [first.highlight.id, 'gone' as HighlightId, second.highlight.id];
    actions.openNextHere(first, others);
    expect(surface()).toMatchObject({ kind: 'card', located: { highlight: { id: 'mark-2' } }, others });
    actions.openNextHere(second, others);
    expect(surface()).toMatchObject({ kind: 'card', located: { highlight: { id: 'mark-1' } } });
  });
});

describe('a click', () => {
  const click = { isLink: false, hasAlt: false, x: 20, y: 25 };

  it('marks the whole paragraph with Alt, and no link', async () => {
    const { reader, store } = await onPage();
    const node = document.querySelector('.content p');
    reader.followClick({ ...click, node, isLink: true, hasAlt: true });
    await settled();
    expect(store.highlights).toEqual([]);
    reader.followClick({ ...click, node, hasAlt: true });
    await vi.waitFor(() => expect(store.highlights.length).toBe(1));
    expect(store.highlights[0]?.quote.exact).toBe(node?.textContent);
  });

  it('opens what lies under it, and closes a card beside it', async () => {
    const { reader, surface } = await withHighlights(1);
    const text = document.querySelector('.content p')?.firstChild;
    Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: text, offset: 3 }) });
    Object.assign(DOMRect.prototype, { right: 200 });
    reader.followClick({ ...click, node: text as Node });
    expect(surface()?.kind).toBe('card');
    Object.assign(document, { caretPositionFromPoint: () => null });
    reader.followClick({ ...click, node: document.body });
    expect(surface()).toBeNull();
  });
});

describe('a highlight that is not on the page', () => {
  it('is gone to nowhere', async () => {
    const { reader, flashed } = await withHighlights(1);
    reader.jumpTo('mark-1' as HighlightId);
    expect(flashed.length).toBe(1);
    expect(() => reader.jumpTo('other' as HighlightId)).toThrow('not-found');
    expect(flashed.length).toBe(1);
  });
});
