/** The one thing that stands beside the text at a time, and what the reader can do there. */

import type { NoteDraft } from '../../components/controls/views';
import type { Highlight, HighlightColour, TextPosition } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import type { Choice, Question } from '../model/question';
import type { VirtualPlace } from '../page/keep-beside';
import type { LocatedHighlight } from '../page/paint/located-highlights';

interface At {
  /** Where it stands. It stays, also where the page drops the words there. */
  place: VirtualPlace;
}

/** Offers to mark a selection. `id` is that of the highlight that a press makes: pressed twice, it is one highlight. */
export type ChipSurface = At & { kind: 'chip'; position: TextPosition; id: HighlightId; takeFocus: boolean };

/** Asks before nearly the whole article is marked. `withNote`: the highlight was wanted for a note on it. */
export type NearlyAllSurface = At & {
  kind: 'nearly-all';
  position: TextPosition;
  id: HighlightId;
  colour: HighlightColour;
  withNote: boolean;
};

/** Shows one highlight. `others` lie over the same words, the one that is shown among them. */
export type CardSurface = At & { kind: 'card'; located: LocatedHighlight; others: readonly HighlightId[] };

export type NoteSurface = At & {
  kind: 'note';
  located: LocatedHighlight;
  draft: NoteDraft | null;
  knownTags: readonly string[];
};

/** Asks whether an ambiguous highlight belongs to the `index`th of the places where its words stand. */
export type PlaceSurface = At & {
  kind: 'place';
  highlight: Highlight;
  places: readonly TextPosition[];
  index: number;
};

/** Asks which article the page shows. */
export type QuestionSurface = At & { kind: 'question'; question: Question };

export type Surface = ChipSurface | NearlyAllSurface | CardSurface | NoteSurface | PlaceSurface | QuestionSurface;

/** What the reader can do on a surface, on the bar of the pen and on a notice. None of it rejects, unless it says so. */
export interface InPageActions {
  markSelection(id: HighlightId, position: TextPosition, colour: HighlightColour): void;
  markAnyway(question: NearlyAllSurface): void;
  markWithNote(id: HighlightId, position: TextPosition): void;
  /** Widens the chip's selection to that position. */
  widen(position: TextPosition): void;
  copyText(text: string): void;
  copySelection(position: TextPosition): void;
  saveArticle(): void;
  recolour(highlight: Highlight, colour: HighlightColour): void;
  /** Takes the words that stand there now for the highlight's own. */
  accept(located: LocatedHighlight): void;
  editNote(located: LocatedHighlight): void;
  /** Rejects where the note is not stored: what was written then stays in its field. */
  saveNote(highlight: Highlight, written: NoteDraft): Promise<void>;
  keepDraft(highlight: Highlight, draft: NoteDraft | null): void;
  remove(highlight: Highlight): void;
  goTo(highlight: Highlight): void;
  walk(step: 1 | -1): void;
  openNextHere(located: LocatedHighlight, others: readonly HighlightId[]): void;
  attach(highlight: Highlight, position: TextPosition): void;
  showPlace(index: number): void;
  answer(question: Question, choice: Choice): void;
  dismissQuestion(): void;
  close(): void;
  choosePen(colour: HighlightColour): void;
  turnPenOff(): void;
  /** What the notice offers. */
  pressNotice(): void;
  /** Turns down what the notice offers. */
  refuseNotice(): void;
  closeNotice(): void;
}
