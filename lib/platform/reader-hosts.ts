/**
 * The reader's own hosts in the browser: the permission, and the list of what is switched on. A host is one key of the
 * extension's local storage, so that two contexts that write at once lose nothing of each other.
 */

import { patternOf } from '../outlets/matches';
import { browser } from './browser';

const PREFIX = 'reads:';

/** The hosts that the reader switched on, in the order of the alphabet. */
export async function loadReaderHosts(): Promise<string[]> {
  const stored = await browser.storage.local.get(null);
  return Object.keys(stored)
    .flatMap((key) => hostOfKey(key) ?? [])
    .sort();
}

/** Switches hosts on in the list. The permission is another matter: a host without one goes off again. */
export async function rememberHosts(hosts: readonly string[]): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(hosts.map((host) => [`${PREFIX}${host}`, true])));
}

export async function forgetHosts(hosts: readonly string[]): Promise<void> {
  await browser.storage.local.remove(hosts.map((host) => `${PREFIX}${host}`));
}

/**
 * Asks the reader for a host, and switches it on if they agree. To be called first of all in the handler of a click: the
 * browser asks nobody who has not just acted. Its question may close the popup that asked; the background then
 * hears of the permission and switches the host on (`keepReaderRegistered`).
 */
export async function askForHost(host: string): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [patternOf(host)] });
  if (granted) await rememberHosts([host]);
  return granted;
}

/** Switches a host off and gives its permission back. */
export async function dropHost(host: string): Promise<void> {
  await forgetHosts([host]);
  // One that a wider permission gives, or the reader's organisation, cannot be given back alone. It is off all the same.
  await browser.permissions.remove({ origins: [patternOf(host)] }).catch(() => false);
}

/**
 * Asks the reader for every host that the extension comes with: in Firefox any of them can be withdrawn, and all are lost where
 * the browser ended right after the install; in Chromium they can be withheld. To be called first of all in the handler of a click.
 */
export async function askForListed(): Promise<boolean> {
  return browser.permissions.request({ origins: listedPatterns() });
}

/** The patterns of the manifest, which the browser may give back one by one. */
export function listedPatterns(): string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches = [] }) => matches) ?? [];
}

/** Whether the browser lets us into every host that the extension comes with. */
export async function hasListedHosts(): Promise<boolean> {
  return browser.permissions.contains({ origins: listedPatterns() });
}

/** Calls the listener when a permission was given or withdrawn, until the signal aborts. */
export function onAccessChanged(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  const relay = () => listener();
  for (const event of [onAdded, onRemoved]) event.addListener(relay);
  signal.addEventListener(
    'abort',
    () => {
      for (const event of [onAdded, onRemoved]) event.removeListener(relay);
    },
    { once: true },
  );
}

export async function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

/** Calls the listener with the hosts that were just switched on, also where none was but the list changed. */
export function onReaderHostsChanged(listener: (added: string[]) => void, signal: AbortSignal): void {
  const relay = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => {
    const changed = Object.entries(changes).filter(([key]) => hostOfKey(key) !== undefined);
    if (area !== 'local' || changed.length === 0) return;
    const isNew = ({ oldValue, newValue }: { oldValue?: unknown; newValue?: unknown }) =>
      oldValue === undefined && newValue !== undefined;
    listener(changed.filter(([, change]) => isNew(change)).flatMap(([key]) => hostOfKey(key) ?? []));
  };
  browser.storage.onChanged.addListener(relay);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(relay), { once: true });
}

function hostOfKey(key: string): string | undefined {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
}
