import type { JSX } from 'preact';
import type { Words } from '../../locales';
import type { TransferWords } from '../../locales/transfer';
import { ErrorText } from '../controls/ErrorText';
import type { TransferFailure } from './views';

interface Props {
  words: Words;
  transfer: TransferWords;
  failure: TransferFailure;
}

/** What went wrong: of a file by its problem, else by the code. */
export function Failure({ words, transfer, failure }: Props): JSX.Element {
  const said = failure.problem === null ? null : transfer.problems[failure.problem];
  return (
    <div class="db-problem" role="alert">
      {said === null ? (
        <ErrorText words={words} error={failure.error} />
      ) : (
        <>
          <p>
            <strong>{said.what}</strong>
          </p>
          <p>
            {said.safe} {said.todo}
          </p>
        </>
      )}
    </div>
  );
}
