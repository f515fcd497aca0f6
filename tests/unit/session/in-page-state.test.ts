import { describe, expect, it } from 'vitest';
import type { ReprintHint } from '../../../lib/messages/contract';
import type { Highlight, TextPosition } from '../../../lib/model/highlight';
import type { HighlightId } from '../../../lib/model/ids';
import type { Question } from '../../../lib/model/question';
import type { LocatedHighlight } from '../../../lib/page/paint/located-highlights';
import {
  FIRST_STATE,
  type InPageEvent,
  type InPageState,
  isHeldOpen,
  nextState,
} from '../../../lib/session/in-page-state';
import type { PageNotice } from '../../../lib/session/page-notice';
import type { Surface } from '../../../lib/session/surface';

const place = { getBoundingClientRect: () => ({}) as DOMRect };
const elsewhere = { getBoundingClientRect: () => ({}) as DOMRect };
const POSITION: TextPosition = { startBlock: 1, startOffset: 0, endBlock: 1, endOffset: 9 };
const WHOLE: TextPosition = { startBlock: 1, startOffset: 0, endBlock: 1, endOffset: 90 };
const id = (name: string) => name as HighlightId;

function located(name: string, changes: Partial<LocatedHighlight> = {}): LocatedHighlight {
  const highlight = { id: id(name), colour: 'yellow', note: '' } as Highlight;
  return { highlight, state: 'exact', ranges: [], position: POSITION, ...changes };
}

const A = located('a');
const B = located('b');

const SURFACES = {
  none: null,
  chip: { kind: 'chip', place, position: POSITION, id: id('new'), takeFocus: false },
  'entered chip': { kind: 'chip', place, position: POSITION, id: id('new'), takeFocus: true },
  'nearly-all': { kind: 'nearly-all', place, position: POSITION, id: id('new'), colour: 'green', withNote: false },
  card: { kind: 'card', place, located: A, others: [id('a'), id('b')] },
  note: {
    kind: 'note',
    place,
    located: A,
    draft: { note: 'viết dở', tags: [], over: { note: '', tags: [] } },
    knownTags: [],
  },
  place: { kind: 'place', place, highlight: A.highlight, places: [POSITION, WHOLE], index: 0 },
  question: { kind: 'question', place, question: { kind: 'same-text-elsewhere' } as Question },
} satisfies Record<string, Surface | null>;
type Shown = keyof typeof SURFACES;
const ALL = Object.keys(SURFACES) as Shown[];

const CHIP = { ...SURFACES.chip, id: id('newer') };
const NOTE = { ...SURFACES.note, located: B };
const NEARLY_ALL = { ...SURFACES['nearly-all'], id: id('newer') };
const QUESTION: Question = {
  kind: 'other-article',
  id: 'kept' as never,
  url: 'https://baovungcao.example/a.html',
  headline: 'Bài đã lưu',
  savedAt: '2026-11-03T09:00:00+07:00',
  highlights: 2,
};
const HINT: ReprintHint = { id: 'kept' as never, outlet: { vi: 'Báo Kia', en: 'That Paper' }, highlights: 3 };
const ADDRESSES = ['https://baovungcao.example/a.html'];
const ADDRESS = 'https://baovungcao.example/a.html';

const EVENTS = {
  'page-changed': { kind: 'page-changed', address: ADDRESS, located: [A, B] },
  'reprint-found': { kind: 'reprint-found', hint: HINT, addresses: ADDRESSES },
  selected: { kind: 'selected', chip: CHIP },
  'selection-gone': { kind: 'selection-gone' },
  'chip-entered': { kind: 'chip-entered' },
  'chip-widened': { kind: 'chip-widened', position: WHOLE },
  'selection-marked': { kind: 'selection-marked', position: POSITION },
  'nearly-all-marked': { kind: 'nearly-all-marked', question: NEARLY_ALL },
  'highlights-opened': { kind: 'highlights-opened', located: [B, A], place: elsewhere },
  'card-turned': { kind: 'card-turned', located: B, others: [id('a'), id('b')], place: elsewhere },
  'note-opened': { kind: 'note-opened', note: NOTE },
  'places-opened': { kind: 'places-opened', highlight: B.highlight, places: [WHOLE], place: elsewhere },
  'place-shown': { kind: 'place-shown', index: 1, place: elsewhere },
  'first-cleared': { kind: 'first-cleared' },
  'question-found': { kind: 'question-found', question: QUESTION },
  'question-opened': { kind: 'question-opened', question: QUESTION, place: elsewhere },
  'surface-closed': { kind: 'surface-closed' },
  'highlight-made': { kind: 'highlight-made', id: id('new') },
  done: { kind: 'done', done: 'copied', undo: null, closes: false },
  failed: { kind: 'failed', error: 'storage-full', selected: null },
  'notice-closed': { kind: 'notice-closed' },
  'work-began': { kind: 'work-began' },
  'work-ended': { kind: 'work-ended' },
} satisfies { [K in InPageEvent['kind']]: Extract<InPageEvent, { kind: K }> };

const NOTICE: PageNotice = { id: '6', kind: 'done', done: 'copied', undo: null };
const stateWith = (shown: Shown, changes: Partial<InPageState> = {}): InPageState => ({
  ...FIRST_STATE,
  noticeCount: 7,
  ...changes,
  surface: SURFACES[shown],
});

/** What each event makes of each surface: the next one, `null` for none, `=` where it stays as it is. */
const OPEN_B = { kind: 'card', place: elsewhere, located: B, others: [id('b'), id('a')] };
const TURNED = { kind: 'card', place: elsewhere, located: B, others: [id('a'), id('b')] };
const PLACES = { kind: 'place', place: elsewhere, highlight: B.highlight, places: [WHOLE], index: 0 };
type Next = object | null | '=';
const every = (next: Next) => Object.fromEntries(ALL.map((shown) => [shown, next])) as Record<Shown, Next>;
const onlyFor = (changed: Partial<Record<Shown, Next>>) => ({ ...every('='), ...changed });

const TABLE: Record<keyof typeof EVENTS, Record<Shown, Next>> = {
  'page-changed': every('='),
  'reprint-found': every('='),
  selected: onlyFor({ none: CHIP, chip: CHIP, 'entered chip': CHIP, card: CHIP }),
  'selection-gone': onlyFor({ chip: null, 'entered chip': null }),
  'chip-entered': onlyFor({ chip: SURFACES['entered chip'] }),
  'chip-widened': onlyFor({
    chip: { ...SURFACES.chip, position: WHOLE },
    'entered chip': { ...SURFACES['entered chip'], position: WHOLE },
  }),
  'selection-marked': onlyFor({ chip: null, 'entered chip': null, 'nearly-all': null }),
  'nearly-all-marked': every(NEARLY_ALL),
  'highlights-opened': { ...every(OPEN_B), note: '=' },
  'card-turned': every(TURNED),
  'note-opened': every(NOTE),
  'places-opened': every(PLACES),
  'place-shown': onlyFor({ place: { ...SURFACES.place, index: 1, place: elsewhere } }),
  'first-cleared': every('='),
  'question-found': every('='),
  'question-opened': every({ kind: 'question', question: QUESTION, place: elsewhere }),
  'surface-closed': every(null),
  'highlight-made': every('='),
  done: every('='),
  failed: every('='),
  'notice-closed': every('='),
  'work-began': every('='),
  'work-ended': every('='),
};

const takesFocus = (surface: Surface | null) => surface !== null && surface.kind !== 'chip';

describe.each(Object.keys(EVENTS) as (keyof typeof EVENTS)[])('%s', (kind) => {
  it.each(ALL)('where there is: %s', (shown) => {
    const before = stateWith(shown);
    const frozen = structuredClone({ ...before, surface: before.surface?.kind });
    const { state, effects } = nextState(before, EVENTS[kind]);
    const wanted = TABLE[kind][shown];
    expect(state.surface).toEqual(wanted === '=' ? SURFACES[shown] : wanted);
    // A table changes nothing of what it is given.
    expect({ ...before, surface: before.surface?.kind }).toEqual(frozen);
    const moved =
      takesFocus(before.surface) === takesFocus(state.surface)
        ? []
        : [takesFocus(state.surface) ? 'remember-focus' : 'return-focus'];
    expect(effects.filter(({ kind: effect }) => effect.endsWith('-focus')).map(({ kind: effect }) => effect)).toEqual(
      moved,
    );
  });
});

describe('what is told', () => {
  it.each([
    ['highlight-made', { kind: 'done', done: 'highlightSaved', undo: { of: 'step' } }],
    ['done', { kind: 'done', done: 'copied', undo: null }],
    ['failed', { kind: 'problem', error: 'storage-full', selected: null }],
    ['reprint-found', { kind: 'reprint', hint: HINT, addresses: ADDRESSES }],
    ['question-found', { kind: 'question', question: QUESTION }],
    ['first-cleared', { kind: 'first-clearing' }],
  ] as const)('of %s is a new notice each time', (kind, content) => {
    const { state } = nextState(stateWith('none'), EVENTS[kind]);
    expect(state.notice).toEqual({ ...content, id: '7' });
    expect(nextState({ ...state, notice: null }, EVENTS[kind]).state.notice?.id).toBe('8');
  });

  it('stays through everything else', () => {
    const telling: string[] = ['highlight-made', 'done', 'failed', 'notice-closed', 'places-opened', 'question-opened'];
    for (const [kind, event] of Object.entries(EVENTS)) {
      if (!telling.includes(kind))
        expect(nextState(stateWith('card', { notice: NOTICE }), event).state.notice, kind).toBe(NOTICE);
    }
  });

  it('goes when it is closed, and when the places that it offers are opened', () => {
    for (const kind of ['notice-closed', 'places-opened'] as const) {
      expect(nextState(stateWith('none', { notice: NOTICE }), EVENTS[kind]).state.notice).toBeNull();
    }
  });

  it('of something done closes what was open for it', () => {
    const { state, effects } = nextState(stateWith('note'), { ...EVENTS.done, done: 'noteSaved', closes: true });
    expect([state.surface, state.notice?.kind]).toEqual([null, 'done']);
    expect(effects).toEqual([{ kind: 'return-focus' }]);
  });

  it('of who cleared the page gives way to every other, and takes the place of none', () => {
    const first: PageNotice = { id: '6', kind: 'first-clearing' };
    for (const kind of ['reprint-found', 'question-found'] as const) {
      expect(nextState(stateWith('none', { notice: first }), EVENTS[kind]).state.notice?.id).toBe('7');
    }
    const told = stateWith('none', { notice: NOTICE });
    expect(nextState(told, EVENTS['first-cleared'])).toEqual({ state: told, effects: [] });
  });

  it('of a reprint does not take the place of what the reader is being told', () => {
    const state = stateWith('none', { notice: NOTICE });
    expect(nextState(state, EVENTS['reprint-found'])).toEqual({ state, effects: [] });
  });
});

describe('a change of the page', () => {
  it('brings an open card the highlight as it is stored now, and closes it with its highlight', () => {
    const edited = located('a', { state: 'changed' });
    const { state } = nextState(stateWith('card'), { ...EVENTS['page-changed'], located: [B, edited] });
    expect(state.surface).toEqual({ ...SURFACES.card, located: edited });
    const gone = nextState(stateWith('card'), { ...EVENTS['page-changed'], located: [B] });
    expect(gone.state.surface).toBeNull();
    // Another tab deleted it: the reader's focus is not moved.
    expect(gone.effects).toEqual([]);
  });

  it('leaves a note open with what was written, also where its highlight is gone', () => {
    const { state } = nextState(stateWith('note'), { ...EVENTS['page-changed'], located: [] });
    expect(state.surface).toBe(SURFACES.note);
  });

  it('asks once an article about highlights that could stand in several places', () => {
    const ambiguous = [
      located('a', { candidates: [POSITION, WHOLE] }),
      B,
      located('c', { candidates: [POSITION, WHOLE] }),
    ];
    const event = { ...EVENTS['page-changed'], located: ambiguous };
    const asked = nextState(stateWith('none'), event).state;
    expect(asked.notice).toEqual({ id: '7', kind: 'places', count: 2 });
    const closed = { ...asked, notice: null };
    expect(nextState(closed, event).state.notice).toBeNull();
    expect(nextState(closed, { ...event, address: `${ADDRESS}2` }).state.notice?.kind).toBe('places');
    expect(nextState(stateWith('none'), { ...event, address: null }).state.notice).toBeNull();
    expect(nextState(stateWith('none'), { ...event, located: [A, B] }).state.placesAskedAt).toBeNull();
  });
});

describe('opening', () => {
  it('tells which highlight was opened, and counts a walk from it', () => {
    const { state, effects } = nextState(stateWith('none'), EVENTS['highlights-opened']);
    expect(state.lastHighlight).toBe('b');
    expect(effects).toEqual([{ kind: 'remember-focus' }, { kind: 'tell-opened', id: 'b' }]);
  });

  it('of nothing closes a card and nothing else', () => {
    const event = { ...EVENTS['highlights-opened'], located: [] };
    for (const shown of ALL) {
      const { state, effects } = nextState(stateWith(shown), event);
      expect(state.surface, shown).toBe(shown === 'card' ? null : SURFACES[shown]);
      expect(effects, shown).toEqual(shown === 'card' ? [{ kind: 'return-focus' }] : []);
    }
  });

  it('beside a note that is being written does nothing', () => {
    const before = stateWith('note', { lastHighlight: id('a') });
    expect(nextState(before, EVENTS['highlights-opened'])).toEqual({ state: before, effects: [] });
  });

  it('the places puts another question in place of the notice', () => {
    const { state, effects } = nextState(stateWith('none', { notice: NOTICE }), EVENTS['places-opened']);
    expect([state.surface?.kind, state.notice]).toEqual(['place', null]);
    expect(effects).toEqual([{ kind: 'remember-focus' }]);
  });
});

describe('work', () => {
  it('is busy from its beginning to its end', () => {
    const busy = nextState(stateWith('card'), EVENTS['work-began']).state;
    expect(busy.isBusy).toBe(true);
    expect(nextState(busy, EVENTS['work-ended']).state.isBusy).toBe(false);
  });
});

describe('what stays open while the reader selects something else', () => {
  it('is what holds a question or what was written', () => {
    expect(ALL.filter((shown) => isHeldOpen(SURFACES[shown]))).toEqual(['nearly-all', 'note', 'place', 'question']);
  });
});

it('leaves the chip of what is selected since, where the word of an earlier mark comes late', () => {
  const { state } = nextState(stateWith('chip'), { kind: 'selection-marked', position: WHOLE });
  expect(state.surface).toBe(SURFACES.chip);
});
