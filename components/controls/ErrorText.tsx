import type { JSX } from 'preact';
import type { ErrorCode } from '../../lib/model/error';
import type { InPageWords } from '../../locales/in-page';

/** What happened; what is not lost and what to do. Three sentences, the first one alone on its line. */
export function ErrorText({ words, error }: { words: InPageWords; error: ErrorCode }): JSX.Element {
  const { what, safe, todo } = words.errors[error];
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
