/** What each press on our own interface does: on a surface, on the bar of the pen, on a notice. */

import { DONE_BY } from '../../locales/in-page/done-by';
import { toSourceLine } from '../export/source-line';
import { withCorrections } from '../model/corrections';
import type { HighlightId } from '../model/ids';
import type { Language } from '../model/settings/settings';
import { toNoteChanges } from '../model/write-highlight';
import type { LocatedHighlight } from '../page/paint/located-highlights';
import { MIDDLE } from '../page/places';
import type { Drafts } from './drafts';
import type { InPageView } from './in-page-view';
import type { AskBackground } from './ports';
import type { ReaderActions } from './reader-actions';
import type { Session } from './session';
import type { InPageActions } from './surface';
import type { TextOnPage } from './text-on-page';

export interface SurfaceActionsParts {
  session: Session;
  text: TextOnPage;
  view: InPageView;
  reader: ReaderActions;
  /** Notes that were begun and never saved: closing a panel by accident loses nothing. */
  drafts: Drafts;
  ask: AskBackground;
  /** Puts a text on the clipboard; rejects where the browser does not allow it. */
  copy: (text: string) => Promise<void>;
  language: () => Language;
}

export function createSurfaceActions(parts: SurfaceActionsParts): InPageActions {
  const { session, text, view, reader, drafts, ask } = parts;
  const { highlights } = session;
  const { maker } = reader;
  const attempt = (work: () => unknown) => void reader.attempt(work);

  const openNote = async (id: HighlightId) => {
    // There may be none of this id: the words were marked already, by a highlight whose card is open now; or a question is.
    if (!highlights.find(id)) return;
    const knownTags = await ask('tags/known', null).catch(() => []);
    // As it is stored now: another tab may have changed it, or deleted it.
    const located = highlights.find(id);
    if (!located) return;
    const note = { kind: 'note', located, draft: drafts.of(id), knownTags, place: reader.placeOf(id) } as const;
    view.dispatch({ kind: 'note-opened', note });
  };
  const copyQuote = async (quote: string) => {
    const { article } = session;
    if (!article) return;
    // A page whose extension was updated can still copy: the outlet is then named by its host.
    const outlet = await ask('page/outlet', null).catch(() => null);
    const name = outlet?.[parts.language()] ?? article.article.host;
    await parts.copy(toSourceLine(quote, withCorrections(article.article, highlights.kept?.corrections), name));
    reader.tellDone('copied');
  };
  const showPlace = (index: number) => {
    const { surface } = view.state;
    const position = surface?.kind === 'place' ? surface.places[index] : undefined;
    if (!position) return;
    const ranges = text.rangesAt(position);
    text.show(ranges);
    const place = ranges.at(-1);
    if (place) view.dispatch({ kind: 'place-shown', index, place });
  };
  const choosePlace = () => {
    const ambiguous = highlights.located.find(({ candidates }) => candidates?.length);
    if (!ambiguous?.candidates) return;
    const { highlight, candidates: places } = ambiguous;
    view.dispatch({ kind: 'places-opened', highlight, places, place: MIDDLE });
    showPlace(0);
  };
  const doNotice = async () => {
    const { notice } = view.state;
    switch (notice?.kind) {
      case 'done':
        if (notice.undo?.of === 'step') await reader.undo('undo');
        else if (notice.undo) await session.unpoint(notice.undo.regions);
        return;
      case 'problem':
        if (notice.selected) await reader.readAround(notice.selected);
        return;
      case 'first-clearing': {
        const stored = session.setCleared(false);
        reader.tellCleared();
        return stored;
      }
      case 'places':
        return choosePlace();
      case 'question':
        view.dispatch({ kind: 'question-opened', question: notice.question, place: MIDDLE });
        return;
      case 'reprint':
        // Bringing over is the popup's: a page is told nothing of what was marked on another outlet's.
        if (await ask('page/popup', null)) view.dispatch({ kind: 'notice-closed' });
        else reader.tellDone('popupNotOpened');
    }
  };
  const refuseNotice = async () => {
    const { notice } = view.state;
    if (notice?.kind !== 'reprint') return;
    await ask('reprint/dismiss', { id: notice.hint.id, addresses: notice.addresses });
    view.dispatch({ kind: 'notice-closed' });
  };

  return {
    markSelection: (id, position, colour) => attempt(() => maker.add(id, position, colour)),
    markAnyway: ({ id, position, colour, withNote }) =>
      attempt(async () => {
        await maker.addSurely(id, position, colour);
        if (withNote) await openNote(id);
      }),
    markWithNote: (id, position) =>
      attempt(async () => {
        await maker.add(id, position, session.settings.lastColour, true);
        await openNote(id);
      }),
    widen(position) {
      // The selection shows what a colour would be given to. It is watched, but says the same.
      text.select(position);
      view.dispatch({ kind: 'chip-widened', position });
    },
    copyText: (quote) => attempt(() => copyQuote(quote)),
    copySelection: (position) => attempt(() => copyQuote(text.textAt(position))),
    saveArticle: () =>
      attempt(async () => {
        await highlights.save();
        reader.tellDone('articleSaved', null, true);
      }),
    recolour: ({ id }, colour) => attempt(() => maker.recolour(id, colour)),
    accept: ({ highlight, position }) => attempt(() => position && reader.attach(highlight.id, position)),
    editNote: ({ highlight }) => attempt(() => openNote(highlight.id)),
    async saveNote({ id }, draft) {
      const isBeside = await highlights.edit(id, toNoteChanges(draft));
      drafts.keep(id, null);
      reader.tellDone(isBeside ? 'noteSavedBeside' : 'noteSaved', { of: 'step' }, true);
    },
    keepDraft({ id }, draft) {
      drafts.keep(id, draft);
    },
    remove: ({ id }) =>
      attempt(async () => {
        await highlights.delete(id);
        reader.tellDone('highlightDeleted', { of: 'step' }, true);
      }),
    goTo: ({ id }) => attempt(() => reader.goTo(id)),
    walk: (step) => attempt(() => reader.walk(step)),
    openNextHere({ highlight }, others) {
      const index = others.indexOf(highlight.id);
      const turned = [...others.slice(index + 1), ...others.slice(0, index + 1)];
      const located = turned
        .map((id) => highlights.find(id))
        .find((found): found is LocatedHighlight => found !== undefined);
      if (located) view.dispatch({ kind: 'card-turned', located, others, place: reader.placeOf(located.highlight.id) });
    },
    attach: ({ id }, position) => attempt(() => reader.attach(id, position)),
    showPlace: (index) => attempt(() => showPlace(index)),
    answer: ({ kind, id }, choice) =>
      attempt(async () => {
        await highlights.answer({ kind, id, choice });
        reader.tellDone(DONE_BY[choice], null, true);
      }),
    dismissQuestion: () =>
      attempt(async () => {
        await highlights.dismissQuestion();
        view.dispatch({ kind: 'surface-closed' });
      }),
    close: () => view.dispatch({ kind: 'surface-closed' }),
    choosePen: (lastColour) => attempt(() => session.choose({ lastColour })),
    turnPenOff: () => attempt(() => session.choose({ making: 'chip' })),
    pressNotice: () => attempt(doNotice),
    refuseNotice: () => attempt(refuseNotice),
    closeNotice: () => view.dispatch({ kind: 'notice-closed' }),
  };
}
