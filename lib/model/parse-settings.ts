/**
 * Parsing settings as they were stored, by this version or by another. Written out by hand: it is the one parser that
 * every page loads, and a validation library would weigh more than what it validates.
 */

import { HIGHLIGHT_COLOURS } from './highlight';
import { parseRegions } from './regions';
import { DEFAULT_SETTINGS, LANGUAGES, type Settings, THEMES } from './settings';

/** Settings from any value. A field that is missing or not understood has its default; never throws. */
export function parseSettings(value: unknown): Settings {
  const stored: Partial<Record<keyof Settings, unknown>> = typeof value === 'object' && value !== null ? value : {};
  const { language, theme, clearPages, showChip, lastColour } = DEFAULT_SETTINGS;
  return {
    language: oneOf([...LANGUAGES, 'auto'], stored.language, language),
    theme: oneOf([...THEMES, 'auto'], stored.theme, theme),
    clearPages: oneOf([true, false], stored.clearPages, clearPages),
    clearedHosts: flagsByHost(stored.clearedHosts),
    regions: parseRegions(stored.regions),
    showChip: oneOf([true, false], stored.showChip, showChip),
    lastColour: oneOf(HIGHLIGHT_COLOURS, stored.lastColour, lastColour),
  };
}

function flagsByHost(value: unknown): Record<string, boolean> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
  );
}

function oneOf<T>(choices: readonly T[], value: unknown, fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback;
}
