import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CORRECTION_KEYS } from '../../lib/model/corrections';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { CorrectionForm } from './CorrectionForm';
import type { ArticleView, CorrectionActions } from './views';

interface Props {
  words: Words;
  view: Pick<ArticleView, 'article' | 'asRead' | 'corrections' | 'fromBody' | 'kept'>;
  actions: CorrectionActions;
}

/** Putting right what was read wrongly: the details in a form, the text by pointing at it. Says what was put right. */
export function CorrectionPanel({ words, view, actions }: Props): JSX.Element {
  const { correction, region } = words;
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const corrected = CORRECTION_KEYS.filter((key) => view.corrections[key] !== undefined).map(
    (key) => correction.fields[key],
  );

  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) row.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (isOpen) {
    return (
      <CorrectionForm
        words={words}
        language={view.article.language}
        asRead={view.asRead}
        corrections={view.corrections}
        isKept={view.kept !== null}
        onSave={async (corrections, before) => {
          await actions.onCorrect(corrections, before);
          setOpen(false);
        }}
        onCancel={() => setOpen(false)}
      />
    );
  }
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
      <div class="db-correction-row" ref={row}>
        <Button label={correction.edit} icon="note" look="plain" onPress={() => setOpen(true)} />
        <Button label={region.point} icon="jump" look="plain" onPress={actions.onPoint} />
      </div>
    </div>
  );
}
