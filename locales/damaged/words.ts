import type { DamageKind } from '../../lib/model/damaged-record';

/** Records that are damaged: what is told of each, and what can be done. */
export interface DamagedWords {
  title(count: number): string;
  /** That the others are whole, and what the acts do. */
  about: string;
  kinds: Record<DamageKind, string>;
  /** By the name of the field in the record; one that has no word here is named as it is. */
  fields: Record<string, string>;
  /** Nothing of it can be read that it could be called by. */
  unnamed: string;
  wrong(fields: string): string;
  allWrong: string;
  /** A later program wrote it. */
  later: string;
  /** It is whole, but its article is not there. */
  noArticle: string;
  /** Over the list of what a repair puts in place of what. */
  repairPlan: string;
  /** `to` null: the field is left out. */
  replaced(field: string, from: string, to: string | null): string;
  missing: string;
  cannotRepair: string;
  download: string;
  repair: string;
  /** The acts with the record's name, for a screen reader. */
  downloadNamed(name: string): string;
  repairNamed(name: string): string;
  deleteNamed(name: string): string;
  takeBackNamed(name: string): string;
  forgetNamed(name: string): string;
  handled(count: number): string;
  states: Record<'repaired' | 'deleted', string>;
  takeBack: string;
  forget: string;
  /** The counts and tags were lost and made anew. */
  recounted: string;
}
