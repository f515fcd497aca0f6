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
  if (typeof stored !== 'object' || stored === null) return;
  const { tagRules, digest, libraryViews } = stored as Record<string, unknown>;
  await changeSettings(() => parseSettings(stored));
  // What is of another shape would be read as none, and take what is set.
  if (Array.isArray(tagRules)) await changeTagRules(() => parseTagRules(tagRules));
  if (typeof digest === 'object' && digest !== null) await changeDigestSettings(() => parseDigestSettings(digest));
  if (Array.isArray(libraryViews)) await changeSavedViews(() => parseSavedViews(libraryViews));
}
