/** Words that stand once on the page, whatever was edited around them; and what is told of pages in other letters. */

import { describe, expect, it } from 'vitest';
import { ARTICLE, type Blocks, locate, mark, rewritten } from './invented-article';

describe('a quote whose both sides were edited', () => {
  it('is found where its words stand once and whole', () => {
    const edited = rewritten(
      ARTICLE,
      ['trưởng bản Pá Sung, kể', 'già bản Pá Sung, nói'],
      ['suối Hua Và', 'khe Hua Và'],
    );
    expect(locate(mark(ARTICLE, 'trước đây cả bản phải gánh nước'), edited)).toMatchObject({
      state: 'moved',
      words: 'trước đây cả bản phải gánh nước',
    });
  });

  it('is found though a word of its own changed too', () => {
    const edited = rewritten(ARTICLE, ['kể rằng', 'nói rằng'], ['gánh nước', 'vác nước'], ['suối Hua', 'khe Hua']);
    expect(locate(mark(ARTICLE, 'trước đây cả bản phải gánh nước từ'), edited)).toMatchObject({
      state: 'edited',
      words: 'trước đây cả bản phải vác nước từ',
    });
  });

  it('is told as changed where its figure was corrected', () => {
    const edited = rewritten(
      ARTICLE,
      ['công trình tưới', 'hồ này tưới'],
      ['1.240', '1.420'],
      ['bảy xã vùng hạ du', 'bảy xã miền hạ du'],
    );
    expect(locate(mark(ARTICLE, 'cho 1.240 héc ta lúa của bảy xã'), edited)).toMatchObject({
      state: 'changed',
      words: 'cho 1.420 héc ta lúa của bảy xã',
    });
  });

  it('is found in a headline whose words stand in the text too', () => {
    const words = 'bàn cách giữ nước cho các xã vùng thấp quanh';
    const blocks = [
      { text: `Hội nghị ${words} hồ Nậm Thoa` },
      { text: `Sáng nay, tại xã Nậm Thoa, Sở tổ chức Hội nghị ${words} hồ và đập phụ, có hai trăm người dự.` },
      ...ARTICLE.slice(1),
    ];
    const edited = rewritten(rewritten(blocks, ['Hội nghị bàn', 'Hội thảo bàn']), ['Sáng nay, tại', 'Chiều nay, tại']);
    expect(locate(mark(blocks, words), edited)).toMatchObject({ words, position: { startBlock: 0 } });
  });

  it.each([
    ['as many words', 'đành vác nước', { state: 'edited', words: 'trước đây cả bản đành' }],
    ['fewer words, which may be its own or not', 'đành nước', { state: 'orphan' }],
  ])('ends where its end and the word beside it gave way to %s', (_, now, found) => {
    const edited = rewritten(ARTICLE, ['phải gánh nước', now]);
    expect(locate(mark(ARTICLE, 'trước đây cả bản phải'), edited)).toMatchObject(found);
  });

  it('is not found where its paragraph is gone', () => {
    const edited = rewritten(ARTICLE.toSpliced(4, 1), ['trong quý II', 'ở quý II'], ['Đến nay', 'Tới nay']);
    expect(locate(mark(ARTICLE, 'trước đây cả bản phải gánh nước'), edited).state).toBe('orphan');
  });
});

describe('a page in other letters', () => {
  const each = (change: (text: string) => string): Blocks => ARTICLE.map(({ text }) => ({ text: change(text) }));
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

  it.each<[string, (text: string) => string]>([
    ['without diacritics', bare],
    ['with Cyrillic letters that look alike', (text) => text.replace(/a/g, 'а').replace(/o/g, 'о')],
    [
      'with full-width digits',
      (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
  ])('is edited, the difference shown: %s', (_, change) => {
    const words = 'công trình tưới cho 1.240 héc ta lúa của bảy xã';
    const located = locate(mark(ARTICLE, words), each(change));
    expect(located).toMatchObject({ state: 'edited', words: change(words) });
    expect('diff' in located && located.diff).toEqual([
      { kind: 'removed', text: words },
      { kind: 'added', text: change(words) },
    ]);
  });
});

describe('another article at the address', () => {
  const report = (year: string, ordinal: string, day: string, person: string, other: string): Blocks =>
    [
      `Khai mạc Hội đua thuyền hồ Nậm Thoa lần thứ ${ordinal}`,
      `Sáng ${day}, tại bến chính, Hội đua thuyền hồ Nậm Thoa lần thứ ${ordinal}, năm ${year} khai mạc.`,
      `Đến dự có đồng chí ${person}, Chủ tịch xã, và ông ${other}, trưởng ban tổ chức.`,
      'Hội đua là dịp để bà con các bản gặp gỡ, giữ gìn nét đẹp của người sống bên hồ.',
    ].map((text) => ({ text }));
  const then = report('2024', '8', '12/2', 'Lò Văn Mẫu', 'Quàng Minh Thử');

  it('is painted nowhere, though a sentence is there word by word', () => {
    const now = report('2025', '9', '3/3', 'Hà Đức Kiểm', 'Tẩn Xuân Dựng');
    expect(locate(mark(then, 'giữ gìn nét đẹp của người sống bên hồ'), now)).toMatchObject({
      state: 'orphan',
      isOtherArticle: true,
    });
  });

  it('is not said of the same report with its figures put right', () => {
    const now = report('2025', '9', '13/2', 'Lò Văn Mẫu', 'Quàng Minh Thử');
    expect(locate(mark(then, 'giữ gìn nét đẹp của người sống bên hồ'), now).state).toBe('exact');
  });
});
