/** What the reader does on the page itself, by selecting, clicking, keys, menu and commands; and what follows from it. */

import type { NoticeWords } from '../../locales/in-page/words';
import type { ReprintHint } from '../messages/contract';
import { ReaderError, toReaderError } from '../model/error';
import type { HighlightColour, TextPosition } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import type { Question } from '../model/question';
import { samePosition } from '../model/text-position';
import type { InPageHost } from '../page/in-page-host';
import type { VirtualPlace } from '../page/keep-beside';
import type { PageClick } from '../page/listen/clicks';
import type { Pointing } from '../page/listen/pointing';
import { type SelectionHand, selectedRange } from '../page/listen/selection';
import { highlightsAround, highlightsAtPoint, type LocatedHighlight } from '../page/paint/located-highlights';
import { following, inWindow, MIDDLE } from '../page/places';
import { createHighlightMaker, type HighlightMaker } from './highlight-maker';
import { type InPageAct, isHeldOpen } from './in-page-state';
import type { InPageView } from './in-page-view';
import type { InterfaceWords } from './interface-words';
import type { NoticeUndo } from './page-notice';
import type { AskBackground } from './ports';
import type { Session } from './session';
import type { TextOnPage } from './text-on-page';

export interface ReaderActionsParts {
  document: Document;
  host: InPageHost;
  session: Session;
  text: TextOnPage;
  view: InPageView;
  words: InterfaceWords;
  ask: AskBackground;
  newId: () => string;
  /** Brings what pointing takes; it does not ride along with every page. */
  bringPointing: () => Promise<Pointing>;
}

export interface ReaderActions {
  readonly maker: HighlightMaker;
  /** Takes another reading, another clearing or other highlights of the page. */
  followPage(): void;
  /** Takes away the chip of an earlier selection, which would mark other words than the ones that stand selected now. */
  followBeginning(range: Range): void;
  /** Follows a selection that has come to rest, or that is gone. A panel that is open stays; a card gives way. */
  followSelection(range: Range | null, hand: SelectionHand): void;
  /** A click opens the highlights under it; with Alt it marks the whole paragraph. A link stays the page's. */
  followClick(click: PageClick): void;
  /** Moves the focus into the chip, where one is offered, as Tab does for what comes next; false where there is none. */
  enterChip(): boolean;
  /** Marks what the chip stands beside; false where there is no chip. */
  colourChip(colour: HighlightColour): boolean;
  /**
   * Marks a range at once, in the colour used last. Where it lies in a highlight already, its card is opened instead: so
   * the keyboard reaches colour, note and deletion too. By a caret alone only that.
   */
  mark(range: Range | null, caret: Range | null): Promise<void>;
  /** Keeps the article, and tells it. */
  keep(): Promise<void>;
  /** Marks the whole paragraph, caption or table that a node stands in. */
  markWhole(node: Node): Promise<void>;
  /** Goes to the next highlight in the article, or to the one before, and opens it. */
  walk(step: 1 | -1): void;
  /** Brings a highlight into view and shows it for a moment; throws for one that is not on the page. */
  jumpTo(id: HighlightId): void;
  /** The same, and opens it. */
  goTo(id: HighlightId): void;
  /** Takes back what was done last on this page, or does it again. */
  undo(way: 'undo' | 'redo'): Promise<void>;
  /** Says which words a highlight is on now. */
  attach(id: HighlightId, to: TextPosition | 'selection'): Promise<void>;
  /** Lets the reader point at the text, on the whole page, and reads the article from there. */
  point(): Promise<void>;
  /** Makes an article of what the reader selected outside of one. */
  readAround(node: Node): Promise<void>;
  /** Tells that the article is kept from another outlet. `addresses` are those of the article in view. */
  tellReprint(hint: ReprintHint, addresses: string[]): void;
  /** Tells of the question that stands open about the article in view. */
  tellQuestion(question: Question): void;
  /** Does what follows from a transition. A failure is nothing that the reader waits for: it never rejects. */
  act(effect: InPageAct): Promise<void>;
  /** Tells who cleared the page, unless something else is being told. */
  tellFirstClearing(): void;
  /** Tells whether the page is cleared now. */
  tellCleared(): void;
  /** Tells that the pen was switched. */
  tellMaking(): void;
  /** `closes`: what was open was for this, and is done with. */
  tellDone(done: keyof NoticeWords, undo?: NoticeUndo | null, closes?: boolean): void;
  /** Tells what went wrong. Where the reader selected something outside the article, offers to make that the article. */
  tellProblem(thrown: unknown): void;
  /** Runs what the reader asked for; a failure is told, and what was open stays open with all that was written. */
  attempt(work: () => unknown): Promise<void>;
  /** Where a highlight is; where its words have left the page, where they were last. */
  placeOf(id: HighlightId): VirtualPlace;
}

export function createReaderActions(parts: ReaderActionsParts): ReaderActions {
  const { document, host, session, text, view, words, ask, bringPointing } = parts;
  const { highlights } = session;
  const { dispatch } = view;
  const newId = () => parts.newId() as HighlightId;
  const lastColour = () => session.settings.lastColour;
  const address = () => session.article?.article.addresses[0] ?? null;

  const tellDone: ReaderActions['tellDone'] = (done, undo = null, closes = false) =>
    dispatch({ kind: 'done', done, undo, closes });
  const tellProblem = (thrown: unknown) => {
    const { code } = toReaderError(thrown);
    const { question } = highlights;
    // What was refused waits for the answer.
    if (code === 'needs-answer' && question) {
      return dispatch({ kind: 'question-opened', question, place: inWindow(selectedRange(document) ?? MIDDLE) });
    }
    const range = code === 'selection-outside' || code === 'no-article' ? selectedRange(document) : null;
    dispatch({ kind: 'failed', error: code, selected: range?.commonAncestorContainer ?? null });
  };
  const placeOf = (id: HighlightId) => {
    const { surface } = view.state;
    const before = surface?.kind === 'card' || surface?.kind === 'note' ? surface.place : MIDDLE;
    return following(() => highlights.find(id)?.ranges.at(-1), before);
  };
  /** Opens the first of the highlights that lie over each other somewhere; with none, closes the card that is open. */
  const open = (located: readonly LocatedHighlight[]) =>
    dispatch({
      kind: 'highlights-opened',
      located,
      place: located[0] ? placeOf(located[0].highlight.id) : MIDDLE,
    });
  const openOf = (id: HighlightId) => {
    const located = highlights.find(id);
    if (located) open([located]);
  };
  /** A selection for which a card was opened before it had come to rest: no chip takes the card's place. */
  let answered: TextPosition | null = null;
  const maker = createHighlightMaker({ document, session, text, view, open: openOf });
  const markWhole = async (node: Node) => await maker.add(newId(), text.wholeAt(node), lastColour());
  const jumpTo = (id: HighlightId) => {
    const located = highlights.find(id);
    if (!located?.ranges.length) throw new ReaderError('not-found');
    text.show(located.ranges);
  };
  const goTo = (id: HighlightId) => {
    jumpTo(id);
    openOf(id);
  };
  const readFrom = async (element: Element) => {
    const { describeRegion } = await bringPointing();
    const regions = await session.pointAt(element, describeRegion(document, element));
    tellDone('bodyTaken', { of: 'pointing', regions });
  };

  return {
    maker,
    markWhole,
    async keep() {
      await highlights.save();
      tellDone('articleSaved');
    },
    jumpTo,
    goTo,
    tellDone,
    tellProblem,
    placeOf,
    followPage: () => dispatch({ kind: 'page-changed', address: address(), located: highlights.located }),
    followBeginning(range) {
      answered = null;
      const { surface } = view.state;
      if (surface?.kind !== 'chip') return;
      const position = text.positionIn(range);
      if (!position || !samePosition(position, surface.position)) dispatch({ kind: 'selection-gone' });
    },
    followSelection(range, hand) {
      const { making } = session.settings;
      if (isHeldOpen(view.state.surface)) return;
      const position = making === 'quiet' ? null : text.positionIn(range);
      if (!range || !position) dispatch({ kind: 'selection-gone' });
      else if (answered && samePosition(answered, position)) return;
      // Not `attempt`: a second stroke while the first is being stored is another wish.
      else if (making === 'pen' && hand === 'drawn') maker.add(newId(), position, lastColour()).catch(tellProblem);
      else {
        const place = range.cloneRange();
        dispatch({ kind: 'selected', chip: { kind: 'chip', place, position, id: newId(), takeFocus: false } });
      }
    },
    followClick({ node, isLink, hasAlt, ...point }) {
      const article = isLink ? null : session.article;
      if (hasAlt && article && node) markWhole(node).catch(tellProblem);
      else open(article ? highlightsAtPoint(highlights.located, article.sources, document, point) : []);
    },
    enterChip() {
      const before = view.state;
      dispatch({ kind: 'chip-entered' });
      return view.state !== before;
    },
    colourChip(colour) {
      const { surface } = view.state;
      if (surface?.kind !== 'chip') return false;
      // Pressed twice, it is one highlight: the chip has its id already.
      maker.add(surface.id, surface.position, colour).catch(tellProblem);
      return true;
    },
    async mark(range, caret) {
      const position = range ? text.positionOf(range) : text.caretAt(caret);
      const around = position ? highlightsAround(highlights.located, position) : [];
      if (around.length > 0) {
        answered = position;
        open(around);
      } else if (range && position) await maker.add(newId(), position, lastColour());
      else throw new ReaderError('nothing-selected');
    },
    walk(step) {
      const { onPage } = highlights;
      if (onPage.length === 0) return tellDone('noHighlights');
      const last = onPage.findIndex(({ highlight }) => highlight.id === view.state.lastHighlight);
      const below = onPage.findIndex(({ ranges }) => (ranges[0]?.getBoundingClientRect().top ?? 0) > 0);
      // From where the reader is: at the first one below, or at the last one above.
      const start = below < 0 ? onPage.length : below;
      const index = last >= 0 ? last + step : step > 0 ? start : start - 1;
      const located = onPage.at(index % onPage.length);
      if (located) goTo(located.highlight.id);
    },
    async undo(way) {
      if (await highlights[way]()) tellDone(way === 'undo' ? 'undone' : 'redone');
    },
    async attach(id, to) {
      await highlights.attach(id, to === 'selection' ? text.positionOf(selectedRange(document)) : to);
      tellDone('attached', { of: 'step' }, true);
    },
    async point() {
      dispatch({ kind: 'selection-gone' });
      dispatch({ kind: 'notice-closed' });
      const [{ pick, cancel }, tools] = await Promise.all([words.bring(), bringPointing()]);
      session.showWhole(true);
      const element = await tools.pickElement(document, {
        host,
        theme: session.settings.theme,
        words: { hint: pick, cancel },
        start: session.article?.sources.root ?? document.body,
      });
      session.showWhole(false);
      if (element) await readFrom(element);
    },
    async readAround(node) {
      const holder = (await bringPointing()).holderOf(document, node);
      if (holder) await readFrom(holder);
    },
    tellReprint: (hint, addresses) => dispatch({ kind: 'reprint-found', hint, addresses }),
    tellQuestion: (question) => dispatch({ kind: 'question-found', question }),
    async act({ id }) {
      await ask('page/tell', { kind: 'opened', id }).catch(() => undefined);
    },
    tellFirstClearing: () => dispatch({ kind: 'first-cleared' }),
    tellCleared: () => tellDone(session.isCleared ? 'pageCleared' : 'pageShown'),
    tellMaking: () => tellDone(session.settings.making === 'pen' ? 'penOn' : 'penOff'),
    async attempt(work) {
      // A double click is one wish.
      if (view.state.isBusy) return;
      dispatch({ kind: 'work-began' });
      try {
        await work();
      } catch (thrown) {
        tellProblem(thrown);
      } finally {
        dispatch({ kind: 'work-ended' });
      }
    },
  };
}
