/**
 * How the five colours look, in one place for the painted page and for our own screens (`components/theme.css` repeats
 * the values and a test holds the two together). Colour is never alone: each has a line pattern of its own.
 */

import { HIGHLIGHT_COLOURS, type HighlightColour } from './highlight';
import type { Ground } from './settings/settings';

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

const LINE_PATTERNS: Record<HighlightColour, LinePattern> = {
  yellow: 'solid',
  green: 'double',
  blue: 'dashed',
  red: 'wavy',
  grey: 'dotted',
};

/** Of each colour in the order of `HIGHLIGHT_COLOURS`: its ground and its line. */
function styles(ink: string, pairs: string): Record<HighlightColour, HighlightStyle> {
  const colours = pairs.split(' ');
  return Object.fromEntries(
    HIGHLIGHT_COLOURS.map((colour, index) => [
      colour,
      { pattern: LINE_PATTERNS[colour], ground: colours[index * 2], ink, line: colours[index * 2 + 1] },
    ]),
  ) as Record<HighlightColour, HighlightStyle>;
}

/** By the ground that is painted on: a light page, a dark one, or the warm paper that the reader may choose. */
export const PALETTE: Record<Ground, Record<HighlightColour, HighlightStyle>> = {
  light: styles(LIGHT_INK, '#ffe991 #8a6600 #cdebc5 #2d6b31 #d0e4fa #1f5d9f #ffd5ce #ae2a1f #e1ded6 #5b574e'),
  sepia: styles(LIGHT_INK, '#fbd96a #7d5b00 #c3dfa9 #2d6b31 #c3dcec #1f5d9f #fbc6b4 #a02419 #ddd3bf #5b5243'),
  dark: styles(DARK_INK, '#54450a #e9c84a #1f4726 #84cf8e #1e3f63 #8fc0f2 #64231d #ff9f93 #44423c #c6c2b7'),
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
