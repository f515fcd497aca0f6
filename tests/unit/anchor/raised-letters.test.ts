/** Highlights made before this program knew powers and notes' marks: "m3" for "m³", "12.5001" for "12.500⁽¹⁾". */

import { describe, expect, it } from 'vitest';
import { locateTarget } from '../../../lib/anchor/locate';
import { toSearchable } from '../../../lib/anchor/searchable';
import { textAt } from '../../../lib/model/text-position';
import { compareTexts } from '../../../lib/press/text-evidence';
import { foldText } from '../../../lib/text/fold-text';
import { toKey } from '../../../lib/text/key';
import { ARTICLE, mark, rewritten } from './invented-article';

const written = (before: string, now: string) => {
  const old = rewritten(ARTICLE, ['Đến nay 96% số hộ đã nhận tiền đền bù', before]);
  return { old, blocks: rewritten(ARTICLE, ['Đến nay 96% số hộ đã nhận tiền đền bù', now]) };
};

describe('a text that says its powers now', () => {
  it.each([
    ['Mỗi hộ nhận 120 m2 đất', 'Mỗi hộ nhận 120 m² đất', '120 m2 đất', '120 m² đất'],
    ['Hồ chứa 3 × 109 m3 nước', 'Hồ chứa 3 × 10⁹ m³ nước', '3 × 109 m3', '3 × 10⁹ m³'],
    ['Đã chi 12.5001 tỷ cho 31 hộ', 'Đã chi 12.500⁽¹⁾ tỷ cho 31 hộ', '12.5001 tỷ cho', '12.500⁽¹⁾ tỷ cho'],
    [
      'Đã chi 3.200(2) tỷ và 12.5001 tỷ',
      'Đã chi 3.200(2) tỷ và 12.500⁽¹⁾ tỷ',
      '3.200(2) tỷ và 12.5001',
      '3.200(2) tỷ và 12.500⁽¹⁾',
    ],
    ['Khí CO2 giảm ở 14 hộ', 'Khí CO₂ giảm ở 14 hộ', 'Khí CO2 giảm', 'Khí CO₂ giảm'],
  ])('still has the highlight of %j', (before, now, quote, found) => {
    const { old, blocks } = written(before, now);
    const located = locateTarget(mark(old, quote), toSearchable(blocks, 'now'));
    expect(located.state).toMatch(/^(?:exact|moved)$/);
    if (!('position' in located)) throw new Error('no place');
    expect(textAt(blocks, located.position)).toBe(found);
    const asArticle = (texts: typeof blocks, headline: string) => ({
      headline,
      blocks: texts.map(({ text }) => ({ kind: 'paragraph' as const, text })),
      fingerprint: headline,
    });
    expect(compareTexts(asArticle(old, 'Trước đây'), asArticle(blocks, 'Bây giờ'))).toBe('shared');
  });

  it('has a highlight that was made with the mark, and loses none when the note gets another number', () => {
    const { old, blocks } = written('Đã chi 12.500⁽¹⁾ tỷ cho 31 hộ', 'Đã chi 12.500⁽²⁾ tỷ cho 31 hộ');
    expect(locateTarget(mark(old, '12.500⁽¹⁾ tỷ cho'), toSearchable(blocks, 'now')).state).toBe('exact');
  });

  it('tells another figure from the same one with a mark', () => {
    const { old, blocks } = written('Đã chi 12.500⁽¹⁾ tỷ cho 31 hộ', 'Đã chi 12.600⁽¹⁾ tỷ cho 31 hộ');
    expect(locateTarget(mark(old, '12.500⁽¹⁾ tỷ cho'), toSearchable(blocks, 'now')).state).toBe('changed');
  });
});

describe('folding', () => {
  it('takes raised and lowered characters for plain ones, and is as long as the text', () => {
    const text = 'Rộng 36m², chứa 10⁹ m³; CO₂; 12.500⁽¹⁾ tỷ';
    const { folded, words } = toKey(text);
    expect(words).toEqual(['rộng', '36m2', 'chứa', '109', 'm3', 'co2', '12.500', 'tỷ']);
    expect(folded).toHaveLength(text.length);
    expect(foldText('Dung tích 3 triệu m³')).toBe('dung tich 3 trieu m3');
  });
});
