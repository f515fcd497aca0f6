/** Why a block is read as the article's: what speaks for it, and what against it. For those who work on the rules. */

import type { BlockDraft } from '../blocks/draft';
import { isProse } from '../scan/measure';

export function reasonOfBlock({ kind, lines, picture }: BlockDraft): string {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const linked = lines.reduce((sum, line) => sum + line.linkLength, 0);
  const form = lines.some(isProse) ? 'prose' : lines.length === 0 ? 'no words' : 'a short line';
  const against = [
    ...(linked > 0 ? [`${Math.round((linked / Math.max(1, length)) * 100)} % of it in links`] : []),
    ...(form === 'a short line' && kind === 'paragraph' ? ['shorter than prose'] : []),
    ...(picture?.box.link ? ['its picture is a link'] : []),
  ];
  const found = `${kind}: ${PLACES[kind]}; ${form}, ${length} characters`;
  return against.length === 0 ? found : `${found}; against it: ${against.join(', ')}`;
}

const PLACES: Readonly<Record<BlockDraft['kind'], string>> = {
  kicker: 'the line above the headline that belongs to it',
  headline: 'the line that stands out and agrees best with what the page calls itself',
  lead: 'the first text under the headline, set apart from what follows',
  paragraph: 'between headline and end of the text, in no box set aside',
  heading: 'set as a heading, with text of the article under it',
  quote: 'set as a quote in the text',
  item: 'of a list in the text',
  cell: 'of a table of data in the text',
  figure: 'a picture in the text',
  byline: 'names who signed, at the end of the text',
};
