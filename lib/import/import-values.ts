/** Single values of other programs' files: moments, lists of tags, colours, addresses. */

import { cleanUrl, normaliseAddress } from '../model/address';
import type { HighlightColour } from '../model/highlight';

/** Of a number: seconds since the epoch are below it for all dates that we know, milliseconds above. */
const LEAST_MILLISECONDS = 100_000_000_000;
/** What lies before the web, or in years to come, is no date of a mark. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** Milliseconds since the epoch: of a number in seconds or milliseconds, or of a date as text; undefined where it is none. */
export function toMilliseconds(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{9,13}$/.test(value.trim()) ? Number(value) : value;
  const time =
    typeof number === 'number' ? fromNumber(number) : typeof value === 'string' ? fromText(value) : Number.NaN;
  return time >= EARLIEST && time < LATEST ? Math.floor(time) : undefined;
}

const fromNumber = (number: number): number => (number < LEAST_MILLISECONDS ? number * 1_000 : number);

function fromText(text: string): number {
  // "2026-07-17 14:00:25+00:00": a space in place of the T is no ISO 8601 to every browser.
  return Date.parse(text.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:)/, '$1T'));
}

/** Tags of one cell: a list of JSON, or parted by commas, bars or semicolons. */
export function toTags(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(tagOf);
  if (typeof value !== 'string') return [];
  const text = value.trim();
  if (text.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list)) return list.flatMap(tagOf);
    } catch {
      // A tag may begin with a bracket.
    }
  }
  return text.split(/[,;|]/).flatMap(tagOf);
}

/** A tag is a text, or an object that has its name. */
function tagOf(value: unknown): string[] {
  const name = typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : value;
  const tag = typeof name === 'string' ? name.trim().replace(/^#/, '') : '';
  return tag === '' ? [] : [tag];
}

const COLOURS: Record<string, HighlightColour> = {
  yellow: 'yellow',
  orange: 'yellow',
  vàng: 'yellow',
  green: 'green',
  'xanh lục': 'green',
  blue: 'blue',
  purple: 'blue',
  teal: 'blue',
  cyan: 'blue',
  'xanh lam': 'blue',
  red: 'red',
  pink: 'red',
  brown: 'red',
  đỏ: 'red',
  grey: 'grey',
  gray: 'grey',
  black: 'grey',
  xám: 'grey',
};

/** Our colour of that name, or the nearest to it. */
export function toColour(value: unknown): HighlightColour | undefined {
  const name = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return Object.hasOwn(COLOURS, name) ? COLOURS[name] : undefined;
}

/** The address as a browser writes it, where it leads to the web. */
export function toPageAddress(value: unknown): string | undefined {
  const url = typeof value === 'string' ? value.trim() : '';
  return url === '' || normaliseAddress(url) === null ? undefined : (cleanUrl(url) ?? undefined);
}

/** The text, where there is any. */
export function toFilled(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** The fields that have a value. */
export function withoutEmpty<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: NonNullable<Fields[Key]> } {
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(filled) as { [Key in keyof Fields]: NonNullable<Fields[Key]> };
}
