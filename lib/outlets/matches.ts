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
    .map(patternOf);
}

/** The pages of a host and of the sites below it. */
export function patternOf(host: string): string {
  return `*://*.${host}/*`;
}

const SERVICE_HOSTS = [
  'dichvucong.gov.vn',
  'thuedientu.gdt.gov.vn',
  'customs.gov.vn',
  'baohiemxahoi.gov.vn',
  'vssid.gov.vn',
  'vneid.gov.vn',
  'dancuquocgia.gov.vn',
];

/** The names that ministries and provinces give the same services. */
const SERVICE_NAMES = ['dichvucong', 'dvc', 'thuedientu', 'motcua', 'sso', 'login', 'mail'];
const NAMES_AT_ANY_DEPTH = ['dichvucong', 'dvc'];

/** Public services with logins: their pages are forms with people's data, never press articles. */
export const EXCLUDED_MATCHES: string[] = SERVICE_HOSTS.map(patternOf);

/** The same services under the names that ministries and provinces give them. */
export const EXCLUDED_GLOBS: string[] = [
  ...SERVICE_NAMES.map((name) => `*://${name}.*`),
  ...NAMES_AT_ANY_DEPTH.map((name) => `*://*.${name}.*`),
];

/** The services below a host, as patterns: a script that is registered at run time knows no globs. */
export function servicesBelow(host: string): string[] {
  return SERVICE_NAMES.map((name) => patternOf(`${name}.${host}`));
}

/** Whether a host is such a service. Stricter than the globs: a label with such a name, at any depth, is enough. */
export function isLoginService(host: string): boolean {
  return (
    SERVICE_HOSTS.some((service) => host === service || host.endsWith(`.${service}`)) ||
    host.split('.').some((label) => SERVICE_NAMES.includes(label))
  );
}
