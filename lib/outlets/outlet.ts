/** What a row of the outlet table holds. */

/** Who stands behind an outlet. `general` is the press at large: societies, unions, companies. */
export type OutletLevel =
  | 'party'
  | 'state'
  | 'government'
  | 'army'
  | 'police'
  | 'agency'
  | 'ministry'
  | 'province'
  | 'body'
  | 'general';

/** The outlet that one has become part of. */
export interface Successor {
  /** The host of another row. */
  host: string;
  /** When, as exactly as it is known: `2025`, `2025-03` or `2025-03-01`. */
  since: string;
  /** It is not certain that the outlet became part of this one: the reader is told so. */
  uncertain?: true;
}

/** What a reader is told of a row beside the outlet's name, which it is no part of. */
export type OutletRemark = 'former-address';

export interface Outlet {
  /** Registrable host or, where only one site of it is meant, the full host; without `www.`. Subdomains belong to it. */
  host: string;
  /** Name in Vietnamese and English. */
  vi: string;
  en: string;
  /** Cơ quan chủ quản, in Vietnamese; of an outlet that has closed or merged: the last one. */
  governingBody: string;
  level: OutletLevel;
  language: 'vi' | 'en';
  successor?: Successor;
  remark?: OutletRemark;
  /** Off until the reader switches it on: never among the manifest's match patterns. */
  optional?: true;
}
