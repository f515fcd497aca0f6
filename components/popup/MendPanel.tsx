import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MEND_KEYS } from '../../lib/model/mends';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { MendForm } from './MendForm';
import type { ArticleView, PageActions } from './views';

interface Props {
  words: Words;
  view: Pick<ArticleView, 'article' | 'asRead' | 'mends' | 'fromBody' | 'kept'>;
  actions: Pick<PageActions, 'onMend' | 'onPoint' | 'onForgetRegion'>;
}

/** Putting right what was read wrongly: the details in a form, the text by pointing at it. Says what was put right. */
export function MendPanel({ words, view, actions }: Props): JSX.Element {
  const { mend, region } = words;
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const mended = MEND_KEYS.filter((key) => view.mends[key] !== undefined).map((key) => mend.fields[key]);

  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) row.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (isOpen) {
    return (
      <MendForm
        words={words}
        language={view.article.language}
        asRead={view.asRead}
        mends={view.mends}
        isKept={view.kept !== null}
        onSave={async (mends) => {
          await actions.onMend(mends);
          setOpen(false);
        }}
        onCancel={() => setOpen(false)}
      />
    );
  }
  return (
    <div class="db-mend">
      {mended.length > 0 && <p class="db-mend-told">{mend.mended(mended.join(', ').toLowerCase())}</p>}
      {view.fromBody && (
        <p class="db-mend-told">
          {region.used} <Button label={region.forget} look="plain" onPress={actions.onForgetRegion} />
        </p>
      )}
      <div class="db-mend-row" ref={row}>
        <Button label={mend.edit} icon="note" look="plain" onPress={() => setOpen(true)} />
        <Button label={region.point} icon="jump" look="plain" onPress={actions.onPoint} />
      </div>
    </div>
  );
}
