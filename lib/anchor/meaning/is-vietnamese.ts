/** Whether a text is Vietnamese. */

/** Letters that no other language of these editions writes. */
const LETTERS = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g;
/** One letter in ten or more is one of them in Vietnamese prose; names in an English text stay far below. */
const LEAST_SHARE = 0.04;
/** So much of a text tells, in UTF-16 units. */
const TELLING_LENGTH = 2_000;

export function isVietnamese(blocks: readonly { text: string }[]): boolean {
  let length = 0;
  let count = 0;
  for (const { text } of blocks) {
    const part = text.slice(0, TELLING_LENGTH - length);
    length += part.length;
    count += part.match(LETTERS)?.length ?? 0;
    if (length >= TELLING_LENGTH) break;
  }
  return count > 0 && count >= LEAST_SHARE * length;
}
