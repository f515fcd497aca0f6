/** Days, months and parts of them in words. Each phrase is a date of its own; those on one line are the same date. */

const PARTS = ['sáng', 'trưa', 'chiều', 'tối', 'đêm'];
const PARTS_OF_SPANS = ['đầu', 'giữa', 'cuối'];
const SPANS = ['tháng', 'năm', 'quý', 'tuần', 'nhiệm kỳ', 'thế kỷ', 'thập niên'];

/** Phrases by a name of the date, so that spellings of one date are one. */
export const DATE_WORDS: ReadonlyMap<string, string> = new Map([
  // Relative to the day of publication.
  ...'hôm kia|hôm qua|hôm nay|ngày mai|hôm sau|hôm trước|ngày kia|ngày mốt|năm ngoái|năm nay|năm tới|tuần trước|tuần này|tuần tới|tuần qua|tháng trước|tháng này|tháng tới|tháng qua|quý trước|quý này|quý tới|cùng kỳ'
    .split('|')
    .map(same),
  ['năm trước', 'năm ngoái'] as const,
  ['năm sau', 'năm tới'] as const,
  ['tuần sau', 'tuần tới'] as const,
  ['tháng sau', 'tháng tới'] as const,
  // Parts of the day, alone or of one: sáng nay, chiều qua, tối mai.
  ...[...PARTS, 'khuya', 'rạng sáng', 'sáng sớm', 'nửa đêm'].map(same),
  ...PARTS.flatMap((part) => ['nay', 'qua', 'mai', 'hôm qua', 'hôm nay'].map((day) => same(`${part} ${day}`))),
  // Parts of longer spans.
  ...PARTS_OF_SPANS.flatMap((part) => SPANS.map((span) => same(`${part} ${span}`))),
  ...'nửa đầu|nửa cuối|thượng tuần|trung tuần|hạ tuần|giao thừa|rằm|chủ nhật|âm lịch|dương lịch'.split('|').map(same),
  // Months with names of their own, of the lunar year.
  ['tháng giêng', 'month 1'] as const,
  ['tháng chạp', 'tháng chạp'] as const,
  // Seasons of the harvest.
  ...'đông xuân|hè thu|vụ mùa'.split('|').map(same),
  ...'giáp,ất,bính,đinh,mậu,kỷ,canh,tân,nhâm,quý'
    .split(',')
    .flatMap((stem) =>
      'tý,sửu,dần,mão,thìn,tỵ,ngọ,mùi,thân,dậu,tuất,hợi'.split(',').map((branch) => same(`${stem} ${branch}`)),
    ),
]);

export const PARTS_OF_DAY: ReadonlySet<string> = new Set([...PARTS, 'khuya', 'am', 'pm']);

const MONTHS = 'january,february,march,april,may,june,july,august,september,october,november,december'.split(',');
const WEEKDAYS = 'monday,tuesday,wednesday,thursday,friday,saturday,sunday'.split(',');

/** The same in English; an abbreviation is the word. Capitals are asked for where a word is another one without ("may", "march", "sat"). */
export const ENGLISH_DATES: ReadonlyMap<string, string> = new Map([
  ...MONTHS.flatMap((name): [string, string][] => [name, name.slice(0, 3)].map((word) => [word, name])),
  ...WEEKDAYS.flatMap((name): [string, string][] => [name, name.slice(0, 3)].map((word) => [word, name])),
  ['sept', 'september'],
  ['yesterday', 'yesterday'],
  ['today', 'today'],
  ['tomorrow', 'tomorrow'],
  ['last year', 'last year'],
  ['this year', 'this year'],
  ['next year', 'next year'],
  ['last month', 'last month'],
  ['this month', 'this month'],
  ['next month', 'next month'],
  ['morning', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
]);

function same(phrase: string): readonly [string, string] {
  return [phrase, phrase];
}
