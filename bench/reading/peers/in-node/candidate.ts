/** What takes part in the bench outside the browser: it gets the page's HTML and parses that itself. */

import type { PeerAnswer } from '../to-extract.ts';

export interface NodeCandidate {
  /** The answer, its content still as HTML; null where it finds no article. Timed, the parsing of the page included. */
  read(html: string, url: string): Promise<HtmlAnswer | null>;
}

export interface HtmlAnswer extends Omit<PeerAnswer, 'content'> {
  html: string | null | undefined;
}
