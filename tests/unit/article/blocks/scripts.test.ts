/** Superscripts, subscripts and notes' marks: what the text says, what is set apart, and where it stands on the page. */

import { describe, expect, it } from 'vitest';
import { positionOfRange, rangesOf } from '../../../../lib/anchor/dom-range';
import { HEADLINE, LEAD, page, TEXT } from '../invented';
import { expectArticle, readHtml } from '../read-html';

function readParagraph(markup: string) {
  const [one, two, three] = TEXT;
  const { article, sources } = expectArticle(
    readHtml(
      page(
        `<h1>${HEADLINE}</h1><div class="date">01/07/2026 08:00</div><div class="sapo">${LEAD}</div><div class="content"><p>${one}</p><p>${markup}</p><p>${two}</p><p>${three}</p></div>`,
      ),
    ),
  );
  const index = article.blocks.findIndex(({ text }) => text.startsWith('Hồ '));
  const block = article.blocks[index];
  const source = sources.blocks[index];
  if (block === undefined || source === undefined) throw new Error('the paragraph was not read');
  return { block, source, sources, index };
}

describe('scripts', () => {
  it('are said by the text and set apart in it', () => {
    const { block } = readParagraph(
      'Hồ chứa 3 × 10<sup>9</sup> m<sup>3</sup> nước, khử CO<sub>2</sub> và PM<sub>2.5</sub>, tốn 12.500<sup><a href="#n1">1</a></sup> tỷ.',
    );
    expect(block.text).toBe('Hồ chứa 3 × 10⁹ m³ nước, khử CO₂ và PM2.5, tốn 12.500⁽¹⁾ tỷ.');
    const set = block.spans?.map(({ kind, start, end }) => `${kind} ${block.text.slice(start, end)}`);
    expect(set).toEqual(
      expect.arrayContaining(['superscript ⁹', 'superscript ³', 'subscript ₂', 'subscript 2.5', 'note-mark ⁽¹⁾']),
    );
  });

  it('are painted and selected where they stand on the page', () => {
    const { block, sources, index } = readParagraph('Hồ rộng 40 km<sup>2</sup>, tốn 12.500<sup> 1 </sup>tỷ đồng.');
    expect(block.text).toBe('Hồ rộng 40 km², tốn 12.500 ⁽¹⁾ tỷ đồng.');
    const paint = (words: string) => {
      const startOffset = block.text.indexOf(words);
      const position = { startBlock: index, startOffset, endBlock: index, endOffset: startOffset + words.length };
      const ranges = rangesOf(position, sources, document(sources));
      return { position, painted: ranges.map(String).join('') };
    };
    expect(paint('km²').painted).toBe('km2');
    expect(paint('12.500 ⁽¹⁾').painted).toBe('12.500 1');
    // A mark is never cut: any part of it is the whole.
    expect(paint('¹⁾ tỷ').painted).toBe('1 tỷ');
    const [first] = rangesOf(paint('⁽¹⁾').position, sources, document(sources));
    if (first === undefined) throw new Error('nothing was painted');
    expect(positionOfRange(first, sources)).toEqual(paint('⁽¹⁾').position);
  });

  it('are found beside letters of a font from before Unicode', () => {
    const { block, sources, index } = readParagraph(
      '<font face="VNI-Times">Hoà chöùa ba trieäu khoái nöôùc, ñuû töôùi cho caùnh ñoàng phía nam cuûa huyeän.</font>',
    );
    expect(block.text).toBe('Hồ chứa ba triệu khối nước, đủ tưới cho cánh đồng phía nam của huyện.');
    const startOffset = block.text.indexOf('triệu');
    const position = { startBlock: index, startOffset, endBlock: index, endOffset: startOffset + 'triệu khối'.length };
    const ranges = rangesOf(position, sources, document(sources));
    expect(ranges.map(String)).toEqual(['trieäu khoái']);
    expect(ranges[0] && positionOfRange(ranges[0], sources)).toEqual(position);
  });

  it('stand in the headline and the lead as in their blocks', () => {
    const { article } = expectArticle(
      readHtml(
        page(
          `<h1>Xã Cống Nứa giao 300 m<sup>2</sup> đất cho trường mầm non mới</h1><div class="date">01/07/2026 08:00</div><div class="sapo">Xã vừa giao 300 m<sup>2</sup> đất cho trường, kịp xây trước năm học mới và mùa mưa.</div><div class="content">${TEXT.map((text) => `<p>${text}</p>`).join('')}</div>`,
        ),
      ),
    );
    expect(article.headline).toBe('Xã Cống Nứa giao 300 m² đất cho trường mầm non mới');
    expect(article.lead).toBe('Xã vừa giao 300 m² đất cho trường, kịp xây trước năm học mới và mùa mưa.');
  });
});

function document({ root }: { root: Element }): Document {
  return root.ownerDocument;
}
