/**
 * As Hypothesis's client anchors, after its published algorithm: the text of the body, the exact text at the remembered position,
 * else the quote with up to half of its characters wrong, 256 at the most, the best of all matches by 50 parts quote,
 * 20 prefix, 20 suffix, 2 position, without a least score.
 */

import search from 'approx-string-match';
import type { System } from '../../in-page/system';

interface Memory {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

const CONTEXT = 32;

export const hypothesis: System<Memory> = {
  describe: (range) => {
    const text = document.body.textContent ?? '';
    const before = document.createRange();
    before.setStart(document.body, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    const exact = range.toString();
    const end = start + exact.length;
    return {
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
      start,
    };
  },
  find: ({ exact, prefix, suffix, start }) => {
    const text = document.body.textContent ?? '';
    if (text.slice(start, start + exact.length) === exact) return found(start, start + exact.length);
    const best = matchesOf(text, exact, Math.min(256, exact.length / 2))
      .map((match) => ({ ...match, score: scoreOf(text, match, { exact, prefix, suffix, start }) }))
      .sort((left, right) => right.score - left.score)[0];
    return best ? found(best.start, best.end) : { ranges: [], state: 'orphan' };
  },
};

function matchesOf(text: string, words: string, most: number): ReturnType<typeof search> {
  const exact: ReturnType<typeof search> = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, most);
}

function scoreOf(text: string, match: { start: number; end: number; errors: number }, memory: Memory): number {
  const { exact, prefix, suffix, start } = memory;
  const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
  const after = text.slice(match.end, match.end + suffix.length);
  return (
    50 * (1 - match.errors / exact.length) +
    20 * (prefix ? likeness(before, prefix) : 1) +
    20 * (suffix ? likeness(after, suffix) : 1) +
    2 * (1 - Math.abs(match.start - start) / text.length)
  );
}

function likeness(text: string, words: string): number {
  if (words === '' || text === '') return 0;
  const [best] = matchesOf(text, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}

/** Offsets in the body's text as a range. */
function found(start: number, end: number) {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let at = 0;
  let isStarted = false;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!isStarted && start < at + node.length) {
      range.setStart(node, start - at);
      isStarted = true;
    }
    if (isStarted && end <= at + node.length) {
      range.setEnd(node, end - at);
      return { ranges: [range], state: 'found' };
    }
    at += node.length;
  }
  return { ranges: [], state: 'orphan' };
}
