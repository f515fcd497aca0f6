import { withoutRemark } from './kept-name';
import type { Outlet } from './outlet';
import { OUTLETS } from './table';

const BY_HOST = new Map(OUTLETS.map((outlet) => [outlet.host, outlet]));

/**
 * The outlet that publishes at a host (without `www.` or `m.`), by the longest row that the host belongs to:
 * `en.nhandan.vn` before `nhandan.vn`. Undefined where the host is not listed.
 */
export function outletOf(host: string): Outlet | undefined {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const outlet = BY_HOST.get(rest);
    if (outlet) return outlet;
  }
  return undefined;
}

/** Whether the extension reads the pages of a host by itself: a row that is on from the start covers it. */
export function isReadByItself(host: string): boolean {
  const outlet = outletOf(host);
  return outlet !== undefined && !outlet.optional;
}

/**
 * The outlet that the one at a host has become part of, and since when (`2025`, `2025-03` or `2025-03-01`). Undefined
 * where it stands for itself, and where the host is not listed.
 */
export function successorOf(host: string): { outlet: Outlet; since: string; uncertain: boolean } | undefined {
  const successor = outletOf(host)?.successor;
  const outlet = successor && BY_HOST.get(successor.host);
  return outlet && { outlet, since: successor.since, uncertain: successor.uncertain === true };
}

/**
 * The name to show for an outlet name that was kept with an article. It stays as it was kept, since outlets merge and close;
 * it is translated as long as it is still the outlet's own.
 */
export function keptNameOf(host: string, outletName: string, language: 'vi' | 'en'): string {
  const name = withoutRemark(outletName);
  return outletNameOf(host, 'vi') === name ? outletNameOf(host, language) : name;
}

/**
 * The outlet's name for a reader. A portal's row stands for the sites below it too, those of departments and districts: such
 * a site gives the row's name and its own host, so that two of them can be told apart. An unlisted host stands for itself.
 */
export function outletNameOf(host: string, language: 'vi' | 'en'): string {
  const outlet = outletOf(host);
  if (!outlet) return host;
  const isBelowPortal = host !== outlet.host && host.endsWith('.gov.vn');
  return isBelowPortal ? `${outlet[language]} (${host})` : outlet[language];
}
