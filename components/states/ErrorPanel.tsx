import type { JSX } from 'preact';
import type { ErrorCode } from '../../lib/model/error';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { ErrorText } from '../controls/ErrorText';

interface Props {
  words: Words;
  error: ErrorCode;
  onRetry: () => void;
}

/** An error where content should be: never to be taken for "nothing here". */
export function ErrorPanel({ words, error, onRetry }: Props): JSX.Element {
  return (
    <div class="db-problem" role="alert">
      <ErrorText words={words} error={error} />
      <Button label={words.retry} onPress={onRetry} />
    </div>
  );
}
