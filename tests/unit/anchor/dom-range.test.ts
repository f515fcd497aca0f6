import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { offsetOf, positionOfRange, rangesOf } from '../../../lib/anchor/dom-range';
import { trimPosition } from '../../../lib/anchor/positions';
import type { SourceRun, Sources } from '../../../lib/article/reading';

/** A page with one run a text node, except that the first node's double space is an indivisible run. */
function page() {
  const { document } = new JSDOM(
    '<p id="a">Thủ tướng  chủ <b>trì</b> họp</p><aside>Quảng cáo</aside><p id="b">Kết luận cuộc họp</p>',
  ).window;
  const [first, bold, tail] = textsIn(document, 'a');
  const [second] = textsIn(document, 'b');
  if (!first || !bold || !tail || !second) throw new Error('the page is not as expected');
  const run = (node: Text, nodeStart: number, nodeEnd: number, start: number, end: number): SourceRun => ({
    node,
    nodeStart,
    nodeEnd,
    start,
    end,
  });
  // "Thủ tướng chủ trì họp"
  const sources: Sources = {
    blocks: [
      {
        runs: [
          run(first, 0, 9, 0, 9),
          run(first, 9, 11, 9, 10),
          run(first, 11, 15, 10, 14),
          run(bold, 0, 3, 14, 17),
          run(tail, 0, 4, 17, 21),
        ],
        nodes: [],
      },
      { runs: [run(second, 0, second.length, 0, second.length)], nodes: [] },
    ],
    kept: [],
    texts: new Map([first, bold, tail, second].map((node) => [node, node.data])),
    root: document.body,
  };
  return { document, sources, first, bold, tail, second };
}

function textsIn(document: Document, id: string): Text[] {
  const walker = document.createTreeWalker(document.getElementById(id) ?? document, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

describe('rangesOf', () => {
  it('covers the words and nothing between two blocks', () => {
    const { document, sources } = page();
    const ranges = rangesOf({ startBlock: 0, startOffset: 10, endBlock: 1, endOffset: 8 }, sources, document);
    expect(ranges.map(String)).toEqual(['chủ ', 'trì', ' họp', 'Kết luận']);
  });

  it('takes an indivisible stretch whole', () => {
    const { document, sources } = page();
    const ranges = rangesOf({ startBlock: 0, startOffset: 4, endBlock: 0, endOffset: 10 }, sources, document);
    expect(ranges.map(String)).toEqual(['tướng  ']);
  });

  it('passes over what has left the page or was rewritten', () => {
    const { document, sources, bold, second } = page();
    bold.parentElement?.remove();
    second.data = 'Bác bỏ kết luận';
    const ranges = rangesOf({ startBlock: 0, startOffset: 10, endBlock: 1, endOffset: 8 }, sources, document);
    expect(ranges.map(String)).toEqual(['chủ ', ' họp']);
  });
});

describe('positionOf', () => {
  it('gives back what rangesOf was asked for', () => {
    const { document, sources, first, second } = page();
    const range = document.createRange();
    range.setStart(first, 11);
    range.setEnd(second, 8);
    expect(positionOfRange(range, sources)).toEqual({ startBlock: 0, startOffset: 10, endBlock: 1, endOffset: 8 });
  });

  it('clips a selection to the article', () => {
    const { document, sources } = page();
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(positionOfRange(range, sources)).toEqual({ startBlock: 0, startOffset: 0, endBlock: 1, endOffset: 17 });
  });

  it('takes no block that was not selected, where the text goes another way than the page', () => {
    const { document, sources, second } = page();
    const [first, last] = sources.blocks;
    const middle = document.createElement('p');
    document.body.append(middle);
    const text = middle.appendChild(document.createTextNode('Đứng cuối trang, đọc ở giữa'));
    sources.texts.set(text, text.data);
    const run = { node: text, nodeStart: 0, nodeEnd: text.length, start: 0, end: text.length };
    const order = [first, { runs: [run], nodes: [] }, last].flatMap((block) => block ?? []);
    const range = document.createRange();
    range.setStart(document.body, 0);
    range.setEnd(second, second.length);
    expect(positionOfRange(range, { ...sources, blocks: order })).toEqual({
      startBlock: 0,
      startOffset: 0,
      endBlock: 0,
      endOffset: 21,
    });
  });

  it('refuses a selection wholly outside', () => {
    const { document, sources } = page();
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('aside') ?? document.body);
    expect(positionOfRange(range, sources)).toBeNull();
  });

  it('reads a point as a place in the text', () => {
    const { sources, bold } = page();
    expect(offsetOf(bold, 1, sources)).toEqual({ block: 0, offset: 15 });
    expect(offsetOf(sources.root, 0, sources)).toBeNull();
  });
});

describe('trimPosition', () => {
  const blocks = [{ text: 'một hai ' }, { text: '' }, { text: ' ba' }];

  it('drops white space and empty blocks at both ends', () => {
    expect(trimPosition(blocks, { startBlock: 0, startOffset: 3, endBlock: 2, endOffset: 1 })).toEqual({
      startBlock: 0,
      startOffset: 4,
      endBlock: 0,
      endOffset: 7,
    });
  });

  it('has nothing to keep of white space alone', () => {
    expect(trimPosition(blocks, { startBlock: 0, startOffset: 7, endBlock: 2, endOffset: 1 })).toBeNull();
  });
});
