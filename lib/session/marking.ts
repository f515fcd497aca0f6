/** What marking takes, between the first script on a page and the one that brings it. */

import type { Language } from '../model/settings/settings';
import type { InPageHost } from '../page/in-page-host';
import type { Pointing } from '../page/listen/pointing';
import type { HighlightFinder } from './highlight-finder';
import type { AskBackground, Clock } from './ports';
import type { ReaderActions } from './reader-actions';
import type { Session } from './session';

/** What the first script gives of its own. */
export interface MarkingParts {
  document: Document;
  host: InPageHost;
  session: Session;
  clock: Clock;
  ask: AskBackground;
  newId: () => string;
  /** The reader's language. */
  language: () => Language;
  /** Brings what pointing takes. */
  bringPointing: () => Promise<Pointing>;
}

/** What it is answered: what finds and paints the highlights, and what the reader does on the page. */
export interface Marking {
  finder: HighlightFinder;
  reader: ReaderActions;
}

export type StartMarking = (parts: MarkingParts) => Marking;
