import { describe, expect, it } from 'vitest';
import { locateTarget } from '../../../lib/anchor/locate';
import { toSearchable } from '../../../lib/anchor/searchable';
import { ARTICLE, type Blocks, locate, mark, rewritten } from './invented-article';

const each = (change: (text: string) => string): Blocks => ARTICLE.map(({ text }) => ({ text: change(text) }));
const QUOTE = 'nói: “Nước chưa về tới ruộng thì việc chưa xong”; tỉnh sẽ làm tiếp';

describe('the same words in other letters', () => {
  it.each<[string, Blocks, string]>([
    ['straight quotes', each((text) => text.replace(/[“”]/g, '"')), QUOTE.replace(/[“”]/g, '"')],
    [
      'angle quotes',
      each((text) => text.replace('“', '«').replace('”', '»')),
      QUOTE.replace('“', '«').replace('”', '»'),
    ],
    ['capitals', each((text) => text.toUpperCase()), QUOTE.toUpperCase()],
    [
      'another placement of tone marks',
      each((text) => text.replaceAll('Hòa', 'Hoà').replaceAll('khóa', 'khoá')),
      QUOTE,
    ],
    [
      'another sign between the clauses',
      each((text) => text.replace('”; tỉnh', '”. Tỉnh')),
      QUOTE.replace('”; tỉnh', '”. Tỉnh'),
    ],
    ['a paragraph in front', [{ text: 'Tin từ Hòa Giang.' }, ...each((text) => text)], QUOTE],
    [
      'the paragraphs of the text as one',
      [
        {
          text: each((text) => text)
            .map(({ text }) => text)
            .join(' '),
        },
      ],
      QUOTE,
    ],
  ])('is the same with %s', (_, blocks, words) => {
    const located = locate(mark(ARTICLE, QUOTE), blocks);
    expect(['exact', 'moved']).toContain(located.state);
    expect(located.words).toBe(words);
  });

  it('takes dashes and dots for the same, whatever their shape', () => {
    const blocks = rewritten(ARTICLE, ['Việc đền bù', 'Chờ – rồi đợi… việc đền bù của bảy xã']);
    const other = rewritten(blocks, ['Chờ – rồi đợi…', 'Chờ - rồi đợi...']);
    expect(locate(mark(blocks, 'Chờ – rồi đợi… việc đền bù'), other).words).toBe('Chờ - rồi đợi... việc đền bù');
  });

  it('follows a quote over a block break that is no longer there, and back', () => {
    const position = { startBlock: 3, startOffset: 100, endBlock: 4, endOffset: 29 };
    const [before, after] = [ARTICLE[3]?.text ?? '', ARTICLE[4]?.text ?? ''];
    const exact = `${before.slice(100)}\n${after.slice(0, 29)}`;
    const target = {
      position,
      fingerprint: 'before',
      quote: { exact, prefix: before.slice(36, 100), suffix: after.slice(29, 93) },
    };
    const joined = ARTICLE.toSpliced(3, 2, { text: `${before} ${after}` });
    expect(locate(target, joined).words).toBe(exact.replace('\n', ' '));
  });

  it('keeps a word that the quote cuts cut', () => {
    const target = mark(ARTICLE, 'hánh thành hồ chứa nước Nậm Th');
    expect(locate(target, [{ text: 'Mới.' }, ...ARTICLE]).words).toBe('hánh thành hồ chứa nước Nậm Th');
  });

  it('takes the signs at both ends with it', () => {
    const words = '“Nước chưa về tới ruộng thì việc chưa xong”';
    expect(locate(mark(ARTICLE, words), [{ text: 'Mới.' }, ...ARTICLE]).words).toBe(words);
  });
});

describe('a page that did not change', () => {
  it('is not laid out for a search', () => {
    const searchable = toSearchable(ARTICLE, 'before');
    const target = mark(ARTICLE, '38 km kênh');
    expect(locateTarget(target, searchable)).toEqual({ state: 'exact', position: target.position });
    expect(searchable.index).toBeUndefined();
  });
});

describe('other words between the same neighbours', () => {
  it.each<[string, [string, string], string]>([
    ['một chữ sửa', ['trưởng bản', 'trưởng bảnn'], 'trưởng bảnn Pá Sung, kể rằng trước đây'],
    ['chữ đầu sửa', ['trưởng bản', 'già bản'], 'già bản Pá Sung, kể rằng trước đây'],
    ['chữ cuối sửa', ['trước đây cả', 'trước kia cả'], 'trưởng bản Pá Sung, kể rằng trước kia'],
    ['thêm chữ', ['kể rằng', 'kể với phóng viên rằng'], 'trưởng bản Pá Sung, kể với phóng viên rằng trước đây'],
    ['bớt chữ', [', kể rằng', ' kể'], 'trưởng bản Pá Sung kể trước đây'],
  ])('is edited: %s', (_, change, words) => {
    const located = locate(mark(ARTICLE, 'trưởng bản Pá Sung, kể rằng trước đây'), rewritten(ARTICLE, change));
    expect(located).toMatchObject({ state: 'edited', words });
  });

  it('is edited at the very beginning of the text', () => {
    const target = mark(ARTICLE, 'Tỉnh Hòa Giang khánh thành hồ Nậm Thoa');
    const located = locate(target, rewritten(ARTICLE, ['Tỉnh Hòa Giang khánh', 'Hôm nay Hòa Giang khánh']));
    expect(located).toMatchObject({ state: 'edited', words: 'Hôm nay Hòa Giang khánh thành hồ Nậm Thoa' });
  });

  it('is found where it was edited rather than where its words stand too', () => {
    const blocks = rewritten(ARTICLE, ['hồ chứa nước Nậm Thoa, dung', 'hồ chứa nước Nậm Thoạ, dung']);
    const target = mark(ARTICLE, 'hồ chứa nước Nậm Thoa');
    const other = [...blocks, { text: 'Ảnh: toàn cảnh hồ chứa nước Nậm Thoa nhìn từ đập chính.' }];
    expect(locate(target, other)).toMatchObject({ state: 'edited', position: { startBlock: 1 } });
  });
});

describe('several places', () => {
  const ROW = 'Đã ký và đóng dấu theo quy định.';
  const rows = (...texts: string[]): Blocks => texts.map((text) => ({ text }));

  it('go by what stands around them', () => {
    const blocks = rows('Xã Một gửi hồ sơ.', ROW, 'Xã Hai gửi tờ trình.', ROW, 'Xã Ba gửi báo cáo.');
    const target = mark(blocks, ROW, 2);
    const located = locate(target, [{ text: 'Danh sách' }, ...blocks]);
    expect(located).toMatchObject({ state: 'moved', position: { startBlock: 4 } });
  });

  it('are all named where nothing tells them apart', () => {
    const filler = 'Hồ sơ của xã được tiếp nhận, thẩm tra rồi chuyển sang bộ phận một cửa của huyện để trả kết quả.';
    const blocks = rows(filler, ROW, filler);
    const located = locate(
      mark(blocks, ROW),
      rows('Mở đầu', 'Tin mới', 'Trong huyện', filler, ROW, filler, ROW, filler),
    );
    expect(located.state).toBe('ambiguous');
    expect('candidates' in located && located.candidates.map(({ startBlock }) => startBlock)).toEqual([4, 6]);
  });
});

describe('what is no longer there', () => {
  it.each<[string, Blocks, string]>([
    ['its paragraph was deleted', ARTICLE.toSpliced(4, 1), 'gánh nước từ suối Hua Và'],
    [
      'a sentence is built alike',
      rewritten(ARTICLE.toSpliced(4, 1), [
        'Việc đền bù',
        'Bà Kha, trưởng bản Nà Lìn, kể rằng trước đây cả bản phải gánh củi từ suối Nậm Pục',
      ]),
      'cả bản phải gánh nước từ suối',
    ],
    [
      'a short name stands in another sentence',
      [{ text: 'Hội thi câu cá ở hồ Nậm Thoa thu hút đông người.' }],
      'hồ Nậm Thoa',
    ],
    [
      'the page is another article',
      [{ text: 'Giá tiêu tăng' }, { text: 'Ủy ban nhân dân tỉnh họp bàn về giá tiêu.' }],
      'Ủy ban nhân dân tỉnh',
    ],
    ['the text is empty', [], 'hồ chứa nước'],
  ])('is an orphan: %s', (_, blocks, words) => {
    expect(locate(mark(ARTICLE, words), blocks).state).toBe('orphan');
  });

  it('is an orphan in the article on the same ceremony a year later', () => {
    const later = [
      'Tỉnh Hòa Giang khánh thành trạm bơm Pú Nhung',
      'Chiều 9/12, tại xã Pú Nhung, Ủy ban nhân dân tỉnh Hòa Giang khánh thành trạm bơm điện Pú Nhung, công suất 8,2 nghìn m³.',
      'Ông Vì Văn Kiểm, trưởng bản Co Muông, kể rằng năm ngoái cả bản phải chở nước từ huyện về.',
      'Phát biểu kết luận, đồng chí Chủ tịch yêu cầu nghiệm thu xong kênh dẫn trước mùa mưa, không để ruộng nứt nẻ.',
    ].map((text) => ({ text }));
    for (const { text } of ARTICLE.slice(1)) expect(locate(mark(ARTICLE, text), later).state).toBe('orphan');
    expect(locate(mark(ARTICLE, 'trưởng bản Pá Sung, kể rằng'), later).state).toBe('orphan');
    expect(locate(mark(ARTICLE, 'Phát biểu kết luận, đồng chí'), later).state).toBe('orphan');
  });
});
