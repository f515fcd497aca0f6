/** Telling the title of a story from a sentence by its form. */

import { startsWithCapital, toWords } from '../../text/letters';
import type { Line } from './scan';

const SHORTEST_TITLE = 6;
const LONGEST_TITLE = 170;
const CREDIT = /(?:ảnh|photo|nguồn|video|đồ họa) ?: ?[^:]{2,50}\)?$/i;

/** True for a few words that end in no full stop: the form of a headline, and of a sub-heading. */
export function hasTitleForm(text: string, fewestWords: number): boolean {
  return (
    text.length >= SHORTEST_TITLE &&
    text.length <= LONGEST_TITLE &&
    !/[.;:,…]["”»)]?$/.test(text) &&
    (startsWithCapital(text) || /^[\d“"'‘«]/.test(text)) &&
    toWords(text).length >= fewestWords &&
    !CREDIT.test(text)
  );
}

/** The words that a line opens with, as far as one element or one link holds them: a title may share its line. */
export function openingOf({ leaves }: Line): { text: string; rest: string } {
  const own = leaves.filter(({ data }) => data.trim() !== '');
  const first = own[0]?.box;
  const count = own.findIndex(({ box }) => box !== first && (box.link === null || box.link !== first?.link));
  const textOf = (from: number, to?: number) =>
    own
      .slice(from, to)
      .map(({ data }) => data)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  return count < 0 ? { text: textOf(0), rest: '' } : { text: textOf(0, count), rest: textOf(count) };
}
