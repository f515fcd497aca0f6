/** How the one thing is drawn that stands beside the text at a time. */

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { HighlightCard, NoteEditor, QuestionBox, SelectionChip } from '../../components/in-page';
import type { HighlightColour, TextPosition } from '../../lib/model/highlight';
import { CHOICES_OF, type Choice } from '../../lib/model/question';
import { keepBeside, type VirtualPlace } from '../../lib/page/keep-beside';
import type { InPageActions, Surface } from '../../lib/session/surface';
import { quoted } from '../../lib/text/quotation';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords } from '../../locales/in-page';

interface Props {
  surface: Surface;
  words: InPageWords;
  /** For `lang` on quotes: a screen reader reads them in the article's language, not in the interface's. */
  quoteLanguage: string;
  lastColour: HighlightColour;
  /** The whole paragraphs that the chip's selection lies in; null where they are selected. */
  whole: TextPosition | null;
  /** There is another highlight on the page to go to. */
  canWalk: boolean;
  actions: InPageActions;
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
      return `${surface.kind} ${surface.located.highlight.id}`;
    case 'place':
      return `place ${surface.highlight.id} ${surface.index}`;
    default:
      return surface.kind;
  }
}

function Content({ surface, words, quoteLanguage, lastColour, whole, canWalk, actions }: Props): JSX.Element {
  switch (surface.kind) {
    case 'chip': {
      const { position, id, takeFocus } = surface;
      return (
        <SelectionChip
          words={words}
          colour={lastColour}
          takeFocus={takeFocus}
          onColour={(colour) => actions.markSelection(id, position, colour)}
          {...(whole && { onWhole: () => actions.widen(whole) })}
          onNote={() => actions.markWithNote(id, position)}
          onCopy={() => actions.copySelection(position)}
          onClose={actions.close}
        />
      );
    }
    case 'nearly-all': {
      const { question, hint, mark, save } = words.nearlyAll;
      return (
        <QuestionBox
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
      const { located, others } = surface;
      const { highlight, state, diff, differences } = located;
      const index = others.indexOf(highlight.id);
      return (
        <HighlightCard
          words={words}
          quoteLanguage={quoteLanguage}
          highlight={highlight}
          state={state}
          {...(differences && { differences })}
          {...(diff && { diff, onAccept: () => actions.accept(located) })}
          {...(others.length > 1 && {
            overlap: { index: index + 1, count: others.length, onNext: () => actions.openNextHere(located, others) },
          })}
          {...(canWalk && { onWalk: actions.walk })}
          onColour={(colour) => actions.recolour(highlight, colour)}
          onEditNote={() => actions.editNote(located)}
          onCopy={() => actions.copyText(highlight.quote.exact)}
          onDelete={() => actions.remove(highlight)}
          onClose={actions.close}
        />
      );
    }
    case 'note': {
      const { highlight } = surface.located;
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
    case 'question': {
      const { question } = surface;
      const { kinds, dismiss } = words.question;
      const { headline, highlights: count } = question;
      const { ask, hint, choices } = kinds[question.kind];
      const labels: Partial<Record<Choice, string>> = choices;
      return (
        <QuestionBox
          question={fillIn(ask, { headline: quoted(headline) })}
          hint={fillIn(hint, { count })}
          answers={[
            ...CHOICES_OF[question.kind].map((choice) => ({
              text: labels[choice] ?? '',
              onPress: () => actions.answer(question, choice),
            })),
            { text: dismiss, onPress: actions.dismissQuestion },
          ]}
          onClose={actions.close}
        />
      );
    }
    case 'place': {
      const { highlight, places, index } = surface;
      const place = places[index];
      return (
        <QuestionBox
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
