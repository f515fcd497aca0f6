/**
 * The rules that tag by words, in the extension's local storage: apart from the other settings, which the first script on every
 * page parses.
 */

import { parseTagRules } from '../model/settings/parse-tag-rules';
import type { TagRule } from '../model/tag-rules';
import { browser } from './browser';
import { onStoredChanged, storeLocally } from './local-storage';

const KEY = 'tagRules';
/** They were a part of the settings once. */
const EARLIER_KEY = 'settings';

/** As they stand; empty where there are none, or they cannot be read. */
export async function loadTagRules(): Promise<TagRule[]> {
  const stored = await browser.storage.local.get([KEY, EARLIER_KEY]);
  return parseTagRules(stored[KEY] ?? earlierRules(stored[EARLIER_KEY]));
}

/** Changes them, after what another context of ours is just changing. Rejects where there is no room. */
export async function changeTagRules(change: (rules: readonly TagRule[]) => readonly TagRule[]): Promise<void> {
  await navigator.locks.request('diem-bao/tag-rules', async () => {
    await storeLocally({ [KEY]: change(await loadTagRules()) });
  });
}

/** Calls the listener with all rules after each change, until the signal aborts. */
export function onTagRulesChanged(listener: (rules: TagRule[]) => void, signal: AbortSignal): void {
  onStoredChanged(KEY, (value) => listener(parseTagRules(value)), signal);
}

/** What is to be stored with other settings: those that still stand among the settings would go with the next write of these. */
export async function rulesToMove(): Promise<{ [KEY]?: unknown }> {
  const stored = await browser.storage.local.get([KEY, EARLIER_KEY]);
  const earlier = earlierRules(stored[EARLIER_KEY]);
  return stored[KEY] !== undefined || earlier === undefined ? {} : { [KEY]: earlier };
}

function earlierRules(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? Reflect.get(settings, KEY) : undefined;
}
