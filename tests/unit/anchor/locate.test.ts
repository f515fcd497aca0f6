import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePosition } from '../../../lib/anchor/describe';
import { locateTarget } from '../../../lib/anchor/locate';
import { toSearchable } from '../../../lib/anchor/searchable';
import type { HighlightTarget, TextPosition } from '../../../lib/model/highlight';

const texts = (...blocks: string[]) => blocks.map((text) => ({ text }));

const ARTICLE = texts(
  'Tỉnh Bình Hòa khởi công cầu Vàm Sông',
  'Sáng 3/11, Ủy ban nhân dân tỉnh Bình Hòa khởi công cầu Vàm Sông, dài 1.240 m.',
  'Phát biểu tại lễ khởi công, đồng chí Bí thư yêu cầu bảo đảm tiến độ.',
  'Phát biểu tại lễ khởi công, đại diện nhà thầu cam kết hoàn thành trước 30/6/2028.',
);

/** The target of the first `words` in one block of the article. */
function mark(blocks: { text: string }[], words: string, block = blocks.findIndex(({ text }) => text.includes(words))) {
  const startOffset = blocks[block]?.text.indexOf(words) ?? -1;
  const position = { startBlock: block, startOffset, endBlock: block, endOffset: startOffset + words.length };
  const target = describePosition(blocks, 'before', position);
  if (!target || target.quote.exact !== words) throw new Error(`no "${words}" to mark`);
  return target;
}

const locate = (target: HighlightTarget, blocks: { text: string }[], fingerprint = 'after') =>
  locateTarget(target, toSearchable(blocks, fingerprint));

describe('describePosition', () => {
  it('keeps the words with context from the neighbouring blocks', () => {
    const { quote } = mark(ARTICLE, 'dài 1.240 m.');
    expect(quote.prefix.endsWith('cầu Vàm Sông, ')).toBe(true);
    expect(quote.suffix.startsWith('\nPhát biểu')).toBe(true);
  });

  it('has nothing to describe outside the text', () => {
    expect(describePosition(ARTICLE, 'f', { startBlock: 9, startOffset: 0, endBlock: 9, endOffset: 1 })).toBeNull();
    expect(describePosition(ARTICLE, 'f', { startBlock: 0, startOffset: 3, endBlock: 0, endOffset: 3 })).toBeNull();
  });
});

describe('locateTarget', () => {
  it('finds every range of an unchanged text where it was', () => {
    const point = fc.tuple(fc.nat(ARTICLE.length - 1), fc.nat(80));
    fc.assert(
      fc.property(point, point, ([block, offset], [otherBlock, otherOffset]) => {
        const clamp = (at: number, index: number) => Math.min(at, ARTICLE[index]?.text.length ?? 0);
        const ends = [
          { block, offset: clamp(offset, block) },
          { block: otherBlock, offset: clamp(otherOffset, otherBlock) },
        ].sort((left, right) => left.block - right.block || left.offset - right.offset);
        const [start, end] = ends;
        if (!start || !end) return;
        const position: TextPosition = {
          startBlock: start.block,
          startOffset: start.offset,
          endBlock: end.block,
          endOffset: end.offset,
        };
        const target = describePosition(ARTICLE, 'before', position);
        if (target) expect(locate(target, ARTICLE, 'before')).toEqual({ state: 'exact', position });
      }),
    );
  });

  it('follows a paragraph that moved', () => {
    const target = mark(ARTICLE, 'đồng chí Bí thư yêu cầu bảo đảm tiến độ');
    const moved = [ARTICLE[0], ARTICLE[2], ARTICLE[1], ARTICLE[3]].flatMap((block) => block ?? []);
    const located = locate(target, moved);
    expect(located).toMatchObject({ state: 'moved', position: { startBlock: 1 } });
  });

  it('stays where it was when another paragraph is edited', () => {
    const target = mark(ARTICLE, 'dài 1.240 m');
    const edited = ARTICLE.map(({ text }, index) => ({ text: index === 3 ? 'Nhà thầu chưa có ý kiến.' : text }));
    expect(locate(target, edited).state).toBe('exact');
  });

  it('tells the same opening of two paragraphs apart by what follows', () => {
    const target = mark(ARTICLE, 'Phát biểu tại lễ khởi công', 3);
    const shifted = [{ text: 'Tin từ Bình Hòa.' }, ...ARTICLE];
    expect(locate(target, shifted)).toMatchObject({ state: 'moved', position: { startBlock: 4, startOffset: 0 } });
  });

  it('does not take a look-alike for a short quote whose paragraph is gone', () => {
    const target = mark(ARTICLE, 'Vàm Sông', 0);
    expect(locate(target, texts('Hội chợ hoa xuân', 'Đường ra chợ nổi Vàm Sông đông nghịt.')).state).toBe('orphan');
  });

  it('says ambiguous where two places fit equally', () => {
    const twice = texts('Đã ký.', 'Hai bên trao đổi văn kiện và chụp ảnh.', 'Đã ký.');
    const target = mark(twice, 'Hai bên trao đổi văn kiện', 1);
    const doubled = texts(
      'Đã ký.',
      'Hai bên trao đổi văn kiện và chụp ảnh.',
      'Đã ký.',
      'Hai bên trao đổi văn kiện và chụp ảnh.',
      'Đã ký.',
    );
    expect(locate(target, doubled).state).toBe('ambiguous');
  });

  it('never accepts an altered figure in silence', () => {
    const target = mark(ARTICLE, 'dài 1.240 m');
    const altered = ARTICLE.map(({ text }) => ({ text: text.replace('1.240', '1.420') }));
    expect(locate(target, altered)).toEqual({
      state: 'changed',
      position: target.position,
      diff: [
        { kind: 'same', text: 'dài ' },
        { kind: 'removed', text: '1.240 ' },
        { kind: 'added', text: '1.420 ' },
        { kind: 'same', text: 'm' },
      ],
      differences: [{ kind: 'figure', before: '1.240 m', after: '1.420 m' }],
    });
  });

  it('finds nothing in an empty text', () => {
    expect(locate(mark(ARTICLE, 'Bí thư'), []).state).toBe('orphan');
  });
});
