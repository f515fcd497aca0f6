/** What the reader can set. The defaults are the type. */

import type { Regions } from './regions';

/** Languages of the interface; `auto` follows the browser. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Settings {
  language: Language | 'auto';
  theme: Theme | 'auto';
  /** Clear a page as soon as its article was read for certain. */
  clearPages: boolean;
  /** Where the reader chose otherwise: by host (without `www.`), whether its pages are cleared. */
  clearedHosts: Record<string, boolean>;
  /** Where the reader pointed at the text of an outlet's pages. */
  regions: Regions;
  /** Show the chip beside a selection. */
  showChip: boolean;
  /** The colour that a mark gets when none is chosen. */
  lastColour: 'yellow' | 'green' | 'blue' | 'red' | 'grey';
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  clearPages: true,
  clearedHosts: {},
  regions: {},
  showChip: true,
  lastColour: 'yellow',
};
