import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadArticle } from '../../lib/model/article';
import { CORRECTION_KEYS, type CorrectionKey, type Corrections, withCorrections } from '../../lib/model/corrections';
import { type ErrorCode, toReaderError } from '../../lib/model/error';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';
import { type CorrectionProblem, toCorrections, toDraft } from './correction-draft';

interface Props {
  words: Words;
  /** The article's language, for what is in the fields. */
  language: string;
  asRead: Pick<ReadArticle, CorrectionKey>;
  corrections: Corrections;
  isKept: boolean;
  /** `before`: those at the time when the form was opened. Where it rejects, the fields stay and the error is shown. */
  onSave: (corrections: Corrections, before: Corrections) => Promise<void>;
  onCancel: () => void;
}

type Phase =
  | { at: 'writing' }
  | { at: 'saving' }
  | { at: 'refused'; field: CorrectionKey; problem: CorrectionProblem }
  | { at: 'failed'; error: ErrorCode };

/** The details of the article, to be put right. Enter saves, Escape closes. */
export function CorrectionForm({ words, language, asRead, corrections, isKept, onSave, onCancel }: Props): JSX.Element {
  const { correction } = words;
  // Another window may change a field meanwhile: what was not changed here is not written.
  const [before] = useState(corrections);
  const [draft, setDraft] = useState(() => toDraft(withCorrections(asRead, before), words));
  const [phase, setPhase] = useState<Phase>({ at: 'writing' });
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const onPage = toDraft(asRead, words);

  const fieldOf = (key: CorrectionKey) => form.current?.querySelector<HTMLElement>(`[name="${key}"]`);
  useLayoutEffect(() => fieldOf('headline')?.focus(), []);

  const save = async () => {
    if (phase.at === 'saving') return;
    const wanted = toCorrections(draft, asRead, before, words);
    if ('problem' in wanted) {
      setPhase({ at: 'refused', ...wanted });
      fieldOf(wanted.field)?.focus();
      return;
    }
    setPhase({ at: 'saving' });
    try {
      await onSave(wanted, before);
    } catch (thrown) {
      setPhase({ at: 'failed', error: toReaderError(thrown).code });
    }
  };

  const write = (key: CorrectionKey, text: string) => {
    setDraft({ ...draft, [key]: text });
    if (phase.at !== 'saving') setPhase({ at: 'writing' });
  };

  return (
    <form
      class="db-correction-form"
      ref={form}
      aria-label={correction.edit}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        // Telex and VNI compose: Escape and Enter then belong to the input method.
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          // The browser would close the whole popup.
          event.preventDefault();
          onCancel();
        } else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) {
          event.preventDefault();
          void save();
        }
      }}
    >
      {CORRECTION_KEYS.map((key) => {
        const problem = phase.at === 'refused' && phase.field === key ? phase.problem : null;
        return (
          <div class="db-correction-field" key={key}>
            <label for={id + key}>{correction.fields[key]}</label>
            <Field
              id={id + key}
              name={key}
              value={draft[key]}
              language={language}
              isWrong={problem !== null}
              isLocked={phase.at === 'saving'}
              onInput={(text) => write(key, text)}
            />
            <p class={problem === null ? 'db-hint' : 'db-correction-problem'} id={`${id}${key}hint`} role="status">
              {problem !== null
                ? correction.problems[problem]
                : key in correction.hints && correction.hints[key as keyof typeof correction.hints]}
            </p>
            {draft[key] !== onPage[key] && (
              <p class="db-correction-page">
                <span lang={language}>
                  {onPage[key] === '' ? correction.nothingOnPage : correction.onPage(onPage[key])}
                </span>
                <Button
                  label={correction.giveBackShort}
                  name={correction.giveBack(correction.fields[key])}
                  look="plain"
                  onPress={() => {
                    write(key, onPage[key]);
                    fieldOf(key)?.focus();
                  }}
                />
              </p>
            )}
          </div>
        );
      })}
      {phase.at === 'failed' && (
        <div class="db-problem" role="alert">
          <ErrorText words={words} error={phase.error} />
        </div>
      )}
      {!isKept && <p class="db-hint">{correction.keepsToo}</p>}
      <div class="db-correction-foot">
        <Button
          label={phase.at === 'saving' ? correction.saving : correction.save}
          look="main"
          busy={phase.at === 'saving'}
          onPress={() => void save()}
        />
        <Button label={words.cancel} onPress={onCancel} />
      </div>
    </form>
  );
}

interface FieldProps {
  id: string;
  name: CorrectionKey;
  value: string;
  language: string;
  isWrong: boolean;
  isLocked: boolean;
  onInput: (text: string) => void;
}

/** A headline is a few lines long, everything else is one. */
function Field({ id, name, value, language, isWrong, isLocked, onInput }: FieldProps): JSX.Element {
  const shared = {
    id,
    name,
    value,
    class: 'db-input',
    autocomplete: 'off',
    'aria-invalid': isWrong,
    'aria-describedby': `${id}hint`,
    readOnly: isLocked,
    lang: language,
    spellcheck: false,
  } as const;
  return name === 'headline' ? (
    <textarea {...shared} rows={3} onInput={(event) => onInput(event.currentTarget.value)} />
  ) : (
    <input {...shared} type="text" onInput={(event) => onInput(event.currentTarget.value)} />
  );
}
