/** A file that the reader gave us and that cannot be taken in. The words are in `locales/transfer`, by problem. */

import { ReaderError } from './error';

export const FILE_PROBLEMS = [
  /** It is no backup, and nothing that an import knows. */
  'unknown-file',
  /** It was a backup once; nothing in it is whole. */
  'nothing-whole',
  'wrong-passphrase',
  'too-large',
  /** An import was recognised, and has nothing with an address. */
  'nothing-to-import',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export class FileError extends ReaderError {
  readonly problem: FileProblem;

  constructor(problem: FileProblem, detail?: string, options?: ErrorOptions) {
    super('bad-message', detail ?? problem, options);
    this.problem = problem;
  }
}
