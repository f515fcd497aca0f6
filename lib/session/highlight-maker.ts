/** Making a highlight of a position in the text: one after the other, and none of nearly everything without a question. */

import { isNearlyAll } from '../anchor/positions';
import { ReaderError } from '../model/error';
import type { HighlightColour, TextPosition } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import { samePosition } from '../model/text-position';
import { selectedRange } from '../page/listen/selection';
import { inWindow, MIDDLE } from '../page/places';
import type { InPageView } from './in-page-view';
import type { Session } from './session';
import type { TextOnPage } from './text-on-page';

export interface HighlightMakerParts {
  document: Document;
  session: Session;
  text: TextOnPage;
  view: InPageView;
  /** Opens the card of a highlight. */
  open: (id: HighlightId) => void;
}

export interface HighlightMaker {
  /** Marks a position; asks first where that is nearly the whole article. `withNote`: it is wanted for a note on it. */
  add(id: HighlightId, position: TextPosition, colour: HighlightColour, withNote?: boolean): Promise<void>;
  /** The same without a question. One after the other: a key pressed twice finds what the first press made, and does no more. */
  addSurely(id: HighlightId, position: TextPosition, colour: HighlightColour): Promise<void>;
  recolour(id: HighlightId, colour: HighlightColour): Promise<void>;
}

export function createHighlightMaker({ document, session, text, view, open }: HighlightMakerParts): HighlightMaker {
  const { highlights } = session;
  /** The highlight that is being stored. */
  let adding: Promise<unknown> = Promise.resolve();

  const recolour = async (id: HighlightId, colour: HighlightColour) => {
    const from = highlights.find(id)?.highlight.colour;
    if (from === undefined) throw new ReaderError('not-found');
    await highlights.edit(id, { colour: { from, to: colour } });
    view.dispatch({ kind: 'done', done: 'highlightChanged', undo: { of: 'step' }, closes: false });
  };
  const addNow = async (id: HighlightId, position: TextPosition, colour: HighlightColour) => {
    const same = highlights.findAt(position)?.highlight;
    if (!same) {
      await highlights.add(id, position, colour);
      view.dispatch({ kind: 'highlight-made', id });
    } else if (same.colour !== colour) {
      // The same words marked twice are one highlight: what is new is the colour.
      await recolour(same.id, colour);
    } else if (same.id !== id) open(same.id);
    view.dispatch({ kind: 'selection-marked', position });
    // The selection would hide the colour, so it goes; by keyboard the caret stays where the reader is. What the reader has
    // begun to select meanwhile stays, and a page may have left no selection at all.
    const selected = text.positionIn(selectedRange(document));
    if (selected && samePosition(selected, position)) document.getSelection()?.collapseToEnd();
    if (colour !== session.settings.lastColour) await session.choose({ lastColour: colour });
  };
  const addSurely: HighlightMaker['addSurely'] = (...wanted) => {
    const added = adding.then(() => addNow(...wanted));
    adding = added.catch(() => undefined);
    return added;
  };
  return {
    addSurely,
    recolour,
    async add(id, position, colour, withNote = false) {
      const { article } = session;
      if (!article || !isNearlyAll(article.article.blocks, position)) return await addSurely(id, position, colour);
      const place = inWindow(view.state.surface?.place ?? text.rangesAt(position)[0] ?? MIDDLE);
      view.dispatch({
        kind: 'nearly-all-marked',
        question: { kind: 'nearly-all', id, position, colour, withNote, place },
      });
    },
  };
}
