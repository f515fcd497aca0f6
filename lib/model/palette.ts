/**
 * How the five colours look, in one place for the painted page and for our own screens (`components/theme.css` repeats
 * the values and a test holds the two together). Colour is never alone: each has a line pattern of its own.
 */

import type { HighlightColour } from './highlight';
import type { Ground } from './settings';

/** Values of CSS `text-decoration-style`. */
export type LinePattern = 'solid' | 'double' | 'dashed' | 'dotted' | 'wavy';

export interface HighlightStyle {
  pattern: LinePattern;
  /** Behind the text. With `ink` a contrast of 4.5 or more. */
  ground: string;
  /** The text itself: painted too, since the page's own colour is unknown. */
  ink: string;
  /** The underline. With `ground` a contrast of 3 or more. */
  line: string;
}

const LIGHT_INK = '#1d1b17';
const DARK_INK = '#f7f4ec';

/** By the ground that is painted on: a light page, a dark one, or the warm paper that the reader may choose. */
export const PALETTE: Record<Ground, Record<HighlightColour, HighlightStyle>> = {
  light: {
    yellow: { pattern: 'solid', ground: '#ffe991', ink: LIGHT_INK, line: '#8a6600' },
    green: { pattern: 'double', ground: '#cdebc5', ink: LIGHT_INK, line: '#2d6b31' },
    blue: { pattern: 'dashed', ground: '#d0e4fa', ink: LIGHT_INK, line: '#1f5d9f' },
    red: { pattern: 'wavy', ground: '#ffd5ce', ink: LIGHT_INK, line: '#ae2a1f' },
    grey: { pattern: 'dotted', ground: '#e1ded6', ink: LIGHT_INK, line: '#5b574e' },
  },
  sepia: {
    yellow: { pattern: 'solid', ground: '#fbd96a', ink: LIGHT_INK, line: '#7d5b00' },
    green: { pattern: 'double', ground: '#c3dfa9', ink: LIGHT_INK, line: '#2d6b31' },
    blue: { pattern: 'dashed', ground: '#c3dcec', ink: LIGHT_INK, line: '#1f5d9f' },
    red: { pattern: 'wavy', ground: '#fbc6b4', ink: LIGHT_INK, line: '#a02419' },
    grey: { pattern: 'dotted', ground: '#ddd3bf', ink: LIGHT_INK, line: '#5b5243' },
  },
  dark: {
    yellow: { pattern: 'solid', ground: '#54450a', ink: DARK_INK, line: '#e9c84a' },
    green: { pattern: 'double', ground: '#1f4726', ink: DARK_INK, line: '#84cf8e' },
    blue: { pattern: 'dashed', ground: '#1e3f63', ink: DARK_INK, line: '#8fc0f2' },
    red: { pattern: 'wavy', ground: '#64231d', ink: DARK_INK, line: '#ff9f93' },
    grey: { pattern: 'dotted', ground: '#44423c', ink: DARK_INK, line: '#c6c2b7' },
  },
};

/** What a page is set in where the reader chose its ground. `ink`, `soft` and `link` have a contrast of 4.5 or more on it. */
export interface PaperStyle {
  ground: string;
  ink: string;
  /** Captions, the line with date and author. */
  soft: string;
  link: string;
}

export const PAPER: Record<Ground, PaperStyle> = {
  light: { ground: '#ffffff', ink: '#1d1b17', soft: '#57534a', link: '#1a4f8b' },
  sepia: { ground: '#f6ecd9', ink: '#352a1c', soft: '#5e5140', link: '#7a3410' },
  dark: { ground: '#1a1917', ink: '#e6e1d6', soft: '#b3ada0', link: '#9cc6f3' },
};
