/** Invented articles with everything that an article can have, and with texts that attack whoever opens a file. */

import type { Block } from '../../lib/model/article';
import { HIGHLIGHT_COLOURS } from '../../lib/model/highlight';
import { newArticleId } from '../../lib/model/ids';
import type { Sheet } from '../../lib/sheet/sheet';
import { toSheet } from '../../lib/sheet/to-sheet';
import { ATTACKS } from '../unit/export/attacks';
import { articleOf, cell, describeIn, highlightAt } from '../unit/export/sample';

const TEXT: Block[] = [
  { kind: 'kicker', text: 'Giao thông' },
  { kind: 'headline', text: 'Mở tuyến đò ngang' },
  { kind: 'lead', text: 'Tuyến đò chạy từ sáng nay, mỗi ngày mười hai chuyến.' },
  {
    kind: 'paragraph',
    text: 'Bến mới rộng 1.200 m² có mái che. Xem giá vé ở đây.',
    spans: [
      { kind: 'strong', start: 0, end: 7 },
      { kind: 'link', start: 38, end: 44, href: 'https://bao.example.vn/gia ve?a=[1]&b={2}|3#x#y' },
      { kind: 'superscript', start: 19, end: 20 },
    ],
  },
  { kind: 'heading', level: 3, text: 'Giờ chạy' },
  { kind: 'item', list: 0, ordered: false, depth: 0, text: 'Buổi sáng' },
  { kind: 'item', list: 0, ordered: true, depth: 1, text: 'Sáu giờ rưỡi' },
  { kind: 'item', list: 0, ordered: false, depth: 0, text: 'Buổi chiều' },
  { kind: 'quote', text: '“Đò rất êm”, bà Ươm kể.' },
  { kind: 'figure', text: 'Bến đò sáng nay.', image: { src: 'https://bao.example.vn/ben.jpg', credit: 'A Páo' } },
  cell(0, 0, 'Tuyến', true),
  cell(0, 1, 'Giá vé', true),
  cell(1, 0, 'Bến Trong'),
  cell(1, 1, '5.000 đồng'),
  { kind: 'byline', text: 'Lê Văn Đò' },
];

/** Blocks of the text, and the words that are marked at their beginning. */
const WORDS_MARKED: [block: number, words: string][] = [
  [2, 'Tuyến đò chạy'],
  [3, 'Bến mới'],
  [6, 'Sáu giờ rưỡi'],
  [8, '“Đò rất êm”'],
  [13, '5.000 đồng'],
];

/** One with all parts and a highlight of each colour, one with nothing but a headline, then one for each attack. */
export function sampleSheets(): Sheet[] {
  const full = articleOf(TEXT, {
    ...{ note: '**Hỏi** chủ đò\n\n- giá vé', tags: ['phòng chống thiên tai', '2026'], topic: 'Hạ tầng' },
    ...{ tone: 'positive', status: 'handled', summary: 'Đò ngang chạy lại.', section: 'Giao thông' },
  });
  const marks = WORDS_MARKED.map(([block, words], at) => {
    const range: [number, number, number, number] = [block, 0, block, words.length];
    const colour = HIGHLIGHT_COLOURS[at] ?? 'yellow';
    return highlightAt(full, range, { ...describeIn(full, range), colour, note: `Ghi chú số ${at + 1}`, tags: ['đò'] });
  });
  const bare = articleOf([{ kind: 'headline', text: 'Chỉ có tít' }], { authors: [], headline: 'Chỉ có tít' });
  return [toSheet(full, marks), toSheet(bare, []), ...ATTACKS.map(attackedBy)];
}

function attackedBy(attack: string, at: number): Sheet {
  const article = articleOf(
    [
      { kind: 'headline', text: `Bài số ${at} ${attack}` },
      { kind: 'paragraph', text: attack },
      cell(0, 0, attack),
      { kind: 'figure', text: attack, image: { src: 'https://bao.example.vn/b.jpg', alt: attack } },
    ],
    {
      id: newArticleId(() => `attack-${at}`),
      headline: attack,
      outletName: attack,
      authors: [attack],
      tags: [attack],
      note: attack,
    },
  );
  return toSheet(article, [highlightAt(article, [1, 0, 1, attack.length], { note: attack, tags: [attack] })]);
}
