/** Names of files that every system takes: Windows, macOS and Linux, and a ZIP that travels between them. */

import type { Article } from '../model/article';
import { toSortableDay } from './printed-date';

/** UTF-16 units, the ending included: room for a folder's path below Windows' 260. */
const MAX_LENGTH = 120;
/** UTF-8 bytes. File systems take 255; a Vietnamese letter has up to three. */
const MAX_BYTES = 240;

/** Not allowed on Windows, or with a meaning in a path or a shell. */
const FORBIDDEN = /[<>:"/\\|?*]+/gu;
/** Controls and characters without a width, which can turn a name's ending around (`\u202e`). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu;
/** Devices of Windows, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/**
 * `2026-03-07 Báo Ví Dụ Mở tuyến đò.md`: the day it was published (or kept), the outlet, the headline; cut at a word.
 * Differs from all in `taken` even where upper and lower case are one; what it gives is added there.
 */
export function fileNameOf(
  article: Pick<Article, 'publishedAt' | 'savedAt' | 'outletName' | 'headline'>,
  taken: Set<string>,
  extension = 'md',
): string {
  const day = toSortableDay(article.publishedAt?.iso ?? article.savedAt) ?? '';
  const stem = toSafeName([day, article.outletName, article.headline].join(' ')) || 'bai';
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? `.${extension}` : ` (${number}).${extension}`;
    const name = cutAtWord(stem, tail) + tail;
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function toSafeName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[ .~-]+|[ .]+$/gu, '')
    .replace(RESERVED, '_$&');
}

function cutAtWord(stem: string, tail: string): string {
  const fits = (text: string) => text.length <= MAX_LENGTH - tail.length && bytesOf(text) <= MAX_BYTES - tail.length;
  let cut = '';
  for (const character of stem) {
    if (!fits(cut + character)) break;
    cut += character;
  }
  if (cut.length === stem.length) return cut;
  const wordEnd = stem.charAt(cut.length) === ' ' ? cut.length : cut.lastIndexOf(' ');
  // One endless word is cut where it has to be.
  return (wordEnd > cut.length / 2 ? cut.slice(0, wordEnd) : cut).replace(/[ .]+$/u, '');
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
