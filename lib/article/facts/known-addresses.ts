/** Under which addresses a page's article is known. */

import { cleanUrl, hostOf, isSameSite, normaliseAddress } from '../../model/address';

export interface Addresses {
  addresses: string[];
  url: string;
  host: string;
}

/**
 * The page's address first. `rel=canonical` counts only on the same site and where it names a page: portals point it at
 * their root or at a section.
 */
export function addressesOf(pageUrl: string, canonical: string): Addresses {
  const addresses = [normaliseAddress(pageUrl) ?? pageUrl];
  const resolved = canonical === '' ? null : URL.parse(canonical, pageUrl);
  if (resolved !== null && isSameSite(resolved.href, pageUrl) && namesAPage(resolved)) {
    const address = normaliseAddress(resolved.href);
    if (address !== null && !addresses.includes(address)) addresses.push(address);
  }
  return { addresses, url: cleanUrl(pageUrl) ?? pageUrl, host: hostOf(pageUrl) ?? '' };
}

/** A section's address is short and has no number: `/xa-hoi/`, `/kinh-te.htm`. */
function namesAPage({ pathname, search }: URL): boolean {
  if (pathname === '/' || /^\/(?:index|default|home|trang-chu)\.\w+$/i.test(pathname)) return false;
  return /\d/.test(pathname + search) || pathname.replace(/[^-]/g, '').length >= 3;
}
