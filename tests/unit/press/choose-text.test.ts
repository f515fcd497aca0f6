import { describe, expect, it } from 'vitest';
import type { TextFlaw } from '../../../lib/model/article';
import { chooseText, losesParagraph, type TextChoice, type WeighedText } from '../../../lib/press/choose-text';
import { ENGLISH, LEAD, PARAGRAPHS, type TextParts, textOf, wordsOf } from './texts';

const kept = textOf();
const first = (count: number) => PARAGRAPHS.slice(0, count);
const cut = (paragraphs: NonNullable<TextParts['paragraphs']>, flaws: TextFlaw[] = ['cut']) =>
  textOf({ paragraphs, flaws });
const [ONE = '', TWO = '', THREE = '', FOUR = '', FIVE = '', SIX = '', SEVEN = ''] = PARAGRAPHS;
const LOGIN = 'Vui lòng đăng nhập để đọc tiếp bài viết này.';
const LATEST =
  'Lúc 16 giờ, nước đã tới cánh đồng thôn Hạ, sớm hơn dự tính gần một giờ, và tổ máy thứ hai bắt đầu chạy.';

/** What must not take the place of the kept text by itself. */
const POORER: [string, WeighedText, WeighedText?][] = [
  ['the opening, and the page says that it is cut', cut(first(2))],
  ['all but two paragraphs, and the page says that it is cut', cut(first(5))],
  ['the opening with a line that asks for a login', textOf({ paragraphs: [...first(2), LOGIN] })],
  [
    'the opening with a line that sells a subscription',
    textOf({ paragraphs: [...first(3), 'Bạn đã đọc hết phần miễn phí. Mua gói thuê bao để xem toàn bộ nội dung.'] }),
  ],
  [
    'the opening with an English wall',
    textOf({ paragraphs: [...first(2), 'Subscribe to continue reading this article.'] }),
  ],
  [
    'the opening, a wall and its buttons',
    textOf({ paragraphs: [...first(2), LOGIN, 'Đăng nhập', 'Hỗ trợ: 1900 0000'], flaws: ['cut'] }),
  ],
  ['the first two paragraphs, nothing said', textOf({ paragraphs: first(2) })],
  ['the first half, nothing said', textOf({ paragraphs: first(4) })],
  ['the lead alone', textOf({ paragraphs: [] })],
  ['the first paragraph alone, without the lead', textOf({ lead: null, paragraphs: first(1) })],
  ['an opening that breaks off with dots', textOf({ paragraphs: [...first(5), `${wordsOf(SIX, 9)}…`] })],
  ['an opening that breaks off in mid-sentence', textOf({ paragraphs: [...first(5), wordsOf(SIX, 14)] })],
  ['an opening that breaks off with [...]', textOf({ paragraphs: [...first(3), `${wordsOf(FOUR, 12)} [...]`] })],
  ['a headline without a text', textOf({ lead: null, paragraphs: [] })],
  ['the second page of several', textOf({ lead: null, paragraphs: [FIVE, SIX, SEVEN], flaws: ['one-page'] })],
  ['the second page of several, nothing said', textOf({ lead: null, paragraphs: [FIVE, SIX, SEVEN] })],
  ['the first page of several', textOf({ paragraphs: first(3), flaws: ['one-page'] })],
  ['the second page where the first one is kept', cut(['x', SIX, SEVEN], ['one-page']), cut(first(4), ['one-page'])],
  ['a shorter opening than the one kept', cut(first(1)), textOf({ paragraphs: first(4), flaws: ['cut'] })],
  ['the opening of an older wording', textOf({ paragraphs: [ONE.replace('ba tổ máy', 'ba máy bơm'), TWO, LOGIN] })],
  ['the opening in one block', textOf({ lead: null, paragraphs: [`${LEAD} ${ONE} ${TWO}`] })],
];

const translated: TextFlaw[] = ['translated'];

const TRANSLATED: [string, WeighedText, WeighedText?][] = [
  ['a translation that says so', textOf({ lead: null, paragraphs: ENGLISH, flaws: translated, language: 'en' })],
  [
    'a translation into a language that is not known',
    textOf({ paragraphs: ENGLISH, flaws: translated, language: 'und' }),
  ],
  [
    'a page of which the first screen is translated',
    textOf({ paragraphs: [ENGLISH[0] ?? '', ...PARAGRAPHS], flaws: translated }),
  ],
  [
    'a translation in which a word alone differs',
    textOf({ paragraphs: [...first(6), `${SEVEN} OK`], flaws: translated }),
  ],
  [
    'a translation that is cut',
    textOf({ paragraphs: ENGLISH.slice(0, 1), flaws: ['cut', 'translated'], language: 'en' }),
  ],
  ['a translation that is longer', textOf({ paragraphs: [...ENGLISH, ...ENGLISH], flaws: translated, language: 'en' })],
  ['the English edition', textOf({ lead: null, paragraphs: ENGLISH, language: 'en' })],
  ['the Chinese edition', textOf({ lead: null, paragraphs: ['同茂乡新泵站试运行。'], language: 'zh' })],
  ['the French edition', textOf({ lead: null, paragraphs: ['La station de pompage est en essai.'], language: 'fr' })],
  ['the Vietnamese edition of an English text', kept, textOf({ paragraphs: ENGLISH, language: 'en' })],
  [
    'another translation of a translation',
    textOf({ paragraphs: ['La station a trois unités.'], flaws: translated, language: 'fr' }),
    textOf({ paragraphs: ENGLISH, flaws: translated, language: 'en' }),
  ],
];

/** What the paper does: it takes the place of the kept text, which becomes a version. */
const TAKEN: [string, WeighedText, WeighedText?][] = [
  ['the same text', textOf()],
  ['a figure corrected', textOf({ paragraphs: PARAGRAPHS.map((text) => text.replace('14,2', '12,4')) })],
  ['a name corrected', textOf({ paragraphs: PARAGRAPHS.map((text) => text.replace('Hà Quang Mẫu', 'Hà Văn Mẫu')) })],
  ['a paragraph taken back in the middle', textOf({ paragraphs: PARAGRAPHS.filter((text) => text !== FOUR) })],
  ['two paragraphs taken back in the middle', textOf({ paragraphs: [ONE, TWO, FIVE, SIX, SEVEN] })],
  ['the last paragraph taken back', textOf({ paragraphs: first(6) })],
  ['the first paragraph taken back', textOf({ paragraphs: PARAGRAPHS.slice(1) })],
  ['half taken back in the middle, both ends stand', textOf({ paragraphs: [ONE, SEVEN] })],
  ['the lead taken away', textOf({ lead: null })],
  [
    'shortened in its own words',
    textOf({
      paragraphs: [
        'Ba tổ máy của trạm đưa lên kênh hai nghìn mét khối mỗi giờ, nhiều gấp hai lần trước.',
        'Bảy người trong tổ thủy nông của ông Lý Văn Thử thay nhau trực, kể cả ban đêm.',
        'Kinh phí là 14,2 tỷ đồng, chưa kể công đào mương của dân.',
      ],
    }),
  ],
  [
    'taken back with a correction at the end',
    textOf({
      paragraphs: [
        ...first(4),
        'Đính chính: bản tin trước nêu sai kế hoạch xây trạm đầu nguồn; tòa soạn xin lỗi bạn đọc.',
      ],
    }),
  ],
  [
    'withdrawn, with a notice in its place',
    textOf({
      lead: null,
      paragraphs: [
        'Bài viết đã được gỡ theo yêu cầu của đơn vị cung cấp thông tin; mời bạn đọc theo dõi tin mới về trạm bơm.',
      ],
    }),
  ],
  ['a live report with a new entry on top', textOf({ paragraphs: [LATEST, ...PARAGRAPHS] })],
  ['a live report with a new entry below', textOf({ paragraphs: [...PARAGRAPHS, LATEST] })],
  [
    'a live report that drops its oldest entries',
    textOf({ paragraphs: [LATEST, LATEST.replace('16', '17'), ...first(4)] }),
  ],
  ['the whole text where its opening is kept', kept, textOf({ paragraphs: first(2), flaws: ['cut'] })],
  ['the whole text where one page is kept', kept, textOf({ paragraphs: first(3), flaws: ['one-page'] })],
  ['a cut text that has more than what is kept', cut(first(4)), textOf({ paragraphs: first(2) })],
  [
    'the original where a translation is kept',
    kept,
    textOf({ paragraphs: ENGLISH, flaws: translated, language: 'en' }),
  ],
  ['the byline gone', kept, textOf({ paragraphs: [...PARAGRAPHS, ['byline', 'Lò Thị Mẫu']] })],
  [
    'captions gone',
    kept,
    textOf({ paragraphs: [...PARAGRAPHS, ['figure', 'Trạm bơm nhìn từ bờ kênh. Ảnh: Nguyễn Văn Thử']] }),
  ],
  ['two paragraphs run into one', textOf({ paragraphs: [`${ONE} ${TWO}`, THREE, FOUR, FIVE, SIX, SEVEN] })],
  [
    'a paragraph in two',
    textOf({ paragraphs: [...first(6), wordsOf(SEVEN, 12), SEVEN.slice(wordsOf(SEVEN, 12).length + 1)] }),
  ],
  ['headings put in', textOf({ paragraphs: [['heading', 'Nước lên ruộng cao'], ...PARAGRAPHS] })],
  ['paragraphs in another order', textOf({ paragraphs: [TWO, ONE, THREE, FIVE, FOUR, SIX, SEVEN] })],
  [
    'a text on how to register, at its end',
    textOf({
      paragraphs: [
        ...PARAGRAPHS,
        'Người dân đăng ký lịch lấy nước tại nhà văn hóa thôn, xem nội dung chi tiết ở bảng tin.',
      ],
    }),
  ],
  [
    'short news of one line, rewritten',
    textOf({ lead: null, paragraphs: ['Trạm bơm chạy thử.'] }),
    textOf({ lead: null, paragraphs: ['Trạm bơm mới chạy thử chiều nay.'] }),
  ],
  ['a text whose language is not certain', textOf({ language: 'und', paragraphs: [...PARAGRAPHS, LATEST] })],
  [
    'a page of several, edited',
    cut([ONE, TWO.replace('bảy', 'tám'), THREE], ['one-page']),
    cut(first(3), ['one-page']),
  ],
];

describe.each<[TextChoice, [string, WeighedText, WeighedText?][]]>([
  ['poorer-text', POORER],
  ['translated', TRANSLATED],
  ['take', TAKEN],
])('%s', (choice, probes) => {
  it.each(probes)('is said of %s', (_name, read, before = kept) => {
    expect(chooseText(before, read)).toBe(choice);
  });
});

it('has twenty probes and more on each side', () => {
  expect(POORER.length).toBeGreaterThan(20);
  expect(TAKEN.length).toBeGreaterThan(20);
});

it('tells a paragraph that is gone from one that was edited', () => {
  const isLost = (paragraphs: readonly string[]) => losesParagraph(kept, textOf({ paragraphs }));
  expect(isLost(PARAGRAPHS.map((text) => text.replace('14,2', '12,4')))).toBe(false);
  expect(isLost([...PARAGRAPHS, LATEST])).toBe(false);
  expect(isLost(PARAGRAPHS.filter((text) => text !== FOUR))).toBe(true);
  expect(isLost(PARAGRAPHS.map((text) => (text === FOUR ? LATEST : text)))).toBe(true);
});
