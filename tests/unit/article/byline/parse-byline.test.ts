import { describe, expect, it } from 'vitest';
import { createSiteTest } from '../../../../lib/article/byline/names';
import { parseByline } from '../../../../lib/article/byline/parse-byline';

const BARE = { isNamed: false, isSetApart: false };
const APART = { isNamed: false, isSetApart: true };
const NAMED = { isNamed: true, isSetApart: false };

describe('signatures at the end of a text', () => {
  it.each<[string, string[], string | undefined]>([
    ['Theo Ngân Thử/baomau.vn', ['Ngân Thử'], 'baomau.vn'],
    ['Theo Hồ Thử', ['Hồ Thử'], undefined],
    ['Theo Newsweek', [], 'Newsweek'],
    ['Theo RT', [], 'RT'],
    ['(Theo TTXVN)', [], 'TTXVN'],
    ['Theo Hà Nội Mới', [], 'Hà Nội Mới'],
    ['Theo Tuổi Trẻ', [], 'Tuổi Trẻ'],
    ['Theo Lan Thử (TTXVN)', ['Lan Thử'], 'TTXVN'],
    ['Tâm Thử (TTXVN)', ['Tâm Thử'], 'TTXVN'],
    ['(TTXVN)', [], 'TTXVN'],
    ['TTXVN/Vietnam+', [], 'TTXVN/Vietnam+'],
    ['Tin, ảnh: P.Y', ['P.Y'], undefined],
    ['Bài, ảnh: THANH THỬ', ['THANH THỬ'], undefined],
    ['Bài và ảnh: Lê Thử - Trần Mẫu', ['Lê Thử', 'Trần Mẫu'], undefined],
    ['Thực hiện: Nguyễn Thử, Lê Mẫu', ['Nguyễn Thử', 'Lê Mẫu'], undefined],
    ['Tác giả: Đỗ Thị Thử', ['Đỗ Thị Thử'], undefined],
    ['Hà Thử (tổng hợp)', ['Hà Thử'], undefined],
    ['XUÂN THỬ', ['XUÂN THỬ'], undefined],
    ['Nguồn: Báo Sông Lam', [], 'Báo Sông Lam'],
    ['Nguồn: TTXVN', [], 'TTXVN'],
    ['VGP/Hải Thử', ['Hải Thử'], 'VGP'],
    ['PV/VOV.VN', ['PV'], 'VOV.VN'],
  ])('%s', (line, authors, source) => {
    const byline = parseByline(line, BARE);
    expect(byline?.authors).toEqual(authors);
    expect(byline?.source).toBe(source);
  });

  it.each<[string, string[]]>([
    ['TP', ['TP']],
    ['Bich Thu', ['Bich Thu']],
    ['Minh Thử – Hải Mẫu', ['Minh Thử', 'Hải Mẫu']],
    ['Nguyễn Thử và Trần Mẫu', ['Nguyễn Thử', 'Trần Mẫu']],
  ])('%s, set apart', (line, authors) => {
    expect(parseByline(line, APART)?.authors).toEqual(authors);
  });
});

describe('lines that sign nothing', () => {
  it.each([
    'Ảnh: Lê Thử',
    'Admin English',
    'Quản trị viên',
    'Tuyến xe chạy từ năm giờ sáng.',
    'Hai trạm sạc từ mái nhà xưởng',
    'Theo kế hoạch, tuyến xe sẽ được kéo dài trong năm tới',
    'Theo đơn vị vận hành',
    '01/07/2026',
    '',
    '-',
  ])('%s', (line) => {
    expect(parseByline(line, APART)).toBeNull();
  });
});

describe('an author box', () => {
  it.each<[string, string[], string | undefined]>([
    ['Minh Thử', ['Minh Thử'], undefined],
    ['Phùng Thử (VTV Online)', ['Phùng Thử'], 'VTV Online'],
    ['Thử', ['Thử'], undefined],
    ['Bộ Công Thương', [], 'Bộ Công Thương'],
  ])('%s', (line, authors, source) => {
    const byline = parseByline(line, NAMED);
    expect(byline?.authors).toEqual(authors);
    expect(byline?.source).toBe(source);
  });
});

describe('the site itself', () => {
  const isSite = createSiteTest('baomau.vn', ['Báo Mẫu điện tử', 'Báo Mẫu']);

  it.each(['baomau.vn', 'BAOMAU.VN', 'Báo Mẫu', 'Báo Mẫu điện tử', 'Báo Mẫu Online'])('is %s', (name) => {
    expect(isSite(name)).toBe(true);
  });

  it.each(['TTXVN', 'Báo Sông Lam', 'Nguyễn Mẫu', 'baochinhphu.vn'])('is not %s', (name) => {
    expect(isSite(name)).toBe(false);
  });
});
