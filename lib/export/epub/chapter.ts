import type { Sheet } from '../../sheet/sheet';
import { toMain } from '../html/main';
import { escaped } from '../html/markup';
import type { Setting } from '../html/runs';
import { MARK_STYLE } from '../html/style';

/** An article as XHTML: the markup of the web page, in a file that is XML. */
export function toChapter(sheet: Sheet, setting: Setting): string {
  const { headline, outletName } = sheet.facts;
  return toXhtml(headline || outletName, setting.words.language, withValidAddresses(toMain(sheet, setting)));
}

function toXhtml(title: string, language: string, body: string): string {
  const [head, foot] = xhtmlAround(title, language);
  return `${head}${body}${foot}`;
}

/** What stands before and behind what a page of the book shows. */
export function xhtmlAround(title: string, language: string): readonly [head: string, foot: string] {
  const code = escaped(language);
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${code}" xml:lang="${code}">
<head>
<meta charset="utf-8"/>
<title>${escaped(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
`;
  return [head, '\n</body>\n</html>\n'];
}

/** What browsers leave bare in an address, and no URI may hold (RFC 3986): a book with it is refused. */
const NOT_IN_ADDRESS = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/g;

function withValidAddresses(markup: string): string {
  return markup.replace(/ href="(https?:[^"]*)"/g, (_, address: string) => ` href="${toUri(address)}"`);
}

/** `address` is escaped for markup. */
export function toUri(address: string): string {
  const [path = '', ...fragments] = address.split(/(?<!&)#/);
  const hash = fragments.length === 0 ? '' : `#${fragments.join('%23')}`;
  return (path + hash).replace(NOT_IN_ADDRESS, (sign) => encodeURIComponent(sign.toWellFormed()));
}

/** The reader's own program chooses letters, width and ground; what is set here is what the parts of an article are. */
export const CHAPTER_STYLE = `header { padding-bottom: .5em; border-bottom: 3px double #888; font-weight: bold; font-size: .875em; }
footer, figcaption, .kicker, .byline, .became { font-size: .875em; }
.lead { font-weight: bold; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid #888; }
figure { margin: 1em 0; padding: .5em; border: 1px solid #888; }
table { border-collapse: collapse; font-size: .875em; }
th, td { padding: .25em .5em; border: 1px solid #888; text-align: left; vertical-align: top; }
sup a { text-decoration: none; }
.notes { margin-top: 1.5em; border-top: 1px solid #888; }
.notes ul { padding: 0; list-style: none; }
.number { font-weight: bold; }
.became { font-style: italic; }
.written { white-space: pre-line; }
${MARK_STYLE}`;
