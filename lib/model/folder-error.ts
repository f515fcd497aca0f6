/** A picked folder that cannot be read or written. The words are in `locales/transfer`, by problem. */

import { ReaderError } from './error';

export const FOLDER_PROBLEMS = [
  /** This browser lets nobody pick a folder. */
  'no-picker',
  /** It was moved, renamed or deleted, or its drive is not there. */
  'gone',
  /** The reader, or the browser by itself, does not allow it any more. */
  'refused',
  /** There is no room on its drive. */
  'full',
  /** The drive or the program that looks after it refuses for another reason. */
  'failed',
] as const;
export type FolderProblem = (typeof FOLDER_PROBLEMS)[number];

export class FolderError extends ReaderError {
  readonly problem: FolderProblem;

  constructor(problem: FolderProblem, detail?: string, options?: ErrorOptions) {
    super('unexpected', detail ?? problem, options);
    this.problem = problem;
  }
}
