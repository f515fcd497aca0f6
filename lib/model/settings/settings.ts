/** What the reader can set, and the defaults. */

import type { HighlightColour } from '../highlight';
import type { Regions } from './regions';

/** Languages of the interface; `auto` follows the browser. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How a cleared page is shown: set as its outlet has it, or as the reader wants it. */
export const VIEWS = ['clear', 'comfort'] as const;
export type View = (typeof VIEWS)[number];

/** The ground that a text stands on, where the reader chooses it. */
export const GROUNDS = ['light', 'sepia', 'dark'] as const;
export type Ground = (typeof GROUNDS)[number];

export const FONTS = ['page', 'serif', 'sans'] as const;

/** How the reader wants text set. */
export interface Comfort {
  /** Of the body's text, in CSS pixels. */
  fontSize: number;
  /** In parts of the font's size. */
  lineHeight: number;
  /** Of the column, in CSS pixels. */
  width: number;
  /** `auto` follows the machine. */
  ground: Ground | 'auto';
  font: (typeof FONTS)[number];
}

/** Where each number of them may lie, and how far one press moves it. Two marks over a capital (Ể) need a line of 1.4. */
export const COMFORT_LIMITS = {
  fontSize: { least: 14, most: 34, step: 1 },
  lineHeight: { least: 1.4, most: 2.2, step: 0.1 },
  width: { least: 480, most: 1040, step: 80 },
} as const;

/**
 * What a selection does: it is offered the chip, it becomes a highlight at once as under a marker pen, or nothing, and
 * highlights are made by menu and keyboard alone.
 */
export const MAKINGS = ['chip', 'pen', 'quiet'] as const;
export type Making = (typeof MAKINGS)[number];

/** The longest meaning of a colour, in UTF-16 units: it stands on buttons and in lists. */
export const LONGEST_MEANING = 30;

export interface Settings {
  language: Language | 'auto';
  theme: Theme | 'auto';
  /** Clear a page as soon as its article was read for certain. */
  clearPages: boolean;
  /** How a cleared page is shown where nothing was chosen for its outlet: as the reader chose last. */
  view: View;
  /** What the reader chose for an outlet, by host (without `www.`): its pages whole, or how they are cleared. */
  views: Record<string, View | 'page'>;
  comfort: Comfort;
  /** Where the reader pointed at the text of an outlet's pages. */
  regions: Regions;
  making: Making;
  /** What the reader calls the colours' meanings; a colour that is missing has the product's word. NFC, trimmed. */
  meanings: Partial<Record<HighlightColour, string>>;
  /** The colour that a mark gets when none is chosen. */
  lastColour: HighlightColour;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  theme: 'auto',
  clearPages: true,
  view: 'clear',
  views: {},
  comfort: { fontSize: 19, lineHeight: 1.7, width: 640, ground: 'auto', font: 'page' },
  regions: {},
  making: 'chip',
  meanings: {},
  lastColour: 'yellow',
};
