import type { JSX } from 'preact';
import type { ErrorCode } from '../../lib/model/error';
import type { ErrorWords, InPageWords } from '../../locales/in-page';

/** What happened; what is not lost and what to do. */
export function ErrorText({ words, error }: { words: InPageWords; error: ErrorCode }): JSX.Element {
  return <ErrorSentences said={words.errors[error]} />;
}

/** Three sentences, the first one alone on its line. */
export function ErrorSentences({ said: { what, safe, todo } }: { said: ErrorWords }): JSX.Element {
  return (
    <>
      <p>
        <strong>{what}</strong>
      </p>
      <p>
        {safe} {todo}
      </p>
    </>
  );
}
