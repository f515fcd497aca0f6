import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../../lib/page/clear/viewport';

const WORDS = 'Sáng nay nước trên các sông đã xuống dưới mức báo động một. ';
const BRIGHT = 'color: rgb(50, 205, 132)';

/** A page of paragraphs, each of so many sentences. */
function groundOfPage(ground: string, ...paragraphs: Array<[style: string, sentences: number]>): string {
  const markup = paragraphs.map(([style, count]) => `<p style="${style}">${WORDS.repeat(count)}</p>`).join('');
  const { document } = new JSDOM(`<body style="${ground}">${markup}</body>`).window;
  const blocks = [...document.querySelectorAll('p')].map((node) => {
    const text = node.firstChild as Text;
    const end = text.data.length;
    return { nodes: [node], runs: [{ node: text, nodeStart: 0, nodeEnd: end, start: 0, end }] };
  });
  return groundOf(document, { blocks });
}

describe('the ground that an article is made for', () => {
  const BLACK = 'color: rgb(0, 0, 0)';
  const WHITE = 'color: rgb(245, 245, 245)';

  it.each([
    ['light, of black letters', 'light', groundOfPage(BLACK, ['', 2], ['', 3])],
    ['dark, of white letters', 'dark', groundOfPage(WHITE, ['', 2], ['', 3])],
    ['light, where the longest paragraph alone is bright', 'light', groundOfPage(BLACK, ['', 3], [BRIGHT, 4], ['', 3])],
    ['dark, where the longest paragraph alone is dark', 'dark', groundOfPage(WHITE, ['', 3], [BLACK, 4], ['', 3])],
    ['light, of nothing', 'light', groundOfPage(BLACK)],
    [
      'the one of most letters in an article of a thousand paragraphs',
      'dark',
      groundOfPage(
        BLACK,
        ...Array.from({ length: 1_000 }, (_, index): [string, number] => [index % 5 ? WHITE : '', 1]),
      ),
    ],
  ])('is %s', (_, expected, found) => {
    expect(found).toBe(expected);
  });
});
