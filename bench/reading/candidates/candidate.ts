/** What takes part in the bench. A peer is one more module of this shape, from the bench's own package. */

import type { Extract } from '../measures.ts';

/**
 * Runs inside the page. `extract` is timed: it reads the live document and may not change it for the next call.
 * Where it cannot tell whether a page is an article, it answers true for whatever it has found text on.
 */
export interface Candidate {
  extract(document: Document, url: string): Extract;
}
