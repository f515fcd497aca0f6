import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { textsInRange } from '../../../lib/dom/texts-in-range';

const { document } = new JSDOM(
  '<main>một<p>hai <b>ba</b></p><!-- --><div><p></p><i>bốn</i> năm</div></main><p>sáu</p><footer></footer>',
).window;

/** Every place of the document that a range may begin or end at. */
const places = [document.body, ...document.body.querySelectorAll('*'), ...textNodes()].flatMap((node) => {
  const length = node.nodeType === 3 ? (node as Text).length : node.childNodes.length;
  return Array.from({ length: length + 1 }, (_, offset) => ({ node: node as Node, offset }));
});

function textNodes(): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, 4);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

describe('textsInRange', () => {
  it('has each text node that a range touches, wherever it begins and ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...places), (one, other) => {
        const range = document.createRange();
        range.setStart(one.node, one.offset);
        range.setEnd(other.node, other.offset);
        const found = textsInRange(range);
        for (const text of textNodes()) {
          const isTouched = range.comparePoint(text, 0) <= 0 && range.comparePoint(text, text.length) >= 0;
          expect([text.data, found.has(text)]).toEqual([text.data, isTouched]);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
