/**
 * Parsing settings as they were stored, by this version or by another. Written out by hand: it is the one parser that
 * every page loads, and a validation library would be larger than all the settings.
 */

import { fieldsOf } from '../fields-of';
import { HIGHLIGHT_COLOURS } from '../highlight';
import { parseRegions } from './regions';
import {
  COMFORT_LIMITS,
  type Comfort,
  DEFAULT_SETTINGS,
  FONTS,
  GROUNDS,
  LANGUAGES,
  LONGEST_MEANING,
  MAKINGS,
  type Settings,
  THEMES,
  VIEWS,
} from './settings';
import { oneOf } from './stored-fields';

/** Settings from any value. A field that is missing or not understood has its default; never throws. */
export function parseSettings(value: unknown): Settings {
  const stored = fieldsOf(value);
  const { language, theme, clearPages, view, making, lastColour } = DEFAULT_SETTINGS;
  return {
    language: oneOf([...LANGUAGES, 'auto'], stored.language, language),
    theme: oneOf([...THEMES, 'auto'], stored.theme, theme),
    clearPages: oneOf([true, false], stored.clearPages, clearPages),
    view: oneOf(VIEWS, stored.view, view),
    views: viewsByHost(stored),
    comfort: parseComfort(stored.comfort),
    regions: parseRegions(stored.regions),
    // Before there was a pen, `showChip` said whether a selection was offered anything.
    making: oneOf(MAKINGS, stored.making, stored.showChip === false ? 'quiet' : making),
    meanings: parseMeanings(stored.meanings),
    lastColour: oneOf(HIGHLIGHT_COLOURS, stored.lastColour, lastColour),
  };
}

/** Before there was a choice of views, `clearedHosts` held whether a host's pages were cleared. */
function viewsByHost({ views, clearedHosts }: Record<string, unknown>): Settings['views'] {
  const before = Object.entries(fieldsOf(clearedHosts)).map(([host, cleared]) => [
    host,
    cleared === true ? 'clear' : cleared === false && 'page',
  ]);
  return Object.fromEntries(
    [...before, ...Object.entries(fieldsOf(views))].filter(([, view]) =>
      ['page', ...VIEWS].includes(view as (typeof VIEWS)[number]),
    ),
  );
}

function parseMeanings(value: unknown): Settings['meanings'] {
  const stored = fieldsOf(value);
  const meanings: Settings['meanings'] = {};
  for (const colour of HIGHLIGHT_COLOURS) {
    const meaning = stored[colour];
    const text = typeof meaning === 'string' ? meaning.normalize('NFC').trim().slice(0, LONGEST_MEANING) : '';
    if (text) meanings[colour] = text;
  }
  return meanings;
}

function parseComfort(value: unknown): Comfort {
  const stored = fieldsOf(value);
  const { ground, font } = DEFAULT_SETTINGS.comfort;
  const numberOf = (name: keyof typeof COMFORT_LIMITS) => {
    const { least, most } = COMFORT_LIMITS[name];
    const number = stored[name];
    return typeof number === 'number' && Number.isFinite(number)
      ? Math.min(most, Math.max(least, number))
      : DEFAULT_SETTINGS.comfort[name];
  };
  return {
    fontSize: numberOf('fontSize'),
    lineHeight: numberOf('lineHeight'),
    width: numberOf('width'),
    ground: oneOf([...GROUNDS, 'auto'], stored.ground, ground),
    font: oneOf(FONTS, stored.font, font),
  };
}
