import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HIGHLIGHT_COLOURS } from '../../lib/model/highlight';
import type { Words } from '../../locales';
import { ColourRow } from '../controls/ColourRow';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { TextButton } from '../controls/TextButton';
import { tooltipOf } from '../controls/tooltip-of';
import { useRoving } from '../controls/use-roving';
import type { NoteDraft } from '../controls/views';
import { DifferenceList, DifferenceText } from './DifferenceText';
import { EarlierNotes } from './EarlierNotes';
import { NoteEditor } from './NoteEditor';
import { NoteText } from './NoteText';
import { Places, SavedPassage } from './Places';
import { StateText } from './StateText';
import { TagList } from './TagList';
import type { HighlightActions, HighlightView, Opened } from './views';

interface Props {
  words: Words;
  view: HighlightView;
  /** The article's. */
  language: string;
  knownTags: readonly string[];
  draft: NoteDraft | undefined;
  /** Set while it is the one that the reader opened on the page. */
  opened: Opened | null;
  /** The article's page at the highlight's words; left out where that page is in view. */
  live?: { name: string; title: string; url: string };
  /** The page stands at it: what the reader has before them there. */
  isReached?: boolean;
  /** It can be chosen for what is done with several; left out where nothing is. */
  choice?: { isChosen: boolean; onChoose: (isChosen: boolean) => void };
  actions: HighlightActions;
}

/** One highlight: its words, what became of them, what the reader added, and everything that can be done with it. */
export function HighlightRow({
  words,
  view,
  language,
  knownTags,
  draft,
  opened,
  live,
  isReached = false,
  choice,
  actions,
}: Props): JSX.Element {
  const { highlight, found } = view;
  const { id, quote, note, tags } = highlight;
  const [isWriting, setWriting] = useState(draft !== undefined);
  const row = useRef<HTMLLIElement>(null);
  const write = useRef<HTMLDivElement>(null);
  const hasPlace = found.state !== 'orphan' && found.state !== 'ambiguous';

  useLayoutEffect(() => {
    if (opened) row.current?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  useLayoutEffect(() => {
    // Whoever works in the list is not to have it moved away under them.
    const list = row.current?.parentElement;
    if (isReached && !list?.contains(document.activeElement)) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isReached]);

  const endWriting = () => {
    setWriting(false);
    // The focus would be lost with the field it was in.
    requestAnimationFrame(() => write.current?.querySelector('button')?.focus());
  };

  return (
    <li
      ref={row}
      class={['db-highlight-row', opened && 'db-highlight-opened', isReached && 'db-highlight-reached']
        .filter(Boolean)
        .join(' ')}
      {...(opened ? { 'aria-current': true } : isReached ? { 'aria-current': 'location' as const } : {})}
    >
      <div class="db-highlight-head">
        {choice && (
          <input
            type="checkbox"
            class="db-highlight-choice"
            checked={choice.isChosen}
            aria-label={words.panel.choose(quote.exact)}
            {...tooltipOf(words.panel.chooseShort, words.panel.choose(quote.exact))}
            onChange={(event) => choice.onChoose(event.currentTarget.checked)}
          />
        )}
        <Meaning words={words} view={view} onColour={actions.onColour} />
        <span class="db-push" />
        <div class="db-highlight-actions" ref={write}>
          {live !== undefined && (
            <a
              class="db-icon-button"
              href={live.url}
              target="_blank"
              rel="noreferrer"
              aria-label={live.name}
              {...tooltipOf(live.title, live.name)}
            >
              <Icon name="open" />
            </a>
          )}
          <IconButton
            icon="note"
            name={
              note === '' && tags.length === 0
                ? words.highlights.addNote(quote.exact)
                : words.highlights.editNote(quote.exact)
            }
            title={note === '' ? words.card.addNote : words.card.editNote}
            onPress={() => setWriting(true)}
          />
          <IconButton
            icon="trash"
            name={words.highlights.delete(quote.exact)}
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
            <TextButton
              class="db-highlight-quote db-highlight-jump"
              title={words.highlights.jumpShort}
              onPress={() => actions.onJump(id)}
            >
              <span class="db-unseen">{`${words.highlights.jumpShort}: `}</span>
              <span lang={language}>{quote.exact}</span>
            </TextButton>
          ) : (
            found.state === 'ambiguous' && (
              <p class="db-highlight-quote" lang={language}>
                {quote.exact}
              </p>
            )
          )}
          {found.diff && <DifferenceText words={words} parts={found.diff} language={language} />}
          <StateText words={words} state={found.state} isOtherArticle={found.isOtherArticle} />
          {found.differences && <DifferenceList words={words} differences={found.differences} language={language} />}
          {view.saved && (
            <SavedPassage
              words={words}
              passage={view.saved}
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
          <EarlierNotes words={words} item={highlight} draw={(earlier) => <NoteText note={earlier} />} />
          <TagList tags={tags} />
        </>
      )}
    </li>
  );
}

/** The colour by its meaning. A press shows the others, and choosing one puts them away again. */
function Meaning({
  words,
  view,
  onColour,
}: Pick<Props, 'words' | 'view'> & Pick<HighlightActions, 'onColour'>): JSX.Element {
  const { id, colour, quote } = view.highlight;
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
        <TextButton
          class={`db-meaning db-ink db-${colour}`}
          name={words.highlights.changeColour(meaning, quote.exact)}
          title={words.card.colours}
          onPress={() => {
            setOpen(true);
            requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus());
          }}
        >
          {meaning}
        </TextButton>
      )}
    </div>
  );
}
