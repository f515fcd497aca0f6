/** Short ways to write the rows of the table; see `table.ts` for how to add one. */

import type { Outlet, OutletLevel } from './outlet';

type Rest = Partial<Pick<Outlet, 'language' | 'successor' | 'remark' | 'optional'>>;

/** Host, name in Vietnamese, name in English, and what differs from a living outlet in Vietnamese. */
export type Row = readonly [host: string, vi: string, en: string, rest?: Rest | undefined];

/** The row of a site in English. */
export const ENGLISH: Rest = { language: 'en' };

/** The row of an address that the outlet has left for another; it keeps the outlet's own name. */
export const FORMER_ADDRESS: Rest = { remark: 'former-address' };

/** The row of an outlet that became part of the one at `host`; `since` as in `Successor`. */
export const mergedInto = (host: string, since: string): Rest => ({ successor: { host, since } });

/** The same where it is not certain that it became part of that one. */
export const probablyMergedInto = (host: string, since: string): Rest => ({
  successor: { host, since, uncertain: true },
});

/** The outlets of one governing body (in Vietnamese). */
export function publishedBy(governingBody: string, level: OutletLevel, rows: readonly Row[]): Outlet[] {
  return rows.map(([host, vi, en, rest]) => ({ host, vi, en, governingBody, level, language: 'vi', ...rest }));
}
