import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ErrorCode, toReaderError } from '../../lib/model/error';
import type { HighlightColour } from '../../lib/model/highlight';
import type { InPageWords } from '../../locales/in-page';
import { ErrorText } from '../controls/ErrorText';

export interface NoteEditorProps {
  words: InPageWords;
  /** The article's language, BCP 47; left out where it is unknown. */
  quoteLanguage?: string;
  colour: HighlightColour;
  /** The marked text, shown above the field. */
  quote: string;
  /** The note as it is stored. */
  note: string;
  /** A text that was written before and never saved; it wins over `note`. */
  draft?: string;
  /** Resolves when the note is stored; where it rejects, the text stays in the field and the error is shown. */
  onSave: (text: string) => Promise<void>;
  /** Called with every change, so that the host can keep what was written whatever happens to the panel. Null: nothing is unsaved. */
  onDraft?: (text: string | null) => void;
  onCancel: () => void;
}

type Phase = { at: 'writing' } | { at: 'asking' } | { at: 'saving' } | { at: 'failed'; error: ErrorCode };

/** The panel for a highlight's note. Ctrl+Enter saves; Escape closes, and asks first where something would be lost. */
export function NoteEditor(props: NoteEditorProps): JSX.Element {
  const { words, quoteLanguage, colour, quote, note, draft, onSave, onDraft, onCancel } = props;
  const [text, setText] = useState(draft ?? note);
  const [phase, setPhase] = useState<Phase>({ at: 'writing' });
  const field = useRef<HTMLTextAreaElement>(null);
  const keepWriting = useRef<HTMLButtonElement>(null);
  const id = useId();
  const isUnsaved = text.trim() !== note.trim();

  // Before the next key, which belongs to the note already.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (phase.at === 'asking') keepWriting.current?.focus();
  }, [phase.at]);
  useLayoutEffect(() => {
    if (field.current !== null) fitHeight(field.current);
  }, [text]);

  const write = (value: string) => {
    setText(value);
    onDraft?.(value.trim() === note.trim() ? null : value);
  };
  const resume = () => {
    setPhase({ at: 'writing' });
    field.current?.focus();
  };
  const save = async () => {
    if (phase.at === 'saving') return;
    setPhase({ at: 'saving' });
    try {
      await onSave(text.normalize('NFC').trim());
      onDraft?.(null);
    } catch (thrown) {
      setPhase({ at: 'failed', error: toReaderError(thrown).code });
    }
  };
  const discard = () => {
    onDraft?.(null);
    onCancel();
  };
  const leave = () => {
    if (phase.at === 'saving') return;
    if (phase.at === 'asking') resume();
    else if (isUnsaved) setPhase({ at: 'asking' });
    else onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Telex and VNI compose: Escape and Enter then belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };

  return (
    <div class="db-panel" role="dialog" aria-labelledby={`${id}title`} onKeyDown={onKeyDown}>
      <h2 class="db-panel-title" id={`${id}title`}>
        {words.note.label}
      </h2>
      <p class="db-quote" {...(quoteLanguage === undefined ? {} : { lang: quoteLanguage })}>
        <span class={`db-ink db-${colour}`}>{quote}</span>
      </p>
      <textarea
        ref={field}
        class="db-field"
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}keys`}
        placeholder={words.note.placeholder}
        readOnly={phase.at === 'saving'}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {phase.at === 'failed' && (
        <div class="db-problem" role="alert">
          <ErrorText words={words} error={phase.error} />
        </div>
      )}
      {phase.at === 'asking' ? (
        <div class="db-problem" role="alertdialog" aria-label={words.note.discardQuestion}>
          <p>{words.note.discardQuestion}</p>
          <div class="db-panel-foot">
            <button ref={keepWriting} type="button" class="db-button" onClick={resume}>
              {words.note.keepWriting}
            </button>
            <button type="button" class="db-button db-button-plain" onClick={discard}>
              {words.note.discard}
            </button>
          </div>
        </div>
      ) : (
        <div class="db-panel-foot">
          <button
            type="button"
            class="db-button db-button-main"
            aria-disabled={phase.at === 'saving'}
            onClick={() => void save()}
          >
            {phase.at === 'saving' ? words.note.saving : words.note.save}
          </button>
          <button type="button" class="db-button" onClick={leave}>
            {words.cancel}
          </button>
        </div>
      )}
      <p class="db-hint" id={`${id}keys`}>
        {words.note.keys}
      </p>
    </div>
  );
}

/** As high as its text; the style sheet holds the least and the most. */
function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  const border = field.offsetHeight - field.clientHeight;
  field.style.height = `${field.scrollHeight + border}px`;
}
