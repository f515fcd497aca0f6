/** What takes part in the bench inside the page. A peer is one more module of this shape, in `peers/in-page`. */

import type { Extract } from '../../../tests/measures/score-extract.ts';

export interface Candidate<Result> {
  /** Not timed: what the candidate does in its world while the page is still arriving. */
  prime?(document: Document): Promise<void>;
  /** Timed. Reads the live document and may not change it. Null where it finds no article. */
  read(document: Document, url: string): Result | null;
  /** Not timed: puts the answer into the terms of the measures. */
  toExtract(result: Result): Extract;
}

/** The module that a bundle of a candidate sets as `globalThis.benchModule`. */
export interface CandidateModule {
  candidate: Candidate<unknown>;
}
