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

/**
 * The outlet's name for a reader. A row that stands for many sites (`gov.vn`) gives its name and the host, so that two
 * portals can be told apart; an unlisted host stands for itself.
 */
export function outletNameOf(host: string, language: 'vi' | 'en'): string {
  const outlet = outletOf(host);
  if (!outlet) return host;
  return outlet.level === 'state' && outlet.host === 'gov.vn' ? `${outlet[language]} (${host})` : outlet[language];
}
