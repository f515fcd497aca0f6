import type { JSX } from 'preact';
import { CORRECTION_KEYS } from '../../lib/model/corrections';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';
import { useLate } from '../controls/use-late';
import type { ArticleView, CorrectionActions } from './views';

interface Props {
  words: Words;
  view: Pick<ArticleView, 'article' | 'asRead' | 'corrections' | 'fromBody' | 'kept'>;
  /** Whether the form is there; what opens it is not here. */
  isOpen: boolean;
  onClose: () => void;
  actions: CorrectionActions;
}

/** Most readers never correct anything. */
const loadForm = () => import('./CorrectionForm');

/** Putting right what was read wrongly, in a form; while it is closed, what was put right. */
export function CorrectionPanel({ words, view, isOpen, onClose, actions }: Props): JSX.Element | null {
  const { correction, region } = words;
  const form = useLate(isOpen, loadForm);
  const corrected = CORRECTION_KEYS.filter((key) => view.corrections[key] !== undefined).map(
    (key) => correction.fields[key],
  );
  if (isOpen && form.error !== null) {
    return (
      <div class="db-problem" role="alert">
        <ErrorText words={words} error={form.error} />
      </div>
    );
  }
  if (isOpen && form.module) {
    return (
      <form.module.CorrectionForm
        words={words}
        language={view.article.language}
        asRead={view.asRead}
        corrections={view.corrections}
        isKept={view.kept !== null}
        onSave={async (corrections, before) => {
          await actions.onCorrect(corrections, before);
          onClose();
        }}
        onCancel={onClose}
      />
    );
  }
  if (corrected.length === 0 && !view.fromBody) return null;
  return (
    <div class="db-correct">
      {corrected.length > 0 && (
        <p class="db-correction-told">{correction.corrected(corrected.join(', ').toLowerCase())}</p>
      )}
      {view.fromBody && (
        <p class="db-correction-told">
          {region.used} <Button label={region.forget} look="plain" onPress={actions.onForgetRegion} />
        </p>
      )}
    </div>
  );
}
