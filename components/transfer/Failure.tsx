import type { JSX } from 'preact';
import type { Words } from '../../locales';
import type { TransferWords } from '../../locales/transfer';
import { ErrorSentences } from '../controls/ErrorText';
import type { TransferFailure } from './views';

interface Props {
  words: Words;
  transfer: TransferWords;
  failure: TransferFailure;
}

/** What went wrong: of a file by its problem, else by the code. */
export function Failure({ words, transfer, failure: { error, problem } }: Props): JSX.Element {
  return (
    <div class="db-problem" role="alert">
      <ErrorSentences said={problem === null ? words.errors[error] : transfer.problems[problem]} />
    </div>
  );
}
