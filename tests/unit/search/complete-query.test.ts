import { describe, expect, it } from 'vitest';
import { completeQuery } from '../../../lib/search/complete-query';

const KNOWN = {
  outlet: ['Báo Nhân Dân', 'Quân đội nhân dân', 'Tuổi Trẻ'],
  tag: ['lũ', 'phòng chống lũ', 'chợ "nổi"'],
  author: ['An Văn Bến', 'Đỗ Thị Mơ'],
  source: ['Báo Nam Sơn'],
};
const complete = (typed: string, language: 'vi' | 'en' = 'vi') =>
  completeQuery(typed, KNOWN, language).map((completion) => completion.typed);

describe('completeQuery', () => {
  it.each<[typed: string, completed: string[]]>([
    ['lũ tac', ['lũ tácgiả: ']],
    ['lũ -tác', ['lũ -tácgiả: ']],
    ['chua', ['chưađọc ']],
    ['lũ', []],
    ['lưut', ['lưutừ: ']],
    ['sac', ['sắcthái: ']],
    ['t', []],
    ['lũ ', []],
    ['', []],
    ['"tac', []],
    ['tácgiả: do', ['tácgiả:"Đỗ Thị Mơ" ']],
    ['nguồn: bao', ['nguồn:"Báo Nam Sơn" ']],
    ['báo: nhan', ['báo:"Báo Nhân Dân" ', 'báo:"Quân đội nhân dân" ']],
  ])('%s', (typed, completed) => {
    expect(complete(typed)).toEqual(completed);
  });

  it('offers all values behind a colon, those that begin so first', () => {
    expect(complete('x báo:')).toEqual(['x báo:"Báo Nhân Dân" ', 'x báo:"Quân đội nhân dân" ', 'x báo:"Tuổi Trẻ" ']);
    expect(complete('thẻ: lu')).toEqual(['thẻ:lũ ', 'thẻ:"phòng chống lũ" ']);
    expect(complete('thẻ: lũ, cho')).toEqual(['thẻ: lũ,"chợ  nổi" ', 'thẻ: lũ,"phòng chống lũ" ']);
  });

  it('speaks the language of the interface', () => {
    expect(complete('màu: x')).toEqual(['màu:"xanh lục" ', 'màu:"xanh lam" ', 'màu:xám ']);
    expect(complete('màu: gr', 'en')).toEqual(['màu:green ', 'màu:grey ']);
    expect(complete('từ: tuan')).toEqual(['từ:"tuần này" ', 'từ:"tuần trước" ']);
    expect(complete('out', 'en')).toEqual(['outlet: ']);
  });

  it('is done with a value that is whole', () => {
    expect(complete('thẻ: lũ ')).toEqual([]);
    expect(complete('báo: nhân dân lũ')).toEqual([]);
  });
});
