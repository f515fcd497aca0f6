/** Words on the page, and other words for them. */

import type { Random } from '../../workshop/random';
import type { Copy } from './copy';

export interface PlacedWord {
  node: Text;
  start: number;
  end: number;
  word: string;
}

/** Words of a text node: letters and figures with what is written onto them. */
export function wordsIn(node: Text): PlacedWord[] {
  return Array.from(
    node.data.matchAll(/[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u200b]|[.,:/%-](?=[\p{L}\p{N}]))*%?/gu),
    ({ 0: word, index }) => ({
      node,
      start: index,
      end: index + word.length,
      word,
    }),
  );
}

/** The words of the selection; those that it cuts are left out. */
export function selectedWords({ truth }: Copy): PlacedWord[] {
  return truth.nodes().flatMap((node) =>
    wordsIn(node).filter(({ start, end }) => {
      for (let at = start; at < end; at += 1) if (!truth.isTrue(node, at)) return false;
      return true;
    }),
  );
}

export const FIGURE = /\p{N}/u;
/** Words whose change is a change of what is said: these are the silent cases' own. */
const TURNING =
  /^(?:không|chưa|chẳng|chả|đừng|bác|hủy|huỷ|cấm|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|tỷ|tỉ)$/i;

export function isPlainWord(word: string): boolean {
  return !FIGURE.test(word) && !TURNING.test(word.normalize('NFC')) && word.length > 1;
}

const OTHER_WORDS =
  'vườn thuyền bếp lúa trầm vàng nghiêng khẽ rừng mưa lặng gió sương chèo mái ngói đồi suối thơm chiều nắng bưởi ghềnh thong thả rộn ràng mềm xanh biếc'.split(
    ' ',
  );
const OTHER_NAMES =
  'Lò Giàng Hoàng Thào Đinh Kpă Siu Bùi Chảo Vừ Tẩn Nông Lường Quàng Rơ Ksor Triệu Mùa Hạng Cầm Vàng Ma Lục Thượng Khe Nậm Pù Ea Krông Vĩnh'.split(
    ' ',
  );

/** A word that is not the same. */
export function otherWord(word: string, random: Random): string {
  const isName = word.charAt(0) !== word.charAt(0).toLowerCase();
  const list = isName ? OTHER_NAMES : OTHER_WORDS;
  for (;;) {
    const other = random.pick(list);
    if (other.toLowerCase() !== word.toLowerCase()) return other;
  }
}

/** Each digit another one; the length stays. */
export function otherFigure(figure: string, random: Random): string {
  const changed = figure.replace(/\d/g, (digit) => String((Number(digit) + 1 + random.below(8)) % 10));
  return changed === figure ? `${figure}7` : changed;
}

export function words(count: number, random: Random): string {
  return Array.from({ length: count }, () => random.pick(OTHER_WORDS)).join(' ');
}

/** A sentence of an invented advert. */
export function advert(random: Random): string {
  return `Ưu đãi ${words(3, random)} giảm giá ${random.below(60) + 10}% cho ${words(4, random)} đặt mua hôm nay`;
}

/** Replaces words from the last to the first, so that offsets hold. */
export function replaceWords(copy: Copy, placed: readonly PlacedWord[], change: (word: string) => string): void {
  for (const { node, start, end, word } of placed.toReversed()) copy.truth.replace(node, start, end, change(word));
}
