/** What a highlight remembers of the article around its quote: names and figures on both sides, a cell's labels. */

import type { Block } from '../model/article';
import type { QuoteSurroundings, TextPosition } from '../model/highlight';
import { type Key, toKey } from '../text/key';
import { startsWithCapital } from '../text/letters';
import { cellLabels } from './table-labels';

type Blocks = readonly Pick<Block, 'text'>[];

interface Landmark {
  block: number;
  start: number;
  end: number;
  text: string;
}

/** Parts what stands before a name from the name. */
export const LANDMARK_SIGN = '|';
/** Stands before the first words of a block that names nothing: they tell where a place is, not whose it is. */
export const OPENING_SIGN = '¶';
const OPENING_WORDS = 4;
/** So many landmarks on each side are the next ones, and so many more are spread over the rest. */
const NEXT_LANDMARKS = 5;
const FAR_LANDMARKS = 7;
const LEAD_WORDS = 2;
const LONGEST_NAME_WORDS = 4;
/** A block with a greater share of capitals is set in capitals, or is all names: it tells no names. */
const MOST_CAPITALS = 0.7;
const LONGEST_LANDMARK = 80;
const SENTENCE_END = /[.!?\u2026:;"]/;

export function quoteSurroundings(blocks: Blocks, position: TextPosition): QuoteSurroundings {
  const landmarks = landmarksOf(blocks);
  const { startBlock, startOffset, endBlock, endOffset } = position;
  const before = landmarks.filter(
    ({ block, end }) => block < startBlock || (block === startBlock && end <= startOffset),
  );
  const after = landmarks.filter(({ block, start }) => block > endBlock || (block === endBlock && start >= endOffset));
  return {
    before: pick(before.toReversed()).toReversed(),
    after: pick(after),
    ...(startBlock === endBlock && cellLabels(blocks).get(startBlock)),
  };
}

/** The next ones, and at equal distances some of the rest that tell articles apart. */
function pick(landmarks: readonly Landmark[]): string[] {
  const rest = landmarks.slice(NEXT_LANDMARKS).filter(({ text }) => isTellingLandmark(text));
  const count = Math.min(FAR_LANDMARKS, rest.length);
  const far = Array.from({ length: count }, (_, index) => rest[Math.floor((index * rest.length) / count)] ?? []);
  return [...landmarks.slice(0, NEXT_LANDMARKS), ...far.flat()].map(({ text }) => text);
}

/** A landmark without the words before it. */
export function landmarkName(landmark: string): string {
  return landmark.slice(landmark.lastIndexOf(LANDMARK_SIGN) + 1);
}

/** True of a figure, an abbreviation and a name of several words: a single word with a capital is often an office. */
export function isTellingLandmark(landmark: string): boolean {
  const name = landmarkName(landmark);
  if (landmark.startsWith(OPENING_SIGN)) return false;
  return /[0-9 ]/.test(name) || (name.length > 1 && name === name.toUpperCase());
}

/** By the blocks of a text, which never change once they were read. */
const KNOWN = new WeakMap<Blocks, Landmark[]>();

function landmarksOf(blocks: Blocks): Landmark[] {
  let landmarks = KNOWN.get(blocks);
  if (!landmarks) {
    landmarks = blocks.flatMap(({ text }, block) => landmarksIn(text, block));
    KNOWN.set(blocks, landmarks);
  }
  return landmarks;
}

/** The names and figures of one text; where it has none, its opening. */
export function landmarksIn(text: string, block: number): Landmark[] {
  const key = toKey(text);
  const { words, starts, ends } = key;
  const isCapital = starts.map((start) => startsWithCapital(text.charAt(start)));
  const isShouted = isCapital.filter(Boolean).length > MOST_CAPITALS * words.length;
  const landmarks: Landmark[] = [];
  for (let word = 0; word < words.length; word += 1) {
    let last = word;
    if (!/[0-9]/.test(words[word] ?? '')) {
      if (isShouted || !isCapital[word] || isOpening(key, word)) continue;
      while (isCapital[last + 1] && last + 1 - word < LONGEST_NAME_WORDS && isNext(key, last)) last += 1;
    }
    const lead = starts[Math.max(0, word - LEAD_WORDS)] ?? 0;
    const start = starts[word] ?? 0;
    const end = ends[last] ?? start;
    const before = text.slice(lead, start).trim();
    if (end - lead <= LONGEST_LANDMARK)
      landmarks.push({ block, start, end, text: `${before}${LANDMARK_SIGN}${text.slice(start, end)}` });
    word = last;
  }
  if (landmarks.length === 0 && words.length >= OPENING_WORDS) {
    const end = ends[OPENING_WORDS - 1] ?? 0;
    landmarks.push({
      block,
      start: starts[0] ?? 0,
      end,
      text: `${OPENING_SIGN}${LANDMARK_SIGN}${text.slice(starts[0], end)}`,
    });
  }
  return landmarks;
}

/** True for the word that opens a sentence: its capital says nothing. */
function isOpening({ folded, starts, ends }: Key, word: number): boolean {
  return word === 0 || SENTENCE_END.test(folded.slice(ends[word - 1], starts[word]));
}

function isNext({ folded, starts, ends }: Key, word: number): boolean {
  return folded.slice(ends[word], starts[word + 1]) === ' ';
}
