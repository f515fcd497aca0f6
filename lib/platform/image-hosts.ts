/** Permissions for the hosts of images: asked for in the press that wants them, given back once they are fetched. */

import { browser } from './browser';

/** The host alone, not the sites below it: no host that the reader switches on to be read has this pattern. */
const patternOfImages = (host: string): string => `*://${host}/*`;

/** Those of the hosts that the browser would ask the reader for. */
export async function findUnpermitted(hosts: readonly string[]): Promise<string[]> {
  const held = await Promise.all(
    hosts.map((host) => browser.permissions.contains({ origins: [patternOfImages(host)] })),
  );
  return hosts.filter((_host, at) => !held[at]);
}

/**
 * Asks the reader for hosts, all in one question; true where they agree, and where there is nothing to ask. To be called
 * first of all in the handler of a press, before anything is awaited: the browser asks nobody who has not just acted.
 */
export function askForImageHosts(hosts: readonly string[]): Promise<boolean> {
  if (hosts.length === 0) return Promise.resolve(true);
  return browser.permissions.request({ origins: hosts.map(patternOfImages) });
}

/** Gives back what was asked for. What the manifest or a host that the reader switched on gives is not touched by it. */
export async function dropImageHosts(hosts: readonly string[]): Promise<void> {
  for (const host of hosts) {
    // The browser refuses to take back what the manifest gives: then nothing was asked for.
    await browser.permissions.remove({ origins: [patternOfImages(host)] }).catch(() => false);
  }
}
