/** Making a highlight of a position in the text: one for each, in turn, and not of nearly everything without a question. */

import { isNearlyAll } from '../../lib/anchor/positions';
import type { HighlightColour, TextPosition } from '../../lib/model/highlight';
import type { HighlightId } from '../../lib/model/ids';
import { selectedRange } from '../../lib/page/listen/selection';
import type { LocatedHighlight } from '../../lib/page/paint/marks';
import { inWindow, MIDDLE } from '../../lib/page/places';
import type { Session } from '../../lib/session/session';
import type { Surface } from './surfaces';

/** What it needs of the view. */
export interface HighlightMakerParts {
  surface: () => Surface | null;
  show: (surface: Surface | null) => void;
  open: (marks: readonly LocatedHighlight[]) => void;
  /** A highlight is stored: the walk goes on from it, and the reader is told. */
  onMade: (id: HighlightId) => void;
  /** A highlight has another colour. */
  onRecoloured: () => void;
}

export class HighlightMaker {
  readonly #session: Session;
  readonly #parts: HighlightMakerParts;
  /** What is being stored. */
  #adding: Promise<unknown> = Promise.resolve();

  constructor(session: Session, parts: HighlightMakerParts) {
    this.#session = session;
    this.#parts = parts;
  }

  /** Marks a position; asks first where that is nearly the whole article. */
  async add(
    id: HighlightId,
    position: TextPosition,
    colour: HighlightColour,
    then: 'note' | null = null,
  ): Promise<void> {
    const { article } = this.#session;
    if (!article || !isNearlyAll(article.article.blocks, position)) return await this.addSurely(id, position, colour);
    const place = this.#parts.surface()?.place ?? this.#session.rangesAt(position)[0] ?? MIDDLE;
    this.#parts.show({ kind: 'nearly-all', id, position, colour, then, place: inWindow(place) });
  }

  /** One after the other: a key pressed twice finds what the first press made. */
  addSurely(id: HighlightId, position: TextPosition, colour: HighlightColour): Promise<void> {
    const added = this.#adding.then(() => this.#addNow(id, position, colour));
    this.#adding = added.catch(() => undefined);
    return added;
  }

  async #addNow(id: HighlightId, position: TextPosition, colour: HighlightColour): Promise<void> {
    const { marks } = this.#session;
    const same = marks.markAt(position);
    const selected = String(document.getSelection());
    if (same) {
      // Marked twice is marked once: what is new is the colour.
      if (same.highlight.colour !== colour) await this.recolour(same.highlight.id, colour);
      else this.#parts.open([same]);
    } else {
      await marks.add(id, position, colour);
      this.#parts.onMade(id);
    }
    const kind = this.#parts.surface()?.kind;
    if (kind === 'chip' || kind === 'nearly-all') this.#parts.show(null);
    // The selection would hide the colour. By keyboard the caret stays where the reader is. What the reader has begun to
    // select meanwhile stays, and a page may have left no selection at all.
    const selection = document.getSelection();
    if (selectedRange(document) && String(selection) === selected) selection?.collapseToEnd();
    if (colour !== this.#session.settings.lastColour) await this.#session.choose({ lastColour: colour });
  }

  async recolour(id: HighlightId, colour: HighlightColour): Promise<void> {
    await this.#session.marks.edit(id, { colour });
    this.#parts.onRecoloured();
  }
}
