/** Errors that a reader may see. The words are in `locales/`, by code; nothing here is shown as it stands. */

/** Every way in which something that the reader asked for can fail. */
export const ERROR_CODES = [
  'storage-unavailable',
  'storage-blocked',
  'storage-newer',
  'storage-full',
  'storage-failed',
  /** There is no index to answer: the disk is full, or the browser gives no files. */
  'index-unavailable',
  'bad-message',
  'not-allowed',
  'no-article',
  'nothing-selected',
  'selection-outside',
  'not-found',
  'changed-elsewhere',
  /** What is kept of it is not as it should be: it can be exported raw, repaired or deleted, and nothing else. */
  'record-damaged',
  /** Nothing was written: the reader is to say first which article this is (`question.ts`). */
  'needs-answer',
  /** The words on the page are a translation: there is nothing of the paper's to mark. */
  'translated-page',
  'page-unreachable',
  'extension-updated',
  'copy-failed',
  'export-empty',
  /** An article has as many pictures as it may have. */
  'too-many-pictures',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error with a code that has words in both languages. `detail` is for a bug report, not for the reader. */
export class ReaderError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail ?? code, options);
    this.name = 'ReaderError';
    this.code = code;
  }
}

/**
 * Any thrown value as a ReaderError; what is already one stays as it is. One that another script of ours has thrown is of
 * another class of that name: it keeps its code.
 */
export function toReaderError(thrown: unknown): ReaderError {
  if (thrown instanceof ReaderError) return thrown;
  const { name, code } = (thrown ?? {}) as { name?: unknown; code?: unknown };
  const known = name === 'ReaderError' ? ERROR_CODES.find((one) => one === code) : undefined;
  if (known) return new ReaderError(known, (thrown as Error).message, { cause: thrown });
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new ReaderError('unexpected', detail, { cause: thrown });
}
