/**
 * How the five colours look, in one place for the painted page and for our own screens (`components/theme.css` repeats
 * the values and a test holds the two together). Colour is never alone: each has a line pattern of its own.
 */

import type { HighlightColour } from './highlight';
import type { Theme } from './settings';

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

/** By the ground that is painted on: a light page or a dark one. */
export const PALETTE: Record<Theme, Record<HighlightColour, HighlightStyle>> = {
  light: {
    yellow: { pattern: 'solid', ground: '#ffe991', ink: LIGHT_INK, line: '#8a6600' },
    green: { pattern: 'double', ground: '#cdebc5', ink: LIGHT_INK, line: '#2d6b31' },
    blue: { pattern: 'dashed', ground: '#d0e4fa', ink: LIGHT_INK, line: '#1f5d9f' },
    red: { pattern: 'wavy', ground: '#ffd5ce', ink: LIGHT_INK, line: '#ae2a1f' },
    grey: { pattern: 'dotted', ground: '#e1ded6', ink: LIGHT_INK, line: '#5b574e' },
  },
  dark: {
    yellow: { pattern: 'solid', ground: '#54450a', ink: DARK_INK, line: '#e9c84a' },
    green: { pattern: 'double', ground: '#1f4726', ink: DARK_INK, line: '#84cf8e' },
    blue: { pattern: 'dashed', ground: '#1e3f63', ink: DARK_INK, line: '#8fc0f2' },
    red: { pattern: 'wavy', ground: '#64231d', ink: DARK_INK, line: '#ff9f93' },
    grey: { pattern: 'dotted', ground: '#44423c', ink: DARK_INK, line: '#c6c2b7' },
  },
};
