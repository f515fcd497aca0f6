import type { TransferFailure } from '../../components/transfer/views';
import { toReaderError } from '../model/error';
import { FileError } from '../model/file-error';

/** What the reader is told of something thrown; the cause is for a bug report. */
export function toFailure(thrown: unknown): TransferFailure {
  console.error(thrown);
  return {
    error: toReaderError(thrown).code,
    problem: thrown instanceof FileError ? thrown.problem : null,
  };
}
