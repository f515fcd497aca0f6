/** Keeps the content script registered on the reader's own hosts. For the background. */

import { hostOf } from '../model/address';
import { isLoginService, patternOf } from '../outlets/matches';
import { hostsOfGrant, planHosts, type Registration } from '../outlets/reader-hosts';
import { browser } from './browser';
import {
  forgetHosts,
  isGranted,
  listedPatterns,
  loadReaderHosts,
  onReaderHostsChanged,
  rememberHosts,
} from './reader-hosts';
import { injectReader } from './tabs';

const ID = 'reader-hosts';
const SCRIPT = 'content-scripts/article.js';

/**
 * From now on what runs is what the reader switched on and the browser grants: after a start, after an update (which
 * drops every registration), after a change of the list, and after a permission was given or withdrawn, here or in the
 * browser's own pages. The open tabs of a host that was just switched on are read at once.
 */
export function keepReaderRegistered(): void {
  let turn = Promise.resolve();
  // One after the other: two registrations of one script at once would refuse each other.
  const settle = () => {
    turn = turn.then(settleHosts).catch((thrown: unknown) => console.error(thrown));
    return turn;
  };
  browser.runtime.onInstalled.addListener(() => void settle());
  browser.runtime.onStartup.addListener(() => void settle());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void rememberHosts(hostsOfGrant(origins));
    // The manifest's own that came back: the browser runs the script in the next pages by itself.
    const listed = new Set(listedPatterns());
    void readOpenTabs(origins.filter((origin) => listed.has(origin)));
  });
  browser.permissions.onRemoved.addListener(() => void settle());
  onReaderHostsChanged(
    (added) => void settle().then(() => readOpenTabs(added.map(patternOf))),
    new AbortController().signal,
  );
}

async function settleHosts(): Promise<void> {
  const hosts = await loadReaderHosts();
  const grants = await Promise.all(hosts.map(isGranted));
  const granted = hosts.filter((_, index) => grants[index]);
  const { forget, step } = planHosts({ hosts, granted, registered: await findRegistered() });
  if (forget.length > 0) await forgetHosts(forget);
  switch (step.kind) {
    case 'register':
      return browser.scripting.registerContentScripts([toScript(step.registration)]);
    case 'update':
      return browser.scripting.updateContentScripts([toScript(step.registration)]);
    case 'unregister':
      return browser.scripting.unregisterContentScripts({ ids: [ID] });
    case 'none':
  }
}

async function findRegistered(): Promise<Registration | null> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  return script ? { matches: script.matches ?? [], excludeMatches: script.excludeMatches ?? [] } : null;
}

/** The same script, at the same moment, as the manifest has it. */
function toScript({ matches, excludeMatches }: Registration) {
  return {
    id: ID,
    js: [SCRIPT],
    matches,
    excludeMatches,
    runAt: 'document_start' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
}

async function readOpenTabs(patterns: readonly string[]): Promise<void> {
  const granted: string[] = [];
  for (const pattern of patterns) if (await browser.permissions.contains({ origins: [pattern] })) granted.push(pattern);
  if (granted.length === 0) return;
  const tabs = await browser.tabs.query({ url: granted, discarded: false });
  const ids = tabs.flatMap(({ id, url }) => (id === undefined || isLoginService(hostOf(url ?? '') ?? '') ? [] : [id]));
  // A tab that is gone meanwhile, or shows an error page, is none of ours.
  await Promise.allSettled(ids.map(injectReader));
}
