/**
 * Text in fonts from before Unicode, read as what a reader with the font sees. A font's name alone proves nothing, since many
 * pages were converted and kept it; neither do a few odd letters. Where words and font agree, the text is certain.
 */

import {
  fromLegacy,
  type LegacyEncoding,
  legacyEncodingOf,
  legacyFontOf,
  mayBeLegacy,
} from '../../text/legacy-encodings';
import { inherited } from './inherited';
import { PROSE_LENGTH } from './measure';
import type { Box, Scan } from './scan';

export interface LegacyText {
  /** The encoding of the page's text, where its fonts say the same as its words. */
  encoding: LegacyEncoding | null;
  /** Lines of prose that are in another encoding and were left as they are, by index. */
  unread: ReadonlySet<number>;
}

const NOTHING: LegacyText = { encoding: null, unread: new Set() };

/** Puts the text of such lines into Unicode, and tells which could not be. */
export function convertLegacy(scan: Scan): LegacyText {
  const suspects = new Map<number, LegacyEncoding>();
  for (const line of scan.lines) {
    if (line.length < PROSE_LENGTH || !mayBeLegacy(line.text)) continue;
    const encoding = legacyEncodingOf(line.text);
    if (encoding !== null) suspects.set(line.index, encoding);
  }
  if (suspects.size === 0) return NOTHING;
  const fontOf = createFontTest(scan);
  const encodings = new Set(suspects.values());
  const proven = [...suspects].find(
    ([index, encoding]) => scan.lines[index]?.leaves.some(({ box }) => fontOf(box)?.encoding === encoding) === true,
  )?.[1];
  const unread = new Set<number>();
  for (const line of scan.lines) {
    // Once fonts and words agree somewhere on the page, words alone tell for a line that names no font.
    const own = proven === undefined ? null : (suspects.get(line.index) ?? legacyEncodingOf(line.text));
    line.leaves.forEach((leaf, index) => {
      const font = fontOf(leaf.box);
      const isNamed = font !== null && encodings.has(font.encoding) && font.encoding === proven;
      if (proven === undefined || !mayBeLegacy(leaf.data) || !(isNamed || own === proven)) return;
      const pieces = fromLegacy(leaf.data, proven, isNamed && font.isCapitals);
      line.replaceLeaf(index, { ...leaf, data: pieces.map(({ text }) => text).join(''), raw: leaf.data, pieces });
    });
    if (suspects.has(line.index) && legacyEncodingOf(line.text) !== null) unread.add(line.index);
  }
  return { encoding: proven ?? null, unread };
}

/** A title of the page's head in Unicode, where the page's text is in another encoding and so is the title. */
export function titleFromLegacy(title: string, { encoding }: LegacyText): string {
  if (encoding === null || legacyEncodingOf(title) !== encoding) return title;
  return fromLegacy(title, encoding)
    .map(({ text }) => text)
    .join('');
}

type Font = NonNullable<ReturnType<typeof legacyFontOf>>;

/** Tells the font of another encoding that a box's text is set in, by `face` or `style` on it or on what is around it. */
function createFontTest({ dom }: Scan): (box: Box) => Font | null {
  const familyOf = ({ element, tag }: Box): string => {
    const style = dom.hasAttributes(element) ? dom.attribute(element, 'style') : '';
    const family = /font(?:-family)?\s*:\s*([^;]*)/i.exec(style)?.[1];
    return family ?? (tag === 'font' ? dom.attribute(element, 'face') : '');
  };
  return inherited<Font | null>((box, outer) => {
    const family = familyOf(box);
    return family === '' ? outer : legacyFontOf(family.replace(/^[\d.]+(?:pt|px|em)\s+/, ''));
  }, null);
}
