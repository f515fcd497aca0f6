/** The manifest's match patterns, made from the outlet table at build time. Pure: no browser, no DOM. */

import type { Outlet } from './outlet';

/**
 * `*://*.x.vn/*` covers `x.vn` and its subdomains; `*://` since some papers are still http. A host that a shorter row
 * covers already (`vpcp.chinhphu.vn` under `chinhphu.vn`) gets no pattern of its own; an optional row gets none at all.
 */
export function matchesOf(outlets: readonly Pick<Outlet, 'host' | 'optional'>[]): string[] {
  const hosts = outlets.filter(({ optional }) => !optional).map(({ host }) => host);
  const isCovered = (host: string) => hosts.some((other) => host.endsWith(`.${other}`));
  return hosts
    .filter((host) => !isCovered(host))
    .sort()
    .map((host) => `*://*.${host}/*`);
}

/** Public services with logins: their pages are forms with people's data, never press articles. */
export const EXCLUDED_MATCHES: string[] = [
  '*://*.dichvucong.gov.vn/*',
  '*://*.thuedientu.gdt.gov.vn/*',
  '*://*.customs.gov.vn/*',
  '*://*.baohiemxahoi.gov.vn/*',
  '*://*.vssid.gov.vn/*',
  '*://*.vneid.gov.vn/*',
  '*://*.dancuquocgia.gov.vn/*',
];

/** The same services under the names that ministries and provinces give them. */
export const EXCLUDED_GLOBS: string[] = [
  '*://dichvucong.*',
  '*://*.dichvucong.*',
  '*://dvc.*',
  '*://*.dvc.*',
  '*://thuedientu.*',
  '*://motcua.*',
  '*://sso.*',
  '*://login.*',
  '*://mail.*',
];
