/** Under which addresses a page's article is known. */

import { cleanUrl, hostOf, isSameSite, normaliseAddress } from '../../model/address';
import { LIMITS } from '../../model/limits';

export interface Addresses {
  addresses: string[];
  url: string;
  host: string;
}

/**
 * The page's address first. `rel=canonical` counts only on the same site and where it names a page: portals point it at
 * their root or at a section.
 */
export function addressesOf(fullUrl: string, canonical: string): Addresses {
  const pageUrl = fitAddress(fullUrl);
  const addresses = [normaliseAddress(pageUrl) ?? pageUrl];
  const resolved = canonical === '' ? null : URL.parse(canonical, pageUrl);
  if (resolved !== null && isSameSite(resolved.href, pageUrl) && namesAPage(resolved)) {
    const address = normaliseAddress(resolved.href);
    if (address !== null && address.length <= LIMITS.url && !addresses.includes(address)) addresses.push(address);
  }
  return { addresses, url: cleanUrl(pageUrl) ?? pageUrl, host: hostOf(pageUrl) ?? '' };
}

/**
 * An address that can be kept: what a script hung onto it (a state of the page, a token) is longer than any name of an
 * article, so the longest parameters go first.
 */
function fitAddress(full: string): string {
  if (full.length <= LIMITS.url) return full;
  const url = URL.parse(full);
  if (url === null) return full;
  url.hash = '';
  const parameters = url.search.replace(/^\?/, '').split('&');
  while (url.href.length > LIMITS.url && parameters.length > 0) {
    const lengths = parameters.map(({ length }) => length);
    parameters.splice(lengths.indexOf(Math.max(...lengths)), 1);
    url.search = parameters.join('&');
  }
  return url.href;
}

/** A section's address is short and has no number: `/xa-hoi/`, `/kinh-te.htm`. */
function namesAPage({ pathname, search }: URL): boolean {
  if (pathname === '/' || /^\/(?:index|default|home|trang-chu)\.\w+$/i.test(pathname)) return false;
  return /\d/.test(pathname + search) || pathname.replace(/[^-]/g, '').length >= 3;
}
