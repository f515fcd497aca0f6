import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Words } from '../../locales';
import { showSize } from '../../locales/export-page/show-size';
import type { TransferWords } from '../../locales/transfer';
import { Button } from '../controls/Button';
import { Failure } from './Failure';
import type { BackupAge, BackupView, PicturesWeight, TransferActions } from './views';

interface Props {
  words: Words;
  transfer: TransferWords;
  view: BackupView;
  age: BackupAge | null;
  /** Null until it is known. */
  weight: PicturesWeight | null;
  actions: Pick<TransferActions, 'onBackUp' | 'onCancelBackup'>;
}

/** Making a backup by hand, and how much is in none. */
export function BackupPanel({ words, transfer, view, age, weight, actions }: Props): JSX.Element {
  const { backup } = transfer;
  const [passphrase, setPassphrase] = useState('');
  const [withPictures, setWithPictures] = useState(true);
  const id = useId();
  const isRunning = view.kind === 'running';
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{backup.title}</h2>
      <p class="db-soft">{backup.hint}</p>
      {age !== null && <p>{ageOf(age, words, transfer)}</p>}
      <form
        class="db-transfer-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRunning) return;
          actions.onBackUp(passphrase, withPictures);
          setPassphrase('');
        }}
      >
        <label class="db-transfer-field">
          <span>{backup.passphrase}</span>
          <input
            class="db-input"
            type="password"
            autocomplete="new-password"
            aria-describedby={`${id}hint`}
            value={passphrase}
            disabled={isRunning}
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
        </label>
        <p id={`${id}hint`} class="db-soft">
          {backup.passphraseHint}
        </p>
        {weight !== null && weight.pictures > 0 && (
          <label class="db-transfer-check">
            <input
              type="checkbox"
              checked={withPictures}
              disabled={isRunning}
              onChange={(event) => setWithPictures(event.currentTarget.checked)}
            />
            <span>{backup.withPictures(weight.pictures, showSize(weight.bytes, words.language))}</span>
          </label>
        )}
        {/* One button for both, so that the focus of the keyboard stays where it is. */}
        {isRunning ? (
          <Button key="button" label={backup.cancel} onPress={actions.onCancelBackup} />
        ) : (
          <Button key="button" label={backup.start} look="main" submits />
        )}
      </form>
      <State words={words} transfer={transfer} view={view} />
      <p class="db-unseen" role="status">
        {view.kind === 'done'
          ? backup.done(view.name)
          : view.kind === 'idle' && view.isCancelled
            ? backup.cancelled
            : ''}
      </p>
    </section>
  );
}

function ageOf({ at, unsaved }: BackupAge, words: Words, { backup }: TransferWords): string {
  if (at === null) return backup.never;
  const rest = unsaved === null ? '' : unsaved === 0 ? ` ${backup.allSaved}` : ` ${backup.unsaved(unsaved)}`;
  return `${backup.last(words.moment(at))}${rest}`;
}

function State({ words, transfer, view }: Pick<Props, 'words' | 'transfer' | 'view'>): JSX.Element | null {
  const { backup } = transfer;
  switch (view.kind) {
    case 'idle':
      return view.isCancelled ? <p>{backup.cancelled}</p> : null;
    case 'running':
      return (
        <>
          <progress aria-label={backup.progress} max={Math.max(1, view.allArticles)} value={view.articles} />
          <p class="db-column-count">{backup.written(view.articles, view.allArticles)}</p>
        </>
      );
    case 'done':
      return (
        <>
          <p class="db-column-file">{backup.done(view.name)}</p>
          <p class="db-soft">
            {backup.facts(showSize(view.bytes, words.language), view.articles, view.highlights, view.pictures)}{' '}
            {backup.where}
          </p>
          {view.picturesLeftOut > 0 && <p>{backup.picturesLeftOut(view.picturesLeftOut)}</p>}
          {view.damaged > 0 && <p>{backup.damaged(view.damaged)}</p>}
        </>
      );
    case 'failed':
      return <Failure words={words} transfer={transfer} failure={view} />;
  }
}
