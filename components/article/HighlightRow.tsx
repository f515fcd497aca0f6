import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HIGHLIGHT_COLOURS } from '../../lib/model/highlight';
import type { Words } from '../../locales';
import { ColourRow } from '../controls/ColourRow';
import { IconButton } from '../controls/IconButton';
import { useRoving } from '../controls/use-roving';
import type { NoteDraft } from '../controls/views';
import { Difference } from '../in-page/Difference';
import { NoteEditor } from '../in-page/NoteEditor';
import { NoteText } from './NoteText';
import { Places, SavedPassage } from './Places';
import type { MarkActions, MarkView, Opened } from './views';

interface Props {
  words: Words;
  mark: MarkView;
  /** The article's. */
  language: string;
  knownTags: readonly string[];
  draft: NoteDraft | undefined;
  /** Set while it is the one that the reader opened on the page. */
  opened: Opened | null;
  actions: MarkActions;
}

/** One highlight: its words, what became of them, what the reader added, and everything that can be done with it. */
export function MarkRow({ words, mark, language, knownTags, draft, opened, actions }: Props): JSX.Element {
  const { panel } = words;
  const { highlight, found } = mark;
  const { id, quote, note, tags } = highlight;
  const [isWriting, setWriting] = useState(draft !== undefined);
  const row = useRef<HTMLLIElement>(null);
  const write = useRef<HTMLDivElement>(null);
  const hasPlace = found.state !== 'orphan' && found.state !== 'ambiguous';

  useLayoutEffect(() => {
    if (opened) row.current?.scrollIntoView({ block: 'nearest' });
  }, [opened]);

  const endWriting = () => {
    setWriting(false);
    // The focus would be lost with the field it was in.
    requestAnimationFrame(() => write.current?.querySelector('button')?.focus());
  };

  return (
    <li
      ref={row}
      class={opened ? 'db-mark-row db-mark-opened' : 'db-mark-row'}
      {...(opened ? { 'aria-current': true } : {})}
    >
      <div class="db-mark-head">
        <Meaning words={words} mark={mark} onColour={actions.onColour} />
        <span class="db-push" />
        <div class="db-mark-actions" ref={write}>
          <IconButton
            icon="note"
            name={note === '' && tags.length === 0 ? panel.addNote(quote.exact) : panel.editNote(quote.exact)}
            title={note === '' ? words.card.addNote : words.card.editNote}
            onPress={() => setWriting(true)}
          />
          <IconButton
            icon="trash"
            name={words.popup.deleteHighlight(quote.exact)}
            title={words.remove}
            holdsFocus
            onPress={() => actions.onDelete(id)}
          />
        </div>
      </div>
      {isWriting ? (
        <NoteEditor
          words={words}
          quoteLanguage={language}
          colour={highlight.colour}
          quote={quote.exact}
          note={note}
          tags={tags}
          knownTags={knownTags}
          {...(draft === undefined ? {} : { draft })}
          onSave={async (written) => {
            await actions.onWrite(id, written);
            endWriting();
          }}
          onDraft={(written) => actions.onDraft(id, written)}
          onCancel={endWriting}
        />
      ) : (
        <>
          {hasPlace ? (
            <button
              type="button"
              class="db-mark-quote db-mark-jump"
              lang={language}
              title={words.popup.jumpShort}
              onClick={() => actions.onJump(id)}
            >
              <span class="db-unseen">{`${words.popup.jumpShort}: `}</span>
              {quote.exact}
            </button>
          ) : (
            found.state === 'ambiguous' && (
              <p class="db-mark-quote" lang={language}>
                {quote.exact}
              </p>
            )
          )}
          <StateText words={words} mark={mark} language={language} />
          {mark.saved && (
            <SavedPassage
              words={words}
              passage={mark.saved}
              colour={highlight.colour}
              language={language}
              onAttach={() => actions.onAttach(id, 'selection')}
            />
          )}
          {found.places && (
            <Places
              words={words}
              quote={quote.exact}
              colour={highlight.colour}
              places={found.places}
              language={language}
              onChoose={(position) => actions.onAttach(id, position)}
            />
          )}
          {note !== '' && <NoteText note={note} />}
          {tags.length > 0 && (
            <p class="db-tags">
              {tags.map((tag) => (
                <span class="db-tag" key={tag}>
                  {tag}
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </li>
  );
}

function StateText({ words, mark, language }: Pick<Props, 'words' | 'mark' | 'language'>): JSX.Element | null {
  const { state, diff } = mark.found;
  const { label, hint } = words.states[state];
  return (
    <>
      {diff && <Difference words={words} parts={diff} language={language} />}
      {label !== '' && (
        <p class="db-state" data-state={state}>
          <strong>{label}.</strong> {hint}
        </p>
      )}
    </>
  );
}

/** The colour by its meaning. A press shows the others, and choosing one puts them away again. */
function Meaning({
  words,
  mark,
  onColour,
}: Pick<Props, 'words' | 'mark'> & Pick<MarkActions, 'onColour'>): JSX.Element {
  const { id, colour } = mark.highlight;
  const [isOpen, setOpen] = useState(false);
  const { tabIndexOf, onKeyDown } = useRoving(HIGHLIGHT_COLOURS.indexOf(colour));
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => box.current?.querySelector('button')?.focus());
  };
  const { meaning } = words.colours[colour];
  return (
    <div ref={box}>
      {isOpen ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the radios inside
        <div
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
              close();
            } else onKeyDown(event);
          }}
        >
          <ColourRow
            words={words}
            label={words.card.colours}
            chosen={colour}
            kind="choose"
            tabIndexOf={tabIndexOf}
            onColour={(chosen) => {
              if (chosen !== colour) onColour(id, chosen);
              close();
            }}
          />
        </div>
      ) : (
        <button
          type="button"
          class={`db-meaning db-ink db-${colour}`}
          aria-label={words.panel.changeColour(meaning)}
          title={words.card.colours}
          onClick={() => {
            setOpen(true);
            requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus());
          }}
        >
          {meaning}
        </button>
      )}
    </div>
  );
}
