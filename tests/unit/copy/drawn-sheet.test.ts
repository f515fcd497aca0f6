// @vitest-environment jsdom

import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { positionOfRange, rangesOf } from '../../../lib/anchor/dom-range';
import { sourcesOf } from '../../../lib/copy/drawn-sheet';
import { drawCopy, undraw } from '../../measures/copy/both-ways';
import { articleOf } from '../export/sample';
import { invented } from '../sheet/invented-article';

const article = articleOf([
  { kind: 'headline', text: 'Mưa lũ' },
  {
    kind: 'paragraph',
    text: 'Diện tích 10,5 m² ở bến Tám, xem bản đồ.',
    spans: [
      { kind: 'superscript', start: 16, end: 17 },
      { kind: 'strong', start: 20, end: 27 },
      { kind: 'link', start: 33, end: 39, href: 'https://x.example/ban-do' },
    ],
  },
  { kind: 'figure', text: 'Bến Tám', image: { src: 'https://x.example/a.jpg', credit: 'Hoài Thu' } },
]);

function drawn() {
  const root = drawCopy(document, article);
  onTestFinished(() => undraw(root));
  return root;
}

it('takes a selection over powers, bold words and links for the words of the text', () => {
  const sources = sourcesOf(drawn(), article.blocks);
  const position = { startBlock: 1, startOffset: 10, endBlock: 1, endOffset: 36 };
  const ranges = rangesOf(position, sources, document);
  expect(ranges.map(String)).toEqual(['10,5 m', '2', ' ở ', 'bến Tám', ', xem ', 'bản'].filter((text) => text !== ''));
  const whole = document.createRange();
  whole.setStart(ranges[0]?.startContainer as Node, ranges[0]?.startOffset ?? 0);
  whole.setEnd(ranges.at(-1)?.endContainer as Node, ranges.at(-1)?.endOffset ?? 0);
  expect(positionOfRange(whole, sources)).toEqual(position);
});

it('keeps the lines of a heading and of a cell, and takes a selection over them for the words of the text', () => {
  const breaks = { spans: [{ kind: 'line-break' as const, start: 11, end: 12 }] };
  const text = 'BỘ THUỶ LỢI VĂN PHÒNG';
  const letter = articleOf([
    { kind: 'headline', text, ...breaks },
    { kind: 'cell', text, ...breaks, table: 0, row: 0, column: 0, header: false },
    { kind: 'heading', level: 3, text, ...breaks },
  ]);
  const root = drawCopy(document, letter);
  onTestFinished(() => undraw(root));
  const sources = sourcesOf(root, letter.blocks);
  for (const block of letter.blocks.keys()) {
    const element = root.querySelector(`[data-block="${block}"]`);
    const lines = (element?.innerHTML ?? '').split('<br>').map((line) => line.replace(/<[^>]*>/g, ''));
    expect(lines).toEqual(['BỘ THUỶ LỢI ', 'VĂN PHÒNG']);
    const position = { startBlock: block, startOffset: 3, endBlock: block, endOffset: text.length };
    const ranges = rangesOf(position, sources, document);
    expect(ranges.map(String).join('')).toBe('THUỶ LỢI VĂN PHÒNG');
    const whole = document.createRange();
    whole.setStart(ranges[0]?.startContainer as Node, ranges[0]?.startOffset ?? 0);
    whole.setEnd(ranges.at(-1)?.endContainer as Node, ranges.at(-1)?.endOffset ?? 0);
    expect(positionOfRange(whole, sources)).toEqual(position);
  }
});

it('holds nothing of ours for the article’s: the frame, the credit', () => {
  const root = drawn();
  const sources = sourcesOf(root, article.blocks);
  const range = document.createRange();
  range.selectNodeContents(root.querySelector('.db-text-frame') as Element);
  expect(positionOfRange(range, sources)).toBeNull();
  range.selectNodeContents(root.querySelector('figure') as Element);
  expect(positionOfRange(range, sources)).toEqual({ startBlock: 2, startOffset: 0, endBlock: 2, endOffset: 7 });
});

it('gives a block that is drawn otherwise no place, rather than a wrong one', () => {
  const root = drawn();
  const text = root.querySelector('[data-block="0"]')?.firstChild?.firstChild as Text;
  text.data = 'Mưa to';
  const { blocks } = sourcesOf(root, [{ text: 'Mưa lũ to' }, ...article.blocks.slice(1), { text: 'Chưa vẽ' }]);
  expect(blocks[0]?.runs).toEqual([]);
  expect(blocks.at(-1)).toEqual({ runs: [], nodes: [] });
  expect(blocks[1]?.runs.length).toBeGreaterThan(0);
});

it('finds every block of any article, each letter in its place', () => {
  fc.assert(
    fc.property(invented, ({ article: one }) => {
      const root = drawCopy(document, one);
      const { blocks } = sourcesOf(root, one.blocks);
      undraw(root);
      for (const [index, { text }] of one.blocks.entries()) {
        const { end = 0 } = blocks[index]?.runs.at(-1) ?? {};
        expect(end).toBe(text.length);
      }
    }),
    { numRuns: 80 },
  );
});
