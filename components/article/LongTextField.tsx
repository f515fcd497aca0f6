import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldWords } from '../../locales/day/words';
import { Button } from '../controls/Button';
import { TextButton } from '../controls/TextButton';

interface Props {
  words: FieldWords;
  label: string;
  placeholder: string;
  hint?: string | undefined;
  /** Of what is written there, BCP 47, where it is not the interface's. */
  language?: string | undefined;
  stored: string;
  /** What was written elsewhere meanwhile stays beside what is saved here. */
  keepsBoth?: boolean;
  /** `from`: what the reader saw when he began. Rejects where it could not be stored: the text stays in the field. */
  onSave: (from: string, to: string) => Promise<void>;
  /** How the text is shown while nobody writes; as it is where left out. */
  draw?: (text: string) => ComponentChildren;
}

/**
 * A text of several lines. It is stored when the field is left, since a popup closes by a click beside it, and by Ctrl+Enter;
 * where it was changed elsewhere meanwhile only by the button, beside what stands there.
 */
export function LongTextField(props: Props): JSX.Element {
  const { words, label, placeholder, hint, language, stored, keepsBoth = false, onSave, draw } = props;
  const [text, setText] = useState(stored);
  const [isWriting, setWriting] = useState(false);
  const over = useRef(stored);
  const isSaving = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isDirty = text.trim() !== over.current.trim();
  const isElsewhere = isDirty && stored !== over.current && stored.trim() !== text.trim();

  // What another tab wrote is taken over as long as nothing is written here.
  useLayoutEffect(() => {
    if (isDirty && stored.trim() !== text.trim()) return;
    over.current = stored;
    setText(stored);
  }, [stored]);
  useLayoutEffect(() => {
    if (isWriting) field.current?.focus();
  }, [isWriting]);

  const save = async (isKnowing: boolean) => {
    const clean = text.normalize('NFC').trim();
    if (isSaving.current || clean === over.current.trim()) return;
    if (isElsewhere && !isKnowing) return;
    isSaving.current = true;
    try {
      await onSave(isElsewhere && !keepsBoth ? stored : over.current, clean);
      over.current = clean;
      setText(clean);
    } catch {
      // Told by whoever draws the field; the text stays, and what was written elsewhere comes to stand beside it.
    } finally {
      isSaving.current = false;
    }
  };

  if (draw && !isWriting && stored !== '' && !isDirty) {
    return (
      <div class="db-fields-row">
        <TextButton class="db-fields-label db-fields-open" name={label} onPress={() => setWriting(true)}>
          {label}
        </TextButton>
        <div class="db-fields-text">{draw(stored)}</div>
      </div>
    );
  }
  return (
    <div class="db-fields-row">
      <label class="db-fields-label" for={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        class="db-field"
        rows={3}
        aria-describedby={`${id}hint`}
        placeholder={placeholder}
        value={text}
        {...(language === undefined ? {} : { lang: language })}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          void save(false);
          setWriting(false);
        }}
        onKeyDown={(event) => {
          if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save(true);
        }}
      />
      <p class="db-hint" id={`${id}hint`}>
        {hint === undefined ? words.keys : `${hint} ${words.keys}`}
      </p>
      {isElsewhere && (
        <div class="db-problem" role="status">
          <p>{words.changedElsewhere}</p>
          <p class="db-fields-other">{stored}</p>
          <Button label={words.save} onPress={() => void save(true)} />
        </div>
      )}
    </div>
  );
}
