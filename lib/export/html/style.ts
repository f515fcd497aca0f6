/** How an exported article looks: on a screen, light or dark as its reader's machine is, and on paper. */

import { FONT_STACKS } from '../../model/font-stacks';
import { HIGHLIGHT_COLOURS } from '../../model/highlight';
import { PALETTE, PAPER } from '../../model/palette';

type Ground = 'light' | 'dark';

const variablesOf = (ground: Ground): string => {
  const { ground: paper, ink, soft, link } = PAPER[ground];
  return `--paper: ${paper}; --ink: ${ink}; --soft: ${soft}; --link: ${link};`;
};

/** Each colour has a line pattern of its own: a printer may leave the ground out, and not everybody tells colours apart. */
const marksOf = (ground: Ground): string =>
  HIGHLIGHT_COLOURS.map((colour) => {
    const { ground: paper, ink, line, pattern } = PALETTE[ground][colour];
    return `mark.${colour} { background: ${paper}; color: ${ink}; text-decoration: underline ${pattern} ${line}; }`;
  }).join('\n');

/** The colours as a book shows them, on whatever ground its reader has chosen. */
export const MARK_STYLE = `${marksOf('light')}
mark mark { background: transparent; }
`;

export const STYLE = `
:root { color-scheme: light dark; ${variablesOf('light')} }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1.25rem 3rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 ${FONT_STACKS.serif}; overflow-wrap: anywhere; }
header, footer, figure, table, .kicker, .byline, .notes { font-family: ${FONT_STACKS.sans}; font-size: .875rem; line-height: 1.55; }
header { padding-bottom: .5rem; border-bottom: 3px double var(--soft); font-weight: 600; }
footer, .kicker, .byline, figcaption, .became { color: var(--soft); }
h1 { margin: 1rem 0 .75rem; font-size: 1.75rem; line-height: 1.35; }
h2, h3, h4 { margin: 1.6em 0 .5em; line-height: 1.4; break-after: avoid; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.125rem; }
h4 { font-size: 1.0625rem; }
p, ul, ol, figure, blockquote, .table { margin: .75em 0; orphans: 2; widows: 2; }
li > ul, li > ol { margin: .25em 0; }
.lead { font-weight: 700; }
blockquote { padding-left: 1rem; border-left: 3px solid var(--soft); }
blockquote > p { margin: 0; }
figure { padding: .5rem .75rem; border: 1px solid var(--soft); break-inside: avoid; }
figure > p { margin: 0; }
.table { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: .25rem .5rem; border: 1px solid var(--soft); text-align: left; vertical-align: top; overflow-wrap: break-word; }
th:not([colspan]), td:not([colspan]) { max-width: 16em; }
tr { break-inside: avoid; }
a { color: var(--link); }
mark { padding: 1px 0; text-decoration-thickness: 2px; text-underline-offset: 3px; box-decoration-break: clone; -webkit-box-decoration-break: clone; print-color-adjust: exact; }
mark mark { background: transparent !important; text-underline-offset: 7px; }
${marksOf('light')}
sup, sub { font-size: .75em; line-height: 0; }
sup[id] { font: 600 .6875rem/1 ${FONT_STACKS.sans}; }
sup a { padding: 0 .125rem; text-decoration: none; }
:target { outline: 2px solid var(--link); outline-offset: 2px; }
footer { margin-top: 2rem; }
.notes { margin-top: 1.5rem; padding-top: .5rem; border-top: 1px solid var(--soft); }
.notes ul { padding: 0; list-style: none; }
.notes li { margin: 1em 0; break-inside: avoid; }
.notes p { margin: .25em 0; }
.number { font-weight: 600; }
.became { font-style: italic; }
.written { white-space: pre-line; }
main + main { margin-top: 3rem; padding-top: 2rem; border-top: 1px solid var(--soft); break-before: page; }
@media screen and (prefers-color-scheme: dark) {
:root { ${variablesOf('dark')} }
${marksOf('dark')}
}
@media print {
@page { margin: 2cm; }
body { max-width: none; padding: 0; font-size: 11.5pt; }
.table { overflow-x: visible; }
}
`;
