/** Words of number, in small letters and the new placement of tones. */

/** One to nine; what else some of them mean is said in `figures.ts`. Each spelling is one that newsrooms print. */
export const ONES: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

/** Only behind a ten: hai mươi mốt, ba mươi tư, mười lăm; "tư" also behind "thứ" and "tháng". */
export const ONES_BEHIND_TENS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5 };

/** Begin a number by themselves: mười hai, and the southern hăm mốt (21), băm sáu (36). */
export const TENS: Readonly<Record<string, number>> = { mười: 10, hăm: 20, băm: 30 };

/** Multiply what stands before them; alone they are a number too ("nghìn năm"). */
export const SCALES: Readonly<Record<string, number>> = {
  mươi: 10,
  chục: 10,
  tá: 12,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
};

/** No value that could be reckoned with: each is itself, and another of them is another number. */
export const VAGUE: ReadonlySet<string> = new Set([
  'vài',
  'dăm',
  'mấy',
  'đôi ba',
  'vài ba',
  'dăm ba',
  'dozens',
  'several',
]);

/** Behind one of these a word is a place in an order: giải Nhất, hạng nhì, thứ tư; a superlative ("cao nhất") has none before it. */
export const BEFORE_ORDINALS: ReadonlySet<string> = new Set([
  'thứ',
  'hạng',
  'giải',
  'ngôi',
  'bậc',
  'loại',
  'tháng',
  'lần',
]);
export const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, nhì: 2, tư: 4 };

/** What stands before a Roman number, so that "VI" and "I" are one there: elsewhere they are letters or syllables. */
export const BEFORE_ROMAN: ReadonlySet<string> = new Set(
  'khoá khóa quý thứ kỷ kỉ chương phần mục kỳ kì hội tập cấp hạng loại nhóm vùng khu tuần số session chapter part congress century quarter'.split(
    ' ',
  ),
);

export const ENGLISH_NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    '_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ]
    .flatMap((row) => row.split(' ').map((word, value): [string, number] => [word, value]))
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, at): [string, number] => [word, 20 + 10 * at]),
      'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
        .split(' ')
        .map((word, at): [string, number] => [word, 20 + 10 * at]),
      [
        ['half', 0.5],
        ['quarter', 0.25],
        ['twice', 2],
        ['double', 2],
        ['triple', 3],
      ],
    ),
);

/** Chinese ones are compared as they are written: a run of them is one number. */
export const CHINESE_NUMBERS: ReadonlySet<string> = new Set('一二三四五六七八九十百千万萬亿億半两兩');

/** What says how near a number is to what it counts. A figure without one is exact. */
export const DEGREES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    over: 'hơn|trên|quá|vượt|vượt quá|over|more than|above|exceeding|>',
    // Below, and close to it.
    near: 'gần|ngót|chưa đến|chưa tới|nearly|almost',
    under: 'dưới|under|below|less than|fewer than|<',
    least: 'ít nhất|tối thiểu|không dưới|không ít hơn|at least|≥',
    most: 'tối đa|nhiều nhất|không quá|không vượt quá|at most|up to|≤',
    about: 'khoảng|chừng|độ|xấp xỉ|ước|ước đạt|ước tính|ước khoảng|tầm|about|around|approximately|roughly|≈|~',
  }).flatMap(([degree, words]) => words.split('|').map((word) => [word, degree])),
);

/** Behind the figure: 5 tỷ đồng trở lên. */
export const DEGREES_BEHIND: Readonly<Record<string, string>> = { 'trở lên': 'least', 'trở xuống': 'most' };
