/** Parsing settings as they were stored, by this version or by another. */

import * as v from 'valibot';
import { HIGHLIGHT_COLOURS } from './highlight';
import type { EntriesOf } from './parse-parts';
import { DEFAULT_SETTINGS, LANGUAGES, type Settings, THEMES } from './settings';

const AnySettings = v.object({
  language: v.fallback(v.picklist([...LANGUAGES, 'auto']), DEFAULT_SETTINGS.language),
  theme: v.fallback(v.picklist([...THEMES, 'auto']), DEFAULT_SETTINGS.theme),
  clearPages: v.fallback(v.boolean(), DEFAULT_SETTINGS.clearPages),
  showChip: v.fallback(v.boolean(), DEFAULT_SETTINGS.showChip),
  lastColour: v.fallback(v.picklist(HIGHLIGHT_COLOURS), DEFAULT_SETTINGS.lastColour),
} satisfies EntriesOf<Settings>);

/** Settings from any value. A field that is missing or not understood has its default; never throws. */
export function parseSettings(value: unknown): Settings {
  const result = v.safeParse(AnySettings, value);
  return result.success ? result.output : { ...DEFAULT_SETTINGS };
}
