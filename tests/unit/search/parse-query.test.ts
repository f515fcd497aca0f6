import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, parseQuery } from '../../../lib/search/parse-query';
import type { SearchFilters, SearchTerm } from '../../../lib/search/query';
import { searchWordsOf } from '../../../lib/search/words';
import { NOON } from './sample';
import { anyTyped } from './typed';

const KNOWN = {
  outlet: ['Báo Nhân Dân', 'Tuổi Trẻ', 'Báo Công an Nhân dân'],
  tag: ['phòng chống thiên tai', 'lũ'],
  meanings: { yellow: 'Cần xác minh' },
};
const parse = (typed: string) => parseQuery(typed, { now: NOON, known: KNOWN });

/** `+` is asked for, `-` excluded; `…` behind the beginning of a word, a phrase in quotes, a field before its colon. */
function clausesOf(typed: string): string[] {
  const written = ({ form, field, text }: SearchTerm) =>
    `${field === undefined ? '' : `${field}:`}${form === 'phrase' ? `"${text}"` : text}${form === 'prefix' ? '…' : ''}`;
  return parse(typed).query.clauses.map(
    ({ anyOf, excluded }) => `${excluded ? '-' : '+'} ${anyOf.map(written).join(' | ')}`,
  );
}

describe('words', () => {
  it.each<[typed: string, clauses: string[]]>([
    ['đối ngo', ['+ đối', '+ ngo…']],
    ['đối ngoại ', ['+ đối', '+ ngoại']],
    ['  Đối   ngoại,', ['+ Đối', '+ ngoại']],
    ['"đối ngoại" lũ ', ['+ "đối ngoại"', '+ lũ']],
    ['“đối ngoại” «lũ quét»', ['+ "đối ngoại"', '+ "lũ quét"']],
    ['"chưa đóng', ['+ "chưa đóng"']],
    ['lũ -quét', ['+ lũ', '- quét']],
    ['-"lũ quét" bão ', ['- "lũ quét"', '+ bão']],
    ['lũ OR bão hạn ', ['+ lũ | bão', '+ hạn']],
    ['lũ HOẶC bão hoac han ', ['+ lũ | bão', '+ hoac', '+ han']],
    ['a | b OR c ', ['+ a | b | c']],
    ['tít: lũ', ['+ headline:lũ…']],
    ['TIT:"lũ quét" noidung:bão ', ['+ headline:"lũ quét"', '+ body:bão']],
    ['title:lũ OR -bão ', ['+ headline:lũ', '- bão']],
    ['-tít:lũ bão ', ['- headline:lũ', '+ bão']],
    ['ghi chú: hỏi lại ', ['+ note:hỏi', '+ lại']],
    ['202/2025/QH15', ['+ 202/2025/QH15…']],
    ['lú* 8:30 ', ['+ lú…', '+ 8:30']],
    ['https://nhandan.vn/tin ', ['+ https://nhandan.vn/tin']],
    ['thẻ:xong -thẻ:"để sau"', ['- tag:để sau']],
    ['lũ báo:nhandan', ['+ lũ']],
  ])('%s', (typed, clauses) => {
    expect(clausesOf(typed)).toEqual(clauses);
  });
});

describe('filters', () => {
  it.each<[typed: string, filters: SearchFilters]>([
    ['báo:nhandan.vn', { outlets: ['nhandan.vn'] }],
    ['báo: nhan dan lũ', { outlets: ['nhan dan'] }],
    ['bao: tuoi tre', { outlets: ['Tuổi Trẻ'] }],
    ['outlet:"Nhân Dân" paper:abc', { outlets: ['Nhân Dân', 'abc'] }],
    ['báo: a OR báo: b', { outlets: ['a', 'b'] }],
    ['thẻ: phong chong thien tai, lũ bão', { tags: ['phòng chống thiên tai', 'lũ'] }],
    ['màu: đỏ', { colors: ['red'] }],
    ['color:gray', { colors: ['grey'] }],
    ['màu: xanh', { colors: ['green', 'blue'] }],
    ['màu: xanh la', { colors: ['green'] }],
    ['màu: can xac minh', { colors: ['yellow'] }],
    ['màu:vàng,đỏ', { colors: ['yellow', 'red'] }],
    ['thẻ:"a, b"', { tags: ['a, b'] }],
    ['màu: vàng, đỏ', { colors: ['yellow', 'red'] }],
    ['sắcthái: tiêu cực', { tones: ['negative'] }],
    ['sac thai: tich', { tones: ['positive'] }],
    ['tone:neutral', { tones: ['neutral'] }],
    ['chủđề:"đê điều"', { topics: ['đê điều'] }],
    ['chu de: thuyloi', { topics: ['thuyloi'] }],
    ['topic:flood', { topics: ['flood'] }],
    ['trạngthái: đã xử lý', { statuses: ['handled'] }],
    ['trang thai: moi', { statuses: ['new'] }],
    ['status:done', { statuses: ['handled'] }],
    ['tìnhtrạng:báo đã sửa', { states: ['changed'] }],
    ['state:cut', { states: ['cut'] }],
    ['cấp: Chính phủ', { levels: ['government'] }],
    ['level:army', { levels: ['army'] }],
    ['tácgiả:"Hoài Thu" author:An', { authors: ['Hoài Thu', 'An'] }],
    ['nguồn:TTXVN', { sources: ['TTXVN'] }],
    ['từ:7/3/2026 đến: hôm nay', { from: '2026-03-07', to: '2026-11-27' }],
    ['from:2025 to:2025', { from: '2025-01-01', to: '2025-12-31' }],
    ['từ:2024 từ:2025 đến:2026 đến:6/2026', { from: '2025-01-01', to: '2026-06-30' }],
    ['ngày: tháng này', { from: '2026-11-01', to: '2026-11-30' }],
    ['lưu: hôm qua', { savedFrom: '2026-11-26', savedTo: '2026-11-26' }],
    ['lưu từ: 1/11', { savedFrom: '2026-11-01' }],
    ['chưađọc', { isRead: false }],
    ['chua đọc: lũ', { isRead: false }],
    ['unread', { isRead: false }],
    ['-unread', { isRead: true }],
    ['đãđọc -cóghichú hashighlights', { isRead: true, hasNote: false, hasHighlights: true }],
  ])('%s', (typed, filters) => {
    expect(parse(typed)).toMatchObject({ query: { filters }, remarks: [] });
    expect(Object.keys(parse(typed).query.filters).sort()).toEqual(Object.keys(filters).sort());
  });

  it.each([
    ['xếp: mới nhất', 'published', undefined],
    ['sort:oldest', 'published', true],
    ['-xếp:tít', 'headline', true],
    ['-sort:oldest', 'published', undefined],
    ['lũ', 'relevance', undefined],
  ])('%s orders by %s', (typed, order, isReversed) => {
    expect(parse(typed).query).toMatchObject({ order });
    expect(parse(typed).query.isReversed).toBe(isReversed);
  });
});

describe('what is not asked for is told', () => {
  it.each<[typed: string, remarks: [kind: string, text: string][], clauses: string[]]>([
    [
      'OR lũ OR',
      [
        ['lone-or', 'OR'],
        ['lone-or', 'OR'],
      ],
      ['+ lũ'],
    ],
    ['lũ OR OR bão ', [['lone-or', 'OR']], ['+ lũ | bão']],
    ['lũ OR báo:a ', [['lone-or', 'OR']], ['+ lũ']],
    [
      'lũ !!! - bão ',
      [
        ['no-words', '!!!'],
        ['no-words', '-'],
      ],
      ['+ lũ', '+ bão'],
    ],
    ['lũ "" ', [['no-words', '""']], ['+ lũ']],
    ['lũ báo:', [['unfinished', 'báo:']], ['+ lũ']],
    ['lũ tít: báo:a ', [['unfinished', 'tít:']], ['+ lũ']],
    ['từ: 7/', [['unfinished', 'từ: 7/']], []],
    ['lũ từ: hôm', [['unfinished', 'từ: hôm']], ['+ lũ']],
    ['từ: hôm lũ ', [['unknown-value', 'từ: hôm']], ['+ từ', '+ hôm', '+ lũ']],
    ['màu: tím ', [['unknown-value', 'màu: tím']], ['+ màu', '+ tím']],
    ['đến: 31/4/2026 ', [['no-such-date', 'đến: 31/4/2026']], ['+ đến', '+ 31/4/2026']],
    ['chưađọc đãđọc', [['replaced', 'đãđọc']], []],
    ['xếp:tít xếp:báo', [['replaced', 'xếp:báo']], []],
    ['-báo:nhandan lũ ', [['cannot-exclude', '-báo:nhandan']], ['+ lũ']],
    ['-từ: 2026 lũ ', [['cannot-exclude', '-từ: 2026']], ['+ lũ']],
    ['báo: !!! lũ ', [['no-words', 'báo: !!!']], ['+ lũ']],
  ])('%s', (typed, remarks, clauses) => {
    expect(parse(typed).remarks.map(({ kind, text }) => [kind, text])).toEqual(remarks);
    expect(clausesOf(typed)).toEqual(clauses);
  });

  it('says what of a long text is not read', () => {
    const { query, remarks } = parse(`${'lũ '.repeat(200)}cuối`);
    expect(remarks).toMatchObject([{ kind: 'too-long', text: expect.stringMatching(/lũ cuối$/) }]);
    expect(query.clauses.length).toBe(Math.ceil(LONGEST_QUERY / 3));
  });

  it('understands whatever is typed, and loses no word of it', () => {
    fc.assert(
      fc.property(anyTyped(), (typed) => {
        const { query, remarks } = parse(typed);
        // Names of fields stand for themselves; every other word is asked for, filtered by, or told.
        const kept = JSON.stringify([query, remarks]);
        const words = new Set(searchWordsOf(kept.replaceAll('\\"', ' ')).map(({ folded }) => folded));
        for (const clause of query.clauses) {
          expect(clause.anyOf.length).toBeGreaterThan(0);
          for (const { text } of clause.anyOf) expect(searchWordsOf(text)).not.toEqual([]);
        }
        for (const { folded } of searchWordsOf(typed)) {
          if (folded.startsWith('zz')) expect(words, `${folded} of ${typed}`).toContain(folded);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
