/** Articles with their highlights as one web page that stands alone: it opens in any browser, in years too, and prints. */

import { toMain } from './html/main';
import { escaped } from './html/markup';
import { STYLE } from './html/style';
import type { SheetWriter, WriterOptions } from './sheet-writer';
import type { FileWords } from './words';

/**
 * What the file itself may do: be styled by what is in it. It loads nothing and runs nothing, whatever gets into it, so that
 * opening it tells nobody.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One file of HTML, for one article or several after each other. Text of the page and of the reader is escaped throughout. */
export function createHtmlWriter(words: FileWords, { title }: Pick<WriterOptions, 'title'>): SheetWriter {
  let article = 0;
  return {
    begin: () => `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`,
    add: (sheet) => {
      const main = toMain(sheet, { words, article: article + 1 });
      article += 1;
      return `${main}\n`;
    },
    end: () => '</body>\n</html>\n',
  };
}
