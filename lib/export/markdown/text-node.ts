/** Text of any length, escaped in a time that grows with it. */

import type { Handle, Options } from 'mdast-util-to-markdown';

/** The writer of Markdown looks up each sign to escape among all that it found before: within a slice these are few. In UTF-16 units. */
const SLICE_LENGTH = 400;

const writeText: Handle = (node: { value: string }, _parent, state, info) => {
  const { value } = node;
  let written = '';
  for (let start = 0; start < value.length; ) {
    const end = endOfSlice(value, start);
    written += state.safe(value.slice(start, end), {
      ...info,
      before: start === 0 ? info.before : value.charAt(start - 1),
      after: end === value.length ? info.after : value.charAt(end),
    });
    start = end;
  }
  return written;
};

/** No slice ends between the halves of one character. */
function endOfSlice(value: string, start: number): number {
  const end = Math.min(start + SLICE_LENGTH, value.length);
  const isWithin = end < value.length && (value.codePointAt(end - 1) ?? 0) > 0xffff;
  return isWithin ? end + 1 : end;
}

export const textToMarkdown: Options = { handlers: { text: writeText } };
