/** Articles with their highlights as one web page that stands alone: it opens in any browser, in years too, and prints. */

import { toWebAddress } from '../model/address';
import { toFactsLine } from '../sheet/facts-line';
import type { Sheet, SheetPart } from '../sheet/sheet';
import { escaped, wrapped } from './html/markup';
import { toNotesMarkup } from './html/notes';
import { toMarkup } from './html/parts';
import { type Setting, toInline } from './html/runs';
import { STYLE } from './html/style';
import { toSourceInBrackets } from './source-line';
import type { FileWords } from './words';

/**
 * What the file itself may do: be styled by what is in it. It loads nothing and runs nothing, whatever gets into it, so that
 * opening it tells nobody.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One file of HTML, for one article or several after each other. Text of the page and of the reader is escaped throughout. */
export function toHtml(sheets: readonly Sheet[], words: FileWords): string {
  const titles = sheets.map(({ facts }) => facts.headline);
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(titles.join(' · '))}</title>
<style>${STYLE}</style>
</head>
<body>
${sheets.map((sheet, index) => toMain(sheet, { words, article: index + 1 })).join('\n')}
</body>
</html>
`;
}

/** Headline and text are the article; who published it stands over it, whence it is and what the reader wrote under it. */
function toMain(sheet: Sheet, setting: Setting): string {
  const { facts, above, headline, body } = sheet;
  const { words } = setting;
  const markupOf = (parts: readonly SheetPart[]) => parts.map((part) => toMarkup(part, setting));
  const title = headline === null ? [] : [wrapped('h1', toInline(headline.runs, setting))];
  const text = [...markupOf(above), ...title, ...markupOf(body)].join('\n');
  const address = toWebAddress(facts.url);
  const source = escaped(toSourceInBrackets(facts, facts.outletName));
  const whence = address === undefined ? source : wrapped('a', source, { href: address, rel: 'noreferrer' });
  return `<main>
<header>${escaped(toFactsLine(facts, words))}</header>
${wrapped('article', text, { lang: facts.language })}
<footer>${whence}<br>${escaped(words.savedAt(facts.savedAt))}</footer>
${toNotesMarkup(sheet, setting)}
</main>`;
}
