/**
 * What stands on the page, as a table of transitions: a state and what happened in, the next state and what is to be done
 * out. Pure; `in-page-view.ts` holds the one state of a page and does what comes out.
 */

import type { NoticeWords } from '../../locales/in-page/words';
import type { ReprintHint } from '../messages/contract';
import type { ErrorCode } from '../model/error';
import type { Highlight, TextPosition } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import type { Question } from '../model/question';
import { samePosition } from '../model/text-position';
import type { VirtualPlace } from '../page/keep-beside';
import type { LocatedHighlight } from '../page/paint/located-highlights';
import type { NoticeContent, NoticeUndo, PageNotice } from './page-notice';
import type { ChipSurface, NearlyAllSurface, NoteSurface, Surface } from './surface';

export interface InPageState {
  readonly surface: Surface | null;
  readonly notice: PageNotice | null;
  /** How many notices there were: the next one's id. */
  readonly noticeCount: number;
  /** The highlight that was made, opened or gone to last: a walk goes on from it. */
  readonly lastHighlight: HighlightId | null;
  /** The address whose ambiguous highlights were asked about: once an article is enough. */
  readonly placesAskedAt: string | null;
  /** Something that the reader asked for is being done. */
  readonly isBusy: boolean;
}

export const FIRST_STATE: InPageState = {
  surface: null,
  notice: null,
  noticeCount: 0,
  lastHighlight: null,
  placesAskedAt: null,
  isBusy: false,
};

export type InPageEvent =
  /** The page was read, cleared or marked otherwise. `address` is the article's; null where there is none. */
  | { kind: 'page-changed'; address: string | null; located: readonly LocatedHighlight[] }
  | { kind: 'reprint-found'; hint: ReprintHint; addresses: string[] }
  /** A part of the article is selected, and the selection has come to rest. */
  | { kind: 'selected'; chip: ChipSurface }
  | { kind: 'selection-gone' }
  /** The reader goes to the chip by keyboard. */
  | { kind: 'chip-entered' }
  | { kind: 'chip-widened'; position: TextPosition }
  /** The words at this position are marked. */
  | { kind: 'selection-marked'; position: TextPosition }
  | { kind: 'nearly-all-marked'; question: NearlyAllSurface }
  /** Highlights that lie over each other are opened, the first of them on top; or a place where there is none. */
  | { kind: 'highlights-opened'; located: readonly LocatedHighlight[]; place: VirtualPlace }
  /** Another one of the highlights that lie over each other is shown. */
  | { kind: 'card-turned'; located: LocatedHighlight; others: readonly HighlightId[]; place: VirtualPlace }
  | { kind: 'note-opened'; note: NoteSurface }
  | { kind: 'places-opened'; highlight: Highlight; places: readonly TextPosition[]; place: VirtualPlace }
  | { kind: 'place-shown'; index: number; place: VirtualPlace }
  | { kind: 'first-cleared' }
  | { kind: 'question-found'; question: Question }
  | { kind: 'question-opened'; question: Question; place: VirtualPlace }
  | { kind: 'surface-closed' }
  | { kind: 'highlight-made'; id: HighlightId }
  /** `closes`: what was open was for this, and is done with. */
  | { kind: 'done'; done: keyof NoticeWords; undo: NoticeUndo | null; closes: boolean }
  | { kind: 'failed'; error: ErrorCode; selected: Node | null }
  | { kind: 'notice-closed' }
  | { kind: 'work-began' }
  | { kind: 'work-ended' };

export type InPageEffect =
  /** A panel takes the focus: remember where it was. */
  | { kind: 'remember-focus' }
  /** The panel that had the focus is gone: give it back. */
  | { kind: 'return-focus' }
  | InPageAct;

/** The panel beside the page is to be told which highlight was opened. */
export interface InPageAct {
  kind: 'tell-opened';
  id: HighlightId;
}

export interface Transition {
  state: InPageState;
  effects: readonly InPageEffect[];
}

type Kind = InPageEvent['kind'];
type EventOf<K extends Kind> = Extract<InPageEvent, { kind: K }>;
type Changes = Partial<InPageState> | null;

/** The table: what each event changes; null where it changes nothing. */
const CHANGES: { [K in Kind]: (state: InPageState, event: EventOf<K>) => Changes } = {
  'page-changed': (state, { address, located }) => ({
    surface: followHighlight(state.surface, located),
    ...askForPlaces(state, address, located),
  }),
  // What the reader does goes first: nothing that is told of it is taken away for a hint.
  'reprint-found': (state, { hint, addresses }) =>
    isHeard(state) ? null : tell(state, { kind: 'reprint', hint, addresses }),
  selected: ({ surface }, { chip }) => (isHeldOpen(surface) ? null : { surface: chip }),
  'selection-gone': ({ surface }) => (surface?.kind === 'chip' ? { surface: null } : null),
  'chip-entered': ({ surface }) =>
    surface?.kind === 'chip' && !surface.takeFocus ? { surface: { ...surface, takeFocus: true } } : null,
  'chip-widened': ({ surface }, { position }) =>
    surface?.kind === 'chip' ? { surface: { ...surface, position } } : null,
  // The word of it may come late: what the reader has selected since keeps its chip.
  'selection-marked': ({ surface }, { position }) =>
    (surface?.kind === 'chip' || surface?.kind === 'nearly-all') && samePosition(surface.position, position)
      ? { surface: null }
      : null,
  'nearly-all-marked': (_, { question }) => ({ surface: question }),
  'highlights-opened': ({ surface }, { located, place }) => {
    const [first] = located;
    // A note that is being written stays, whatever is pressed beside it.
    if (first && surface?.kind === 'note') return null;
    if (!first) return surface?.kind === 'card' ? { surface: null } : null;
    const others = located.map(({ highlight }) => highlight.id);
    return { surface: { kind: 'card', located: first, others, place }, lastHighlight: first.highlight.id };
  },
  'card-turned': (_, { located, others, place }) => ({ surface: { kind: 'card', located, others, place } }),
  'note-opened': (_, { note }) => ({ surface: note }),
  'places-opened': (_, { highlight, places, place }) => ({
    surface: { kind: 'place', highlight, places, index: 0, place },
    notice: null,
  }),
  'place-shown': ({ surface }, { index, place }) =>
    surface?.kind === 'place' ? { surface: { ...surface, index, place } } : null,
  'first-cleared': (state) => (state.notice ? null : tell(state, { kind: 'first-clearing' })),
  'question-found': (state, { question }) => (isHeard(state) ? null : tell(state, { kind: 'question', question })),
  'question-opened': (_, { question, place }) => ({ surface: { kind: 'question', question, place }, notice: null }),
  'surface-closed': () => ({ surface: null }),
  'highlight-made': (state, { id }) => ({
    ...tell(state, { kind: 'done', done: 'highlightSaved', undo: { of: 'step' } }),
    lastHighlight: id,
  }),
  done: (state, { done, undo, closes }) => ({
    ...tell(state, { kind: 'done', done, undo }),
    ...(closes && { surface: null }),
  }),
  failed: (state, { error, selected }) => tell(state, { kind: 'problem', error, selected }),
  'notice-closed': () => ({ notice: null }),
  'work-began': () => ({ isBusy: true }),
  'work-ended': () => ({ isBusy: false }),
};

export function nextState(state: InPageState, event: InPageEvent): Transition {
  const changes = changesOf(state, event);
  if (!changes) return { state, effects: [] };
  const next = { ...state, ...changes };
  return { state: next, effects: [...focusEffects(state, next, event), ...ownEffects(next, event)] };
}

/** True for what stays open while the reader selects something else: it holds a question or what was written. */
export function isHeldOpen(surface: Surface | null): boolean {
  return surface !== null && surface.kind !== 'chip' && surface.kind !== 'card';
}

function changesOf<K extends Kind>(state: InPageState, event: EventOf<K>): Changes {
  return CHANGES[event.kind as K](state, event);
}

function ownEffects({ surface }: InPageState, event: InPageEvent): InPageEffect[] {
  if (event.kind !== 'highlights-opened' || surface?.kind !== 'card') return [];
  return [{ kind: 'tell-opened', id: surface.located.highlight.id }];
}

/** A chip stands beside a selection and leaves the focus in the page; every other surface takes it. */
function takesFocus({ surface }: InPageState): boolean {
  return surface !== null && surface.kind !== 'chip';
}

function focusEffects(before: InPageState, after: InPageState, event: InPageEvent): InPageEffect[] {
  // What happened to the page, or in another tab, does not move the reader's focus.
  if (event.kind === 'page-changed' || takesFocus(before) === takesFocus(after)) return [];
  return [{ kind: takesFocus(after) ? 'remember-focus' : 'return-focus' }];
}

/** Something is told that must be heard. Who cleared the page can be said again on the next one. */
function isHeard({ notice }: InPageState): boolean {
  return notice !== null && notice.kind !== 'first-clearing';
}

function tell({ noticeCount }: InPageState, content: NoticeContent): Partial<InPageState> {
  return { notice: { ...content, id: String(noticeCount) }, noticeCount: noticeCount + 1 };
}

/** What is open shows the highlight as it is stored now. A card goes with its highlight; a note keeps what was written. */
function followHighlight(surface: Surface | null, located: readonly LocatedHighlight[]): Surface | null {
  if (surface?.kind !== 'card' && surface?.kind !== 'note') return surface;
  const { id } = surface.located.highlight;
  const now = located.find(({ highlight }) => highlight.id === id);
  if (now) return { ...surface, located: now };
  return surface.kind === 'card' ? null : surface;
}

/** Once an article: tells that highlights could stand in several places, and lets the reader choose. */
function askForPlaces(
  state: InPageState,
  address: string | null,
  located: readonly LocatedHighlight[],
): Partial<InPageState> {
  const count = located.filter(({ candidates }) => candidates?.length).length;
  if (address === null || address === state.placesAskedAt || count === 0) return {};
  return { ...tell(state, { kind: 'places', count }), placesAskedAt: address };
}
