/**
 * The hosts that the reader has the extension read by itself, beside those of the manifest: rows of the general press, and
 * whatever else the reader adds. Pure: what is stored, granted and registered comes in, what is to be done goes out.
 */

import { hostOf } from '../model/address';
import { EXCLUDED_MATCHES, isLoginService, patternOf, servicesBelow } from './matches';
import { isReadByItself, outletOf } from './outlet-of';

/** Why a host cannot be added. */
export type HostProblem = 'no-host' | 'login-service' | 'listed' | 'added';

/** A name under which anybody may register: whoever adds it would add all of them. */
const REGISTRY_NAME =
  /^(?:(?:ac|biz|com|edu|gov|health|id|info|int|io|name|net|org|pro)\.vn|(?:ac|co|com|edu|gov|net|org)\.[a-z]{2})$/;
const DOMAIN_NAME = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

/** The host of an address, or of a bare host as a reader types it, without `www.` and `m.`; null where there is none. */
export function parseHost(text: string): string | null {
  const typed = text.trim();
  const host = hostOf(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
  return host !== null && DOMAIN_NAME.test(host) && !REGISTRY_NAME.test(host) ? host : null;
}

/** Why a host cannot be added to those that the reader has; null where it can. */
export function problemOf(host: string | null, hosts: readonly string[]): HostProblem | null {
  if (host === null || parseHost(host) === null) return 'no-host';
  if (isLoginService(host)) return 'login-service';
  if (isReadByItself(host)) return 'listed';
  return coverOf(host, hosts) === undefined ? null : 'added';
}

/** The host to ask for on a page of this one: that of its row in the table, else its own; null where it must not be added. */
export function hostToAsk(host: string, hosts: readonly string[]): string | null {
  const wanted = outletOf(host)?.host ?? host;
  return isLoginService(host) || problemOf(wanted, hosts) !== null ? null : wanted;
}

/** The reader's host that a host belongs to: the nearest one, itself or one above it. */
export function coverOf(host: string, hosts: readonly string[]): string | undefined {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (hosts.includes(rest)) return rest;
  }
  return undefined;
}

/** The hosts that a grant is for, where the extension asked for it; the manifest's own and a grant of everything are not. */
export function hostsOfGrant(origins: readonly string[]): string[] {
  return origins.flatMap((origin) => {
    const host = /^\*:\/\/\*\.([^/*]+)\/\*$/.exec(origin)?.[1];
    return host === undefined || problemOf(host, []) !== null ? [] : [host];
  });
}

/** What the browser is asked to run, as far as it depends on the hosts. */
export interface Registration {
  matches: string[];
  excludeMatches: string[];
}

export interface HostsFound {
  /** What the reader switched on. */
  hosts: readonly string[];
  /** Those of them that the browser lets us read. */
  granted: readonly string[];
  /** What the browser runs already; null where it runs nothing. */
  registered: Registration | null;
}

export interface HostsPlan {
  /** Hosts whose permission the reader has withdrawn in the browser: their rows go off. */
  forget: string[];
  /** What to do with the registration. */
  step: { kind: 'none' | 'unregister' } | { kind: 'register' | 'update'; registration: Registration };
}

/** What has to be done so that the browser runs the reader on exactly those hosts that are switched on and granted. */
export function planHosts({ hosts, granted, registered }: HostsFound): HostsPlan {
  const forget = hosts.filter((host) => !granted.includes(host));
  // A host that a later version lists by itself is the manifest's business from then on.
  const wanted = hosts.filter((host) => granted.includes(host) && !isReadByItself(host) && !isLoginService(host));
  return { forget, step: stepTo(wanted, registered) };
}

function stepTo(hosts: readonly string[], registered: Registration | null): HostsPlan['step'] {
  if (hosts.length === 0) return { kind: registered === null ? 'none' : 'unregister' };
  const registration = {
    matches: hosts.map(patternOf).sort(),
    excludeMatches: [...EXCLUDED_MATCHES, ...hosts.flatMap(servicesBelow)].sort(),
  };
  if (registered === null) return { kind: 'register', registration };
  const isSame =
    sameSet(registered.matches, registration.matches) &&
    sameSet(registered.excludeMatches, registration.excludeMatches);
  return isSame ? { kind: 'none' } : { kind: 'update', registration };
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((member) => right.includes(member));
}
