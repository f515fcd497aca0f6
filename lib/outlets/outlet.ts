/** What a row of the outlet table holds. */

/** Who stands behind an outlet. */
export type OutletLevel =
  | 'party'
  | 'state'
  | 'government'
  | 'army'
  | 'police'
  | 'agency'
  | 'ministry'
  | 'province'
  | 'body';

export interface Outlet {
  /** Registrable host or, where only one site of it is meant, the full host; without `www.`. Subdomains belong to it. */
  host: string;
  /** Name in Vietnamese and English. */
  vi: string;
  en: string;
  /** Cơ quan chủ quản, in Vietnamese. */
  governingBody: string;
  level: OutletLevel;
  language: 'vi' | 'en';
}
