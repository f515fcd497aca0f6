/** Taking records from a file into the collection, as its callers see it. `intakesOf` in `intakes.ts` makes it. */

import type { ArticleRecords } from '../model/collection-dump';
import type { ArticleId } from '../model/ids';
import type { KeptPicture } from '../model/picture';
import type { RecordFate } from '../model/record-fate';
import type { MergedCount } from './collection';

/** Where records come from that are taken in. */
export type IntakeKind = 'restore' | 'import' | 'exchange';

/** What a taking in of one article's records would do. */
export interface ForeseenRecords {
  fate: RecordFate;
  /** Live highlights that are not here. */
  newHighlights: number;
}

/** What a step of it brought. */
export interface TakenRecords extends MergedCount {
  /** Articles that lie here under another id: theirs, and the one that is here. */
  moved: [there: ArticleId, here: ArticleId][];
}

/** The newest taking in. */
export interface IntakeState extends MergedCount {
  pictures: number;
  kind: IntakeKind;
  label: string;
  /** `interrupted`: its page ended in the middle of it. */
  state: 'interrupted' | 'done';
  at: string;
}

/** What taking back did. */
export interface IntakeTakenBack {
  /** Articles, highlights and pictures that were changed since and stay as they are. */
  left: number;
}

/**
 * Records from a file taken in as one act: all of them or none, though each transaction takes some. What was written is
 * logged with what stood in its place, so the act can be taken back, at once or days later.
 */
export interface Intakes {
  /** What taking these in would do, article by article; writes nothing. */
  foresee(records: readonly ArticleRecords[]): Promise<ForeseenRecords[]>;
  /**
   * Begins one; what can be taken back of an earlier one can be no more. Rejects with 'changed-elsewhere' where another one
   * has not come to its end: that is to be taken back first.
   */
  begin(kind: IntakeKind, label: string): Promise<void>;
  /** Which of these pictures are not here, by their names; writes nothing. */
  foreseePictures(pictures: readonly KeptPicture[]): Promise<number>;
  /** Merges these in, in one transaction, as `dumps.merge` would. */
  take(records: readonly ArticleRecords[]): Promise<TakenRecords>;
  /**
   * Keeps these pictures, each where its article is here, is not deleted and has none of that name, in one transaction.
   * Answers how many it kept. To be called behind the records, with the ids that the articles have here.
   */
  takePictures(pictures: readonly KeptPicture[]): Promise<number>;
  /** It has come to its end. */
  finish(): Promise<void>;
  /** The newest one; null where there is none, or it was taken back. */
  last(): Promise<IntakeState | null>;
  /** Takes it back, from its last step to its first; where it is cut off, the next call goes on. */
  takeBack(): Promise<IntakeTakenBack>;
  /** The same, one step of it; false once no step is left. */
  takeStepBack(): Promise<boolean>;
}
