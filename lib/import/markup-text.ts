/** The words of a piece of markup. It is cut, never parsed into a page: what looks like a tag goes, what is written stays. */

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g;
const LAST_CHARACTER = 0x10ffff;

export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= LAST_CHARACTER ? String.fromCodePoint(code) : whole;
  });
}

/** Elements whose end parts two lines. */
const BREAKS = /^\/?(?:p|div|br|li|ul|ol|tr|h[1-6]|blockquote|section|article|figure)$/i;

/** The text without tags; blocks become lines. */
export function textOfMarkup(markup: string): string {
  let text = '';
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open < 0) break;
    text += markup.slice(at, open);
    const name = /^\/?[A-Za-z][A-Za-z0-9]*/.exec(markup.slice(open + 1, open + 16))?.[0];
    const close = name === undefined && !markup.startsWith('<!', open) ? -1 : markup.indexOf('>', open);
    if (close < 0) {
      // A sign that means "less than".
      text += '<';
      at = open + 1;
      continue;
    }
    if (name !== undefined && BREAKS.test(name)) text += '\n';
    at = close + 1;
  }
  return decodeEntities(text + markup.slice(at)).trim();
}
