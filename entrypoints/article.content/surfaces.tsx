/** The one thing that stands beside the text at a time, and how it is drawn. */

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteDraft } from '../../components/controls/views';
import { HighlightCard, NoteEditor, Question, SelectionChip } from '../../components/in-page';
import type { Highlight, HighlightColour, TextPosition } from '../../lib/model/highlight';
import type { HighlightId } from '../../lib/model/ids';
import { keepBeside, type VirtualPlace } from '../../lib/page/keep-beside';
import type { LocatedHighlight } from '../../lib/page/paint/marks';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords } from '../../locales/in-page';

/** What it shows stays, also where the page drops the words beside it. */
export type Surface = {
  place: VirtualPlace;
} /** `id` is the highlight's that a press makes: pressed twice, it is one highlight. */ & (
  | { kind: 'chip'; position: TextPosition; id: HighlightId; takeFocus: boolean }
  /** A selection of nearly the whole article; `then` is what the reader wanted of the highlight. */
  | { kind: 'nearly-all'; position: TextPosition; id: HighlightId; colour: HighlightColour; then: 'note' | null }
  /** `others`: what lies over the same words, the one that is shown among them. */
  | { kind: 'card'; mark: LocatedHighlight; others: HighlightId[] }
  | { kind: 'note'; mark: LocatedHighlight; draft: NoteDraft | null; knownTags: readonly string[] }
  /** The `index`th of the places where the words of an ambiguous highlight stand. */
  | { kind: 'place'; highlight: Highlight; places: TextPosition[]; index: number }
);

/** What the reader can do there. */
export interface SurfaceActions {
  markSelection(id: HighlightId, position: TextPosition, colour: HighlightColour): void;
  markAnyway(question: Extract<Surface, { kind: 'nearly-all' }>): void;
  markWithNote(id: HighlightId, position: TextPosition): void;
  /** Null where the selection is a whole paragraph. */
  widen(position: TextPosition): (() => void) | null;
  copyText(text: string): void;
  copySelection(position: TextPosition): void;
  saveArticle(): void;
  recolour(highlight: Highlight, colour: HighlightColour): void;
  accept(mark: LocatedHighlight): void;
  editNote(mark: LocatedHighlight): void;
  saveNote(highlight: Highlight, written: NoteDraft): Promise<void>;
  keepDraft(highlight: Highlight, draft: NoteDraft | null): void;
  remove(highlight: Highlight): void;
  /** Null where there is no other highlight to go to. */
  walk: ((step: 1 | -1) => void) | null;
  openNextHere(mark: LocatedHighlight, others: HighlightId[]): void;
  attach(highlight: Highlight, position: TextPosition): void;
  showPlace(index: number): void;
  close(): void;
}

interface Props {
  surface: Surface;
  words: InPageWords;
  /** For `lang` on quotes: a screen reader reads them in the article's language, not in the interface's. */
  quoteLanguage: string;
  lastColour: HighlightColour;
  actions: SurfaceActions;
}

export function SurfaceBox(props: Props): JSX.Element {
  const { surface } = props;
  return (
    <Beside key={keyOf(surface)} place={surface.place} side={surface.kind === 'chip' ? 'top' : 'bottom'}>
      <Content {...props} />
    </Beside>
  );
}

/** Another key is another panel, with nothing of the one before. */
function keyOf(surface: Surface): string {
  switch (surface.kind) {
    case 'card':
    case 'note':
      return `${surface.kind} ${surface.mark.highlight.id}`;
    case 'place':
      return `place ${surface.highlight.id} ${surface.index}`;
    default:
      return surface.kind;
  }
}

function Content({ surface, words, quoteLanguage, lastColour, actions }: Props): JSX.Element {
  switch (surface.kind) {
    case 'chip': {
      const { position, id, takeFocus } = surface;
      const onWhole = actions.widen(position);
      return (
        <SelectionChip
          words={words}
          colour={lastColour}
          takeFocus={takeFocus}
          onColour={(colour) => actions.markSelection(id, position, colour)}
          {...(onWhole && { onWhole })}
          onNote={() => actions.markWithNote(id, position)}
          onCopy={() => actions.copySelection(position)}
          onClose={actions.close}
        />
      );
    }
    case 'nearly-all': {
      const { question, hint, mark, save } = words.nearlyAll;
      return (
        <Question
          question={question}
          hint={hint}
          answers={[
            { text: save, onPress: actions.saveArticle },
            { text: mark, onPress: () => actions.markAnyway(surface) },
            { text: words.cancel, onPress: actions.close },
          ]}
          onClose={actions.close}
        />
      );
    }
    case 'card': {
      const { mark, others } = surface;
      const { highlight, state, diff } = mark;
      const index = others.indexOf(highlight.id);
      return (
        <HighlightCard
          words={words}
          quoteLanguage={quoteLanguage}
          highlight={highlight}
          state={state}
          {...(diff && { diff, onAccept: () => actions.accept(mark) })}
          {...(others.length > 1 && {
            overlap: { index: index + 1, count: others.length, onNext: () => actions.openNextHere(mark, others) },
          })}
          {...(actions.walk && { onWalk: actions.walk })}
          onColour={(colour) => actions.recolour(highlight, colour)}
          onEditNote={() => actions.editNote(mark)}
          onCopy={() => actions.copyText(highlight.quote.exact)}
          onDelete={() => actions.remove(highlight)}
          onClose={actions.close}
        />
      );
    }
    case 'note': {
      const { highlight } = surface.mark;
      return (
        <NoteEditor
          words={words}
          colour={highlight.colour}
          quote={highlight.quote.exact}
          quoteLanguage={quoteLanguage}
          note={highlight.note}
          tags={highlight.tags}
          knownTags={surface.knownTags}
          {...(surface.draft && { draft: surface.draft })}
          onSave={(written) => actions.saveNote(highlight, written)}
          onDraft={(draft) => actions.keepDraft(highlight, draft)}
          onCancel={actions.close}
        />
      );
    }
    case 'place': {
      const { highlight, places, index } = surface;
      const place = places[index];
      return (
        <Question
          question={fillIn(words.place.question, { index: index + 1, count: places.length })}
          answers={[
            { text: words.place.here, onPress: () => place && actions.attach(highlight, place) },
            { text: words.place.other, onPress: () => actions.showPlace((index + 1) % places.length) },
            { text: words.place.later, onPress: actions.close },
          ]}
          onClose={actions.close}
        />
      );
    }
  }
}

/** Stands beside a range of the page, wherever it scrolls to. */
function Beside({ place, side, children }: { place: VirtualPlace; side: 'top' | 'bottom'; children: JSX.Element }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (box.current ? keepBeside(place, box.current, side) : undefined), [place, side]);
  return (
    <div ref={box} style="position: fixed; left: 0; top: 0; width: max-content">
      {children}
    </div>
  );
}
