/** Names of files that every system takes: Windows, macOS and Linux, and a ZIP that travels between them. */

import { DEFAULT_NAME_PATTERN, LONGEST_NAME_PATTERN } from '../model/export-choice';
import type { SheetFacts } from '../sheet/sheet';
import { toSortableDay } from './printed-date';

/** UTF-16 units, the ending included: room for a folder's path below Windows' 260. */
const MAX_LENGTH = 120;
/** UTF-8 bytes. File systems take 255; a Vietnamese letter has up to three. */
const MAX_BYTES = 240;

/** Not allowed on Windows, or with a meaning in a path or a shell. */
const FORBIDDEN = /[<>:"/\\|?*]+/gu;
/** Controls and characters without a width, which can turn a name's ending around (`\u202e`). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]+/gu;
/** Devices of Windows, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/** What a name is made of. */
export type NamedFacts = Pick<SheetFacts, 'publishedAt' | 'savedAt' | 'outletName' | 'headline'> &
  Partial<Pick<SheetFacts, 'authors' | 'section' | 'topic' | 'host'>>;

/** What a pattern's word stands for, by its Vietnamese and its English name. */
const NAME_TOKENS = {
  ngày: 'date',
  báo: 'outlet',
  tít: 'title',
  tácgiả: 'author',
  mục: 'section',
  chủđề: 'topic',
  tênmiền: 'host',
  ngàylưu: 'saved',
} as const;

type Token = (typeof NAME_TOKENS)[keyof typeof NAME_TOKENS];

const VALUES: Record<Token, (facts: NamedFacts) => string | undefined | null> = {
  // The day it was published, or kept where the article has no date.
  date: ({ publishedAt, savedAt }) => toSortableDay(publishedAt?.iso ?? savedAt),
  outlet: ({ outletName }) => outletName,
  title: ({ headline }) => headline,
  author: ({ authors }) => authors?.join(', '),
  section: ({ section }) => section,
  topic: ({ topic }) => topic,
  host: ({ host }) => host,
  saved: ({ savedAt }) => toSortableDay(savedAt),
};

/** The names that are taken in a folder, where upper and lower case may be one. */
export interface TakenNames {
  keys: Set<string>;
  /** The last number behind each name that was wanted again. */
  numbers: Map<string, number>;
}

export const noNames = (): TakenNames => ({ keys: new Set(), numbers: new Map() });

/**
 * A name by the pattern, whose words in braces stand for what is known of the article (`NAME_TOKENS`); what is not known
 * leaves nothing, and other words in braces stay as they are. Cut at a word. Differs from all in `taken`, and is added there.
 */
export function fileNameOf(
  facts: NamedFacts,
  taken: TakenNames,
  extension = 'md',
  pattern = DEFAULT_NAME_PATTERN,
): string {
  const stem = toSafeName(filled(pattern.slice(0, LONGEST_NAME_PATTERN), facts)) || 'bai';
  const wanted = stem.toLowerCase();
  for (let number = (taken.numbers.get(wanted) ?? 0) + 1; ; number += 1) {
    const tail = number === 1 ? `.${extension}` : ` (${number}).${extension}`;
    const name = cutAtWord(stem, tail) + tail;
    const key = name.toLowerCase();
    if (taken.keys.has(key)) continue;
    taken.keys.add(key);
    taken.numbers.set(wanted, number);
    return name;
  }
}

/** A file of several articles: named after what it holds and its day. */
export function namedFile(name: string, extension: string): string {
  const tail = `.${extension}`;
  return cutAtWord(toSafeName(name) || 'diem-bao', tail) + tail;
}

function filled(pattern: string, facts: NamedFacts): string {
  return pattern.normalize('NFC').replace(/\{([^{}]*)\}/gu, (whole, written: string) => {
    const token = tokenOf(written);
    return token === undefined ? whole : (VALUES[token](facts) ?? '');
  });
}

function tokenOf(written: string): Token | undefined {
  const name = written.toLowerCase().replace(/\s+/gu, '');
  const [, token] =
    Object.entries(NAME_TOKENS).find(([vietnamese, english]) => vietnamese === name || english === name) ?? [];
  return token;
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
