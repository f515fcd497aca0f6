/** The style sheet of a cleared page. */

/** Width of the text column, in CSS pixels: about 75 characters of body text at the sizes that the press uses. */
const COLUMN_WIDTH = 720;

/** Room between paragraphs where the page leaves none, in CSS pixels. */
const PARAGRAPH_MARGIN = 12;

/** Room for the bullets and numbers of a list, in CSS pixels. */
const LIST_INDENT = 28;

/** Room above and below the line with date and author: the margins of what stood around it are gone. */
const FACT_MARGIN = 12;

const GROUNDS = {
  light: { ground: '#ffffff', scheme: 'light' },
  dark: { ground: '#161616', scheme: 'dark' },
} as const;

export interface ClearedLook {
  ground: keyof typeof GROUNDS;
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
  const path = `:is([${attribute}="path"], [${attribute}="run"])`;
  const kept = `:is([${attribute}="keep"], [${attribute}="fact"])`;
  const { ground: colour, scheme } = GROUNDS[ground];
  const strong = ':not(#a#a#a)';
  return `@layer ${attribute} {
${path} > :not([${attribute}]):not(br)${strong} {
  display: none !important;
}
${path}${strong} {
  display: block !important;
  position: static !important;
  float: none !important;
  clear: none !important;
  inset: auto !important;
  inline-size: auto !important;
  min-inline-size: 0 !important;
  max-inline-size: none !important;
  block-size: auto !important;
  min-block-size: 0 !important;
  max-block-size: none !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  columns: auto !important;
  overflow: visible !important;
  background: none !important;
  box-shadow: none !important;
  outline: 0 !important;
  opacity: 1 !important;
  transform: none !important;
  filter: none !important;
  clip-path: none !important;
  contain: none !important;
  content-visibility: visible !important;
  text-indent: 0 !important;
  user-select: text !important;
  -webkit-user-select: text !important;
}
${path}:is(ul, ol)${strong} { padding-inline-start: ${LIST_INDENT}px !important; }
${path}:is(li)${strong} { display: list-item !important; }
[${attribute}="path"]${strong} { visibility: hidden !important; }
[${attribute}="run"]${strong}, ${kept}${strong} { visibility: visible !important; }
${path}${strong}::before, ${path}${strong}::after { content: none !important; }
${kept}${strong} {
  position: static !important;
  float: none !important;
  max-inline-size: 100% !important;
}
${kept}${strong}, ${kept}${strong} * {
  user-select: text !important;
  -webkit-user-select: text !important;
}
${path}:has(> [${attribute}="fact"])${strong} { margin-block: ${FACT_MARGIN}px !important; }
${kept}${strong} :is(img, video, iframe, table) { max-inline-size: 100% !important; }
${kept}${strong} :is(img, video) { block-size: auto !important; }
${isTight ? `${kept}${strong} { margin-block: 0 ${PARAGRAPH_MARGIN}px !important; }` : ''}
::highlight(${strayName}) { color: transparent; background-color: transparent; text-decoration: none; }
html[${attribute}]${strong} {
  background: ${colour} !important;
  color-scheme: ${scheme} !important;
  overflow: visible !important;
  scroll-behavior: auto !important;
}
body[${attribute}]${strong} {
  max-inline-size: ${COLUMN_WIDTH}px !important;
  margin-inline: auto !important;
  padding: 40px 24px 120px !important;
  visibility: hidden !important;
}
}`;
}
