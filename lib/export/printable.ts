/** Texts as every format can hold them. */

import type { Sheet } from '../sheet/sheet';

/**
 * Controls but tab and line ends, halves of surrogate pairs, what Unicode never assigns, and the signs that turn the order of
 * the letters around them: XML and YAML refuse the first, and the last show a line or a file's name as another one.
 */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu;

const REPLACEMENT = '\ufffd';

/** The text with each of these replaced; it stays as long as it is, so that places in it stay where they are. */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, (found) => REPLACEMENT.repeat(found.length));
}

/** The sheet with all texts printable; the same one where they are already. */
export function toPrintableSheet(sheet: Sheet): Sheet {
  return printed(sheet);
}

function printed<Value>(value: Value): Value {
  if (typeof value === 'string') return toPrintable(value) as Value;
  if (typeof value !== 'object' || value === null) return value;
  let changed: Value | undefined;
  for (const key of Object.keys(value) as (keyof Value)[]) {
    const before = value[key];
    const after = printed(before);
    if (after === before) continue;
    changed ??= (Array.isArray(value) ? [...value] : { ...value }) as Value;
    changed[key] = after;
  }
  return changed ?? value;
}
