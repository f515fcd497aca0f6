import { describe, expect, it } from 'vitest';
import { ARTICLE, locate, mark, rewritten } from './invented-article';

/** What was marked, and what became of a part of it. */
const CHANGES: Array<[quote: string, from: string, to: string]> = [
  ['khánh thành hồ chứa nước Nậm Thoa, dung tích 12,5 triệu', '12,5', '15,2'],
  ['dung tích 12,5 triệu', '12,5 triệu', '12,5 nghìn'],
  ['dung tích 12,5 triệu', '12,5 triệu', 'mấy triệu'],
  ['tại xã Nậm Thoa, Ủy ban', 'Nậm Thoa, Ủy', 'Nậm Thoa số 2, Ủy'],
  ['Sáng 3/11, tại xã', '3/11', '8/11'],
  ['Theo Nghị quyết số 57-NQ/TU, công trình', '57-NQ/TU', '59-NQ/TU'],
  ['Theo Nghị quyết số 57-NQ/TU, công trình', '57-NQ/TU', '57-NQ/HU'],
  ['tưới cho 1.240 héc ta lúa', '1.240', '1.420'],
  ['tưới cho 1.240 héc ta lúa', '1.240 héc ta', '1.240 mẫu ta'],
  ['khô hạn bốn tháng', 'bốn', 'năm'],
  ['Nước chưa về tới ruộng', 'chưa', 'đã'],
  ['Nước chưa về tới ruộng', 'chưa về', 'về'],
  ['làm tiếp 38 km kênh trong quý II', 'quý II', 'quý III'],
  ['Đến nay 96% số hộ đã nhận tiền', '96%', '69%'],
  ['14 hộ không đồng ý với đơn giá', 'không đồng', 'đồng'],
  ['đã gửi đơn tới huyện', 'gửi', 'chẳng gửi'],
  ['cả bản phải gánh nước', 'phải', 'không phải'],
  ['đồng chí Bí thư yêu cầu giải quyết', 'yêu cầu', 'bác bỏ yêu cầu'],
];

/** The same value, written otherwise. */
const REWRITTEN: Array<[quote: string, from: string, to: string]> = [
  ['Sáng 3/11, tại xã', '3/11', '3-11'],
  ['tưới cho 1.240 héc ta lúa', '1.240 héc ta', '1 240 héc ta'],
  ['tưới cho 1.240 héc ta lúa', '1.240 héc ta', '1.240 ha'],
  ['nơi mỗi năm khô hạn bốn tháng', 'bốn tháng', '4 tháng'],
];

describe('a figure that is written otherwise', () => {
  it.each(REWRITTEN)('“%s”, %s → %s, is edited, and told with both', (quote, from, to) => {
    const located = locate(mark(ARTICLE, quote), rewritten(ARTICLE, [from, to]));
    expect(located).toMatchObject({
      state: 'edited',
      words: quote.replace(from, to),
      differences: [{ kind: 'rewritten', before: from, after: to }],
    });
  });
});

describe('a figure, a date, a number of a document, a negation', () => {
  it.each(CHANGES)('“%s”, %s → %s, is told', (quote, from, to) => {
    const located = locate(mark(ARTICLE, quote), rewritten(ARTICLE, [from, to]));
    expect(located).toMatchObject({ state: 'changed', words: quote.replace(from, to) });
  });

  it('is no change where only the space before the per cent sign is another', () => {
    const located = locate(mark(ARTICLE, 'Đến nay 96% số hộ'), rewritten(ARTICLE, ['96%', '96 %']));
    expect(located).toMatchObject({ state: 'exact', words: 'Đến nay 96 % số hộ' });
  });

  it('is told of a negation that came to stand right before the quote', () => {
    const located = locate(
      mark(ARTICLE, 'giải quyết xong đơn thư'),
      rewritten(ARTICLE, ['giải quyết', 'không giải quyết']),
    );
    expect(located).toMatchObject({
      state: 'changed',
      words: 'giải quyết xong đơn thư',
      diff: [
        { kind: 'added', text: 'không ' },
        { kind: 'same', text: 'giải quyết xong đơn thư' },
      ],
    });
  });

  it.each<[what: string, quote: string, from: string, to: string]>([
    ['a negation', 'giải quyết xong', 'yêu cầu giải', 'chưa thể được giải'],
    ['a name', 'khánh thành hồ chứa', 'tỉnh Hòa Giang khánh', 'tỉnh Khe Lương khánh'],
    ['what a figure at its end counts', 'nhận tiền đền bù; 14', '14 hộ', '14 xã'],
  ])('is told of words beside the quote, which are shown and not painted: %s', (_, quote, from, to) => {
    const located = locate(mark(ARTICLE, quote), rewritten(ARTICLE, [from, to]));
    expect(located).toMatchObject({ state: 'changed', words: quote });
    const shown = 'diff' in located ? located.diff.filter(({ kind }) => kind !== 'removed') : [];
    expect(shown.map(({ text }) => text).join('').length).toBeGreaterThan(quote.length);
  });

  it('may change around a quote', () => {
    const changed = rewritten(ARTICLE, ['3/11', '8/11'], ['12,5', '15,2']);
    expect(locate(mark(ARTICLE, 'khánh thành hồ chứa nước'), changed).state).toBe('exact');
  });

  it('is told where it was, though the old words stand elsewhere too', () => {
    const quote = 'công trình tưới cho 1.240 héc ta lúa của bảy xã vùng hạ du';
    const blocks = [...rewritten(ARTICLE, ['1.240', '1.420']), { text: `Trước đó: ${quote}.` }];
    expect(locate(mark(ARTICLE, quote), blocks)).toMatchObject({ state: 'changed', position: { startBlock: 2 } });
  });

  it('is never passed over for a twin of the passage', () => {
    const twin =
      'Hộ kinh doanh có doanh thu thực tế trên mức quy định thì khai thuế theo quý với cơ quan quản lý trực tiếp.';
    const blocks = [...ARTICLE, { text: twin }, { text: 'Các hộ khác làm như sau.' }, { text: twin }];
    const at = ARTICLE.length;
    const target = mark(blocks, 'doanh thu thực', at);
    const altered = blocks.map(({ text }, index) => ({
      text: index === at ? text.replace('thu thực', 'thu 17 thực') : text,
    }));
    expect(['changed', 'ambiguous']).toContain(locate(target, altered).state);
  });

  it('is told of a headline whose old words stand in the text', () => {
    const headline = 'Hội nghị bàn cách giữ nước cho bảy xã vùng hạ du hồ Nậm Thoa';
    const blocks = [
      { text: headline },
      { text: `Sáng nay, tại xã Nậm Thoa, Sở tổ chức ${headline} năm 2026.` },
      ...ARTICLE.slice(1),
    ];
    const altered = [{ text: headline.replace('bàn', 'không bàn') }, ...blocks.slice(1)];
    expect(locate(mark(blocks, headline), altered)).toMatchObject({ state: 'changed', position: { startBlock: 0 } });
  });

  it('makes an orphan where the place is not sure', () => {
    const blocks = [{ text: 'Bản tin khác nói công trình tưới cho 1.420 héc ta cà phê của hai huyện.' }];
    expect(locate(mark(ARTICLE, 'công trình tưới cho 1.240 héc ta'), blocks).state).toBe('orphan');
  });
});
