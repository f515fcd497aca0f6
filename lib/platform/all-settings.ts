/** All that the reader has set, which lies under several keys of the local storage, as one record of a backup. */

import { parseDigestSettings } from '../model/settings/digest';
import { parseSettings } from '../model/settings/parse-settings';
import { parseTagRules } from '../model/settings/parse-tag-rules';
import { changeDigestSettings, loadDigestSettings } from './digest-settings';
import { changeSavedViews, loadSavedViews, parseSavedViews } from './saved-views';
import { changeSettings, loadSettings } from './settings';
import { changeTagRules, loadTagRules } from './tag-rules';

/** The settings, with the rules that tag, the digest's settings and the library's views beside them. */
export async function loadAllSettings(): Promise<Record<string, unknown>> {
  const [settings, tagRules, digest, libraryViews] = await Promise.all([
    loadSettings(),
    loadTagRules(),
    loadDigestSettings(),
    loadSavedViews(),
  ]);
  return { ...settings, tagRules, digest, libraryViews };
}

/**
 * Puts those of a backup in the place of what is set. What an older backup does not have stays as it is; what cannot be read is
 * left out. Rejects with ReaderError 'storage-full' or 'storage-failed'.
 */
export async function replaceAllSettings(stored: unknown): Promise<void> {
  await changeSettings(() => parseSettings(stored));
  if (typeof stored !== 'object' || stored === null) return;
  if ('tagRules' in stored) await changeTagRules(() => parseTagRules(stored.tagRules));
  if ('digest' in stored) await changeDigestSettings(() => parseDigestSettings(stored.digest));
  if ('libraryViews' in stored) await changeSavedViews(() => parseSavedViews(stored.libraryViews));
}
