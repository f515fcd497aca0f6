/** `ROUND_TRIPS=10000 npx vitest run tests/unit/anchor/round-trip.test.ts` is the long run; `npm test` does a tenth of it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePosition } from '../../../lib/anchor/describe';
import { locateTarget } from '../../../lib/anchor/locate';
import { trimPosition } from '../../../lib/anchor/positions';
import { toSearchable } from '../../../lib/anchor/searchable';
import type { TextPosition } from '../../../lib/model/highlight';
import { textAt } from '../../../lib/model/text-position';
import { toKey } from '../../../lib/text/key';

const RUNS = { numRuns: Number(process.env.ROUND_TRIPS ?? 1_000), seed: 7 };
const LONG = { timeout: 120_000 };

/** Syllables in many pairs, figures, signs, other scripts, letters outside the basic plane. */
const SYLLABLES =
  'đường hòa thuỷ quý xã bản nước ruộng cầu giải ngân phường ngoài khuya İstanbul Ωμέγα 中文 한국 😀 đê'.split(' ');
const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.constantFrom(...SYLLABLES), fc.constantFrom(...SYLLABLES, '')).map(([a, b]) => a + b),
  },
  { weight: 1, arbitrary: fc.constantFrom('12,5%', '3/11', '57-NQ/TU', '-4', 'XIV', '1.240') },
  { weight: 1, arbitrary: fc.constantFrom('“không”', '(hết)', 'chưa…', '–', 'vâng!', '"a-b"') },
);
const block = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => ({ text: words.join(' ') }));
const article = fc.array(block, { minLength: 1, maxLength: 12 });
const point = fc.tuple(fc.nat(11), fc.nat(400));

function positionIn(blocks: ReadonlyArray<{ text: string }>, ...points: Array<[number, number]>): TextPosition | null {
  const [start, end] = points
    .map(([index, offset]): [number, number] => {
      const at = index % blocks.length;
      return [at, offset % ((blocks[at]?.text.length ?? 0) + 1)];
    })
    .sort((left, right) => left[0] - right[0] || left[1] - right[1]);
  if (!start || !end) return null;
  const position = { startBlock: start[0], startOffset: start[1], endBlock: end[0], endOffset: end[1] };
  return trimPosition(blocks, position);
}

const wordsOf = (text: string) => toKey(text).words;

describe('what is described', () => {
  it('is located at the same place of the same text, whether its fingerprint is known or not', LONG, () => {
    fc.assert(
      fc.property(article, point, point, (blocks, ...points) => {
        const position = positionIn(blocks, ...points);
        const target = position && describePosition(blocks, 'before', position);
        if (!target) return;
        const same = { state: 'exact', position };
        expect(locateTarget(target, toSearchable(blocks, 'before'))).toEqual(same);
        expect(locateTarget(target, toSearchable(blocks, 'other'))).toEqual(same);
      }),
      RUNS,
    );
  });

  it('is never located at other words, once the text has grown in front and behind', LONG, () => {
    fc.assert(
      fc.property(article, block, block, point, point, (blocks, before, after, ...points) => {
        const position = positionIn(blocks, ...points);
        const target = position && describePosition(blocks, 'before', position);
        if (!target) return;
        const grown = [before, ...blocks, after];
        const located = locateTarget(target, toSearchable(grown, 'after'));
        if (!('position' in located)) return;
        expect(['exact', 'moved']).toContain(located.state);
        expect(textAt(grown, located.position)).toBe(target.quote.exact);
      }),
      RUNS,
    );
  });

  it('is told word by word where it was edited', LONG, () => {
    fc.assert(
      fc.property(article, point, point, word, fc.nat(60), (blocks, one, other, inserted, at) => {
        const position = positionIn(blocks, one, other);
        const target = position && describePosition(blocks, 'before', position);
        if (!target || position.startBlock !== position.endBlock) return;
        const { startBlock, startOffset, endOffset } = position;
        const space = (blocks[startBlock]?.text ?? '').indexOf(' ', startOffset + at);
        if (space < 0 || space >= endOffset) return;
        const edited = blocks.map(({ text }, index) => ({
          text: index === startBlock ? `${text.slice(0, space)} ${inserted}${text.slice(space)}` : text,
        }));
        const located = locateTarget(target, toSearchable(edited, 'after'));
        if (!('diff' in located)) return;
        const textOf = (left: string) =>
          located.diff
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('');
        expect(textOf('removed')).toBe(textAt(edited, located.position));
        // Signs between the words are the page's.
        expect(wordsOf(textOf('added'))).toEqual(wordsOf(target.quote.exact));
      }),
      RUNS,
    );
  });
});
