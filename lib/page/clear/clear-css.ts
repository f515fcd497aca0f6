/** The style sheet of a cleared page. */

import { PAPER } from '../../model/palette';
import { COLUMN_PADDING, faintIn, important, keptIn, placedIn, strong } from './clear-selectors';

/** Width of the text column, in CSS pixels: about 75 characters of body text at the sizes that the press uses. */
const COLUMN_WIDTH = 720;

/** Room between paragraphs where the page leaves none, in CSS pixels. */
const PARAGRAPH_MARGIN = 12;

/** Room for the bullets and numbers of a list, in CSS pixels. */
const LIST_INDENT = 28;

/** Between the two halves of a letter's head, and what each needs to stand beside the other, in CSS pixels. */
const ROW_GAP = 24;
const CELL_WIDTH = 240;

/** Room above and below the line with date and author: the margins of what stood around it are gone. */
const FACT_MARGIN = 12;

/** `luminance`: the ground's relative luminance. */
export const CLEARED_GROUNDS = {
  light: { ground: '#ffffff', luminance: 1, scheme: 'light' },
  dark: { ground: '#161616', luminance: 0.008, scheme: 'dark' },
} as const;

export interface ClearedLook {
  /** The ground that the page's own colours are made for. */
  ground: keyof typeof CLEARED_GROUNDS;
  /** Nothing of the page's own sets one paragraph apart from the next. */
  isTight: boolean;
  /** The registry of text that is not to be seen (see stray-text.ts). */
  strayName: string;
}

/**
 * The rules, in one cascade layer: an important declaration in a layer beats an unlayered important one of the page,
 * whatever its selector. `attribute` marks the path to the article (see clear.ts); `look` is what the page's own
 * styles ask for.
 */
export function clearingCss(attribute: string, { ground, isTight, strayName }: ClearedLook): string {
  const path = `:is([${attribute}="path"], [${attribute}="run"], [${attribute}="row"])`;
  const row = `[${attribute}="row"]${strong}`;
  const kept = keptIn(attribute);
  const { ground: colour, scheme } = CLEARED_GROUNDS[ground];
  return important(`@layer ${attribute} {
${path} > :not([${attribute}]):not(br)${strong} {
  display: none;
  visibility: hidden;
  content-visibility: hidden;
  position: fixed;
  max-inline-size: 0;
  max-block-size: 0;
  min-inline-size: 0;
  min-block-size: 0;
  padding: 0;
  border: 0;
  overflow: hidden;
}
${path}${strong} {
  display: block;
  position: static;
  float: none;
  clear: none;
  inset: auto;
  inline-size: auto;
  min-inline-size: 0;
  max-inline-size: none;
  block-size: auto;
  min-block-size: 0;
  max-block-size: none;
  margin: 0;
  padding: 0;
  border: 0;
  columns: auto;
  overflow: visible;
  background: none;
  box-shadow: none;
  outline: 0;
  opacity: 1;
  transform: none;
  translate: none;
  rotate: none;
  scale: none;
  perspective: none;
  will-change: auto;
  filter: none;
  backdrop-filter: none;
  mask: none;
  clip-path: none;
  contain: none;
  content-visibility: visible;
  text-indent: 0;
}
${path}${strong}, ${kept}${strong}, ${kept}${strong} * {
  user-select: text;
  -webkit-user-select: text;
  -webkit-touch-callout: default;
  touch-action: auto;
  pointer-events: auto;
}
${kept}${strong}::before, ${kept}${strong}::after, ${kept}${strong} *::before, ${kept}${strong} *::after {
  pointer-events: none;
}
${path}:is(ul, ol)${strong} { padding-inline-start: ${LIST_INDENT}px; }
${path}:is(li)${strong} { display: list-item; }
${row} { display: flex; flex-wrap: wrap; gap: ${PARAGRAPH_MARGIN}px ${ROW_GAP}px; }
${row} > ${path} { flex: 1 1 ${CELL_WIDTH}px; }
[${attribute}="path"]${strong}, ${row} { visibility: hidden; }
[${attribute}="run"]${strong}, ${kept}${strong} { visibility: visible; }
${path}${strong}::before, ${path}${strong}::after { content: none; }
${kept}${strong} {
  position: static;
  inset: auto;
  float: none;
  max-inline-size: 100%;
}
${placedIn(attribute)}${strong} { position: relative; }
${faintIn(attribute)}${strong}, ${faintIn(attribute)}${strong} * { color: ${PAPER[ground].ink}; -webkit-text-fill-color: currentcolor; }
[${attribute}="fact"]${strong} { margin-inline: 0 12px; }
${path}:has(> [${attribute}="fact"])${strong} { margin-block: ${FACT_MARGIN}px; }
${kept}${strong} :is(img, video, iframe, table), ${kept}${strong}:is(iframe) { max-inline-size: 100%; }
${kept}${strong} :is(img, video), ${kept}${strong}:is(img, video) { block-size: auto; }
${isTight ? `${kept}${strong} { margin-block: 0 ${PARAGRAPH_MARGIN}px; }` : ''}
::highlight(${strayName}) { color: transparent; background-color: transparent; text-decoration: none; }
html[${attribute}]${strong} {
  background: ${colour};
  color-scheme: ${scheme};
  overflow: visible;
  scroll-behavior: auto;
}
body[${attribute}]${strong} {
  box-sizing: content-box;
  max-inline-size: ${COLUMN_WIDTH}px;
  margin-inline: auto;
  padding: ${COLUMN_PADDING.top}px 24px ${COLUMN_PADDING.bottom}px;
  visibility: hidden;
}
}`);
}
