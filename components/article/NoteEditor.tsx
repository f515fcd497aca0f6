import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ErrorCode, toReaderError } from '../../lib/model/error';
import type { HighlightColour } from '../../lib/model/highlight';
import type { InPageWords } from '../../locales/in-page';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';
import { TagsField } from '../controls/TagsField';
import type { NoteContent, NoteDraft } from '../controls/views';

export interface NoteEditorProps {
  words: InPageWords;
  /** The article's language, BCP 47; left out where it is unknown. */
  quoteLanguage?: string;
  colour: HighlightColour;
  /** The marked text, shown above the field. */
  quote: string;
  /** The note and the tags as they are stored. */
  note: string;
  tags: readonly string[];
  /** The tags of the collection, to choose from. */
  knownTags: readonly string[];
  /** What was written before and never saved; it wins over what is stored. */
  draft?: NoteDraft;
  /** Resolves when the note is stored; where it rejects, the text stays in the field and the error is shown. */
  onSave: (written: NoteDraft) => Promise<void>;
  /** Called with every change, so that the host can keep what was written whatever happens to the panel. Null: nothing is unsaved. */
  onDraft?: (draft: NoteDraft | null) => void;
  onCancel: () => void;
}

type Phase = { at: 'writing' } | { at: 'asking' } | { at: 'saving' } | { at: 'failed'; error: ErrorCode };

/** The panel for a highlight's note. Ctrl+Enter saves; Escape closes, and asks first where something would be lost. */
export function NoteEditor(props: NoteEditorProps): JSX.Element {
  const { words, quoteLanguage, colour, quote, note, tags, knownTags, draft, onSave, onDraft, onCancel } = props;
  const stored: NoteContent = { note, tags };
  const [written, setWritten] = useState<NoteDraft>(draft ?? { ...stored, over: stored });
  // A tag that is added by the key that saves is there before the next drawing.
  const latest = useRef(written);
  const storedBefore = useRef(stored);
  const [phase, setPhase] = useState<Phase>({ at: 'writing' });
  const field = useRef<HTMLTextAreaElement>(null);
  const question = useRef<HTMLDivElement>(null);
  const id = useId();
  const isUnsaved = !isSame(written, stored);
  const isChangedElsewhere = note !== written.over.note && note !== written.note && note !== '';

  // Another tab may change the note meanwhile. Where nothing was written here, that is what a save must not undo.
  useLayoutEffect(() => {
    if (isSame(latest.current, storedBefore.current)) {
      latest.current = { ...stored, over: stored };
      setWritten(latest.current);
    }
    storedBefore.current = stored;
  }, [note, tags.join()]);
  // Before the next key, which belongs to the note already.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (phase.at === 'asking') question.current?.querySelector('button')?.focus();
  }, [phase.at]);
  useLayoutEffect(() => {
    if (field.current !== null) fitHeight(field.current);
  }, [written.note]);

  const write = (changes: Partial<NoteContent>) => {
    latest.current = { ...latest.current, ...changes };
    setWritten(latest.current);
    onDraft?.(isSame(latest.current, stored) ? null : latest.current);
  };
  const resume = () => {
    setPhase({ at: 'writing' });
    field.current?.focus();
  };
  const save = async () => {
    if (phase.at === 'saving') return;
    setPhase({ at: 'saving' });
    try {
      await onSave({ ...latest.current, note: latest.current.note.normalize('NFC').trim() });
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
        value={written.note}
        onInput={(event) => write({ note: event.currentTarget.value })}
      />
      <TagsField
        words={words}
        tags={written.tags}
        known={knownTags}
        isReadOnly={phase.at === 'saving'}
        onChange={(chosen) => write({ tags: chosen })}
      />
      {isChangedElsewhere && (
        <div class="db-problem" role="status">
          <p>{words.note.changedElsewhere}</p>
          <p class="db-note">{note}</p>
        </div>
      )}
      {phase.at === 'failed' && (
        <div class="db-problem" role="alert">
          <ErrorText words={words} error={phase.error} />
        </div>
      )}
      {phase.at === 'asking' ? (
        <div ref={question} class="db-problem" role="alertdialog" aria-label={words.note.discardQuestion}>
          <p>{words.note.discardQuestion}</p>
          <div class="db-panel-foot">
            <Button label={words.note.keepWriting} onPress={resume} />
            <Button label={words.note.discard} look="plain" onPress={discard} />
          </div>
        </div>
      ) : (
        <div class="db-panel-foot">
          <Button
            label={phase.at === 'saving' ? words.note.saving : words.note.save}
            look="main"
            busy={phase.at === 'saving'}
            onPress={() => void save()}
          />
          <Button label={words.cancel} onPress={leave} />
        </div>
      )}
      <p class="db-hint" id={`${id}keys`}>
        {words.note.keys}
      </p>
    </div>
  );
}

function isSame(left: NoteContent, right: NoteContent): boolean {
  return left.note.trim() === right.note.trim() && left.tags.join() === right.tags.join();
}

/** As high as its text; the style sheet holds the least and the most. */
function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  const border = field.offsetHeight - field.clientHeight;
  field.style.height = `${field.scrollHeight + border}px`;
}
