import type { JSX } from 'preact';
import type { Loss } from '../../lib/model/loss';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';

export interface LossPanelProps {
  words: Words;
  loss: Loss;
  onExportAll: () => void;
  onSeen: () => void;
}

/** The collection lost something: what came back, what is missing still, and what to do. It stays until the reader puts it away. */
export function LossPanel({ words, loss, onExportAll, onSeen }: LossPanelProps): JSX.Element {
  const { articles, highlights, missing } = loss;
  const isMended = articles + highlights > 0;
  return (
    <section class="db-problem" role="alert">
      <p>
        <strong>{isMended ? words.loss.mendedTitle : words.loss.lostTitle}</strong>
      </p>
      <p>
        {isMended ? words.loss.mended(articles, highlights) : words.loss.noneMended} {words.loss.missing(missing)}{' '}
        {words.loss.todo}
      </p>
      <Button label={words.exporting.all} icon="download" onPress={onExportAll} />{' '}
      <Button label={words.loss.seen} look="plain" onPress={onSeen} />
    </section>
  );
}
