/** The style sheet of the comfortable view: the article in the reader's letters, whatever its outlet set it in. */

import { FONT_STACKS } from '../../model/font-stacks';
import { PAPER } from '../../model/palette';
import type { Comfort, Ground } from '../../model/settings/settings';
import { important, keptIn, strong } from './clear-selectors';

const FAMILIES = { page: '', ...FONT_STACKS };

/** Sizes of other text, as multiples of the body's. */
const HEADLINE_SIZE = 1.7;
const HEADING_SIZE = 1.2;
const SMALL_SIZE = 0.84;

/** What has a size of its own, and what is laid out around it: a player's box is as high as its padding says. */
const MEDIA = 'img, picture, video, audio, iframe, embed, object, canvas, svg, svg *, input, button, select';

/**
 * Rules that come after those of the clear view, in the same layer (see clear-css.ts): there an important declaration beats
 * every style sheet of the page. Sizes and colours are set on what the article's marks name and inherited inside, since
 * pages set them on each span.
 */
export function comfortCss(
  attribute: string,
  { fontSize, lineHeight, width, font }: Comfort,
  chosenGround: Ground,
): string {
  const { ground, ink, soft, link } = PAPER[chosenGround];
  const kept = keptIn(attribute);
  const as = (mark: string) => `[${attribute}="${mark}"]${strong}`;
  const inside = `${kept}${strong} :where(*)`;
  const px = (part: number) => `${Math.round(fontSize * part)}px`;
  const family = FAMILIES[font] && `font-family: ${FAMILIES[font]};`;
  return important(`@layer ${attribute} {
html[${attribute}]${strong} {
  background: ${ground};
  color: ${ink};
  color-scheme: ${chosenGround === 'dark' ? 'dark' : 'light'};
}
body[${attribute}]${strong} { max-inline-size: ${width}px; }
:where([${attribute}]:not(html, [${attribute}="ours"]))${strong}, ${inside} {
  color: inherit;
  -webkit-text-fill-color: currentcolor;
  background: none;
  text-shadow: none;
  letter-spacing: normal;
  text-indent: 0;
  text-wrap: pretty;
  overflow-wrap: break-word;
  min-block-size: 0;
}
${as('path')}:not(li) { font-size: 0; line-height: 0; }
${as('path')}:is(li), ${as('run')}, ${kept}${strong} {
  font-size: ${fontSize}px;
  line-height: ${lineHeight};
  ${family}
}
${as('path')}:is(li), ${as('run')}:not([${attribute}="row"] > :is(td, th)), ${kept}${strong} { text-align: start; }
${inside} {
  font-size: inherit;
  line-height: inherit;
  text-align: inherit;
  ${family && 'font-family: inherit;'}
}
${inside}:is(sub, sup) { font-size: .75em; line-height: 0; }
${kept}${strong}:where(:not(${MEDIA}, table, :has(${MEDIA}))), ${inside}:where(:not(${MEDIA}, table *, :has(${MEDIA}))) {
  position: static;
  float: none;
  inline-size: auto;
  min-inline-size: 0;
  max-inline-size: 100%;
  block-size: auto;
  max-block-size: none;
  overflow: visible;
  transform: none;
}
${kept}${strong} { margin-block: 0 1em; margin-inline: 0; opacity: 1; }
${kept}${strong}:where(:not(li, ${MEDIA}, :has(${MEDIA}))) { padding: 0; }
${kept}${strong}:is(li) { margin-block-end: .4em; }
${as('path')}:is(ul, ol):has([${attribute}="figure"]) { padding: 0; list-style: none; }
${as('path')}:is(ul, ol) { margin-block-end: ${fontSize}px; }
${kept}${strong}:is(blockquote) { padding-inline-start: 1em; border-inline-start: 3px solid; }
${as('fact')} { display: inline-block; margin-inline: 0 .8em; }
${as('headline')}, ${as('heading')} { display: block; }
${as('headline')} {
  margin-block: 0 .6em;
  font-size: min(${px(HEADLINE_SIZE)}, 8.5vw);
  font-weight: 700;
  line-height: 1.36;
  text-wrap: balance;
}
${as('heading')} { margin-block: 1.4em .6em; font-size: ${px(HEADING_SIZE)}; line-height: 1.45; }
${as('figure')}, ${as('fact')} { font-size: ${px(SMALL_SIZE)}; line-height: 1.55; color: ${soft}; }
${as('figure')} { margin-block: 1.4em; }
${as('figure')} :where(img, video) { margin-inline: auto; }
${as('figure')}:is(img, video) { display: block; margin-inline: auto; }
${chosenGround === 'dark' ? `${as('figure')} :where(img), ${as('figure')}:is(img) { background: #fff; }` : ''}
${kept}${strong}:any-link, ${inside}:any-link {
  color: ${link};
  text-decoration: underline 1px;
  text-underline-offset: .18em;
}
${as('headline')}:any-link, ${as('headline')} :any-link { color: inherit; text-decoration: none; }
${kept}${strong}:is(table), ${inside}:is(table) { display: block; overflow-x: auto; }
${kept}${strong}:is(table), ${inside}:is(table, td, th) { inline-size: auto; block-size: auto; }
${as('keep')} :is(td, th) { padding: .4em .6em; border: 1px solid rgb(128 128 128 / .55); }
}`);
}
