/** What the style sheets of the clear and of the comfortable view have in common. */

/** Room around the column, in CSS pixels. */
export const COLUMN_PADDING = { top: 40, bottom: 120 };

/**
 * Makes a selector as specific as three ids, so that the order of our own rules decides between them. It fits every element:
 * `:not(#a#a#a)` would be as specific, and leave out what a page calls `a`.
 */
export const strong = ':is(*, #a#a#a)';

/** Makes every declaration important: one by one they would weigh more than what they say. */
export const important = (css: string): string => css.replaceAll(';', ' !important;');

/**
 * The second attribute of the nodes that are shown as they are. The path to them has not got it: so the browser, which goes by
 * the names of attributes, sees at once that a rule for what is inside of them is not for the path. By a value of the first
 * attribute it would look for such a node all the way up from each element, which on a deep page takes the square of its depth.
 */
export const keptAttribute = (attribute: string): string => `${attribute}-kept`;

/** The nodes that are shown as they are, whatever they are to the article. */
export const keptIn = (attribute: string): string => `:where([${keptAttribute(attribute)}])`;

/** The words of the second attribute: a node that what is inside of it may be placed by, one whose letters lost their ground. */
export const PLACED = 'placed';
export const FAINT = 'faint';
/** A short line that the page centres. */
export const CENTRED = 'centred';

/**
 * Nodes that stay a frame for what is placed inside of them. Not all that is kept: to a browser each such element is a layer,
 * and to make layers of some thousand paragraphs at once takes Chromium the square of their number.
 */
export const placedIn = (attribute: string): string => `:where([${keptAttribute(attribute)}~="${PLACED}"])`;

/** Nodes whose letters would not be seen on the cleared page's ground. */
export const faintIn = (attribute: string): string => `:where([${keptAttribute(attribute)}~="${FAINT}"])`;

/** Moves the column down, or lets the page be scrolled further: so the line being read can stay where it is. */
export function roomCss(attribute: string, above: number, below: number): string {
  return important(`@layer ${attribute} {
body[${attribute}]${strong} {
  padding-block: ${COLUMN_PADDING.top + above}px ${COLUMN_PADDING.bottom + below}px;
}
}`);
}
