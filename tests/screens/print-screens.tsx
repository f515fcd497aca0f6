import { PrintScreen } from '../../components/print/PrintScreen';
import type { PrintView } from '../../components/print/views';
import type { Article, Block } from '../../lib/model/article';
import type { Highlight, TextPosition } from '../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../lib/model/ids';
import { textAt } from '../../lib/model/text-position';
import { toSheet } from '../../lib/sheet/to-sheet';
import { ARTICLE_IN_VIEW, HIGHLIGHTS, QUOTES } from './samples';
import { screensOf } from './screen';

const nothing = () => {};

/** Many narrow columns, an empty cell, and a word that is wider than any of them. */
const MEASURED: Block[] = [
  ['Năm', 'Trạm đo', 'Kế hoạch', 'Giải ngân', 'Lượng mưa', 'Mực nước', 'Ghi chú'],
  ['2025', 'Thượng Hồ', '', '1.420', '312 mm', '14,2 m', 'Trạm chuyển lên đồi từ tháng 6'],
  ['2026', 'Bến Lội', '9.600', '5.870', '298 mm', '13,7 m', 'thuongho.example/quan-trac/2026/bang-so-lieu-day-du.xlsx'],
].flatMap((texts, row) =>
  texts.flatMap((text, column): Block[] =>
    text === '' ? [] : [{ kind: 'cell', table: 1, row, column, header: row === 0, text }],
  ),
);

const BLOCKS: Block[] = [
  { kind: 'kicker', text: 'Đầu tư công' },
  { kind: 'headline', text: ARTICLE_IN_VIEW.article.headline },
  { kind: 'lead', text: 'Chín tháng, tỉnh Thượng Hồ giải ngân hơn 60% kế hoạch; ba dự án ven hồ vẫn chờ mặt bằng.' },
  { kind: 'paragraph', text: `${QUOTES.yellow} Đây là mức cao nhất trong năm năm.` },
  {
    kind: 'paragraph',
    text: `Tại hội nghị, ${QUOTES.green.charAt(0).toLowerCase()}${QUOTES.green.slice(1)} ${QUOTES.blue}`,
  },
  { kind: 'heading', level: 2, text: 'Ba dự án chờ đất' },
  { kind: 'item', list: 0, ordered: true, depth: 0, text: 'Đường ven hồ, 14,2 km' },
  { kind: 'item', list: 0, ordered: false, depth: 1, text: 'còn 37 hộ chưa nhận tiền' },
  { kind: 'item', list: 0, ordered: true, depth: 0, text: 'Cầu Bến Lội' },
  { kind: 'figure', text: 'Thi công kè hồ Thượng', image: { src: 'https://x.example/a.jpg', credit: 'Hoài Thu' } },
  { kind: 'cell', table: 0, row: 0, column: 0, header: true, text: 'Dự án' },
  { kind: 'cell', table: 0, row: 0, column: 1, header: true, text: 'Giải ngân' },
  { kind: 'cell', table: 0, row: 1, column: 0, header: false, text: 'Đường ven hồ' },
  { kind: 'cell', table: 0, row: 1, column: 1, header: false, text: '41,5%' },
  ...MEASURED,
  { kind: 'quote', text: '“Mặt bằng chậm một ngày, nhà thầu lỗ một ngày.”' },
  { kind: 'byline', text: 'Hoài Thu - Đức Mạnh' },
];

export const ARTICLE: Article = {
  id: newArticleId(() => 'a1'),
  addresses: ['baothuongho.example/giai-ngan-102'],
  url: 'https://baothuongho.example/giai-ngan-von-dau-tu-cong-102261103080512345.htm',
  host: 'baothuongho.example',
  outletName: ARTICLE_IN_VIEW.outletName,
  language: 'vi',
  headline: ARTICLE_IN_VIEW.article.headline,
  authors: ['Hoài Thu', 'Đức Mạnh'],
  ...(ARTICLE_IN_VIEW.article.publishedAt ? { publishedAt: ARTICLE_IN_VIEW.article.publishedAt } : {}),
  blocks: BLOCKS,
  fingerprint: 'f',
  savedAt: '2026-11-03T02:20:00Z',
  versionCount: 0,
  tags: ['giao ban tuần'],
  note: 'Đưa vào điểm báo sáng thứ Tư.',
  stamps: {},
};

const [SAMPLE] = HIGHLIGHTS;
if (!SAMPLE) throw new Error('a sample is missing');
const sample = SAMPLE;

function mark(colour: Highlight['colour'], position: TextPosition, rest: Partial<Highlight> = {}): Highlight {
  const quote = { exact: textAt(BLOCKS, position) ?? '', prefix: '', suffix: '' };
  return {
    ...sample,
    id: newHighlightId(() => `${colour}${position.startBlock}`),
    colour,
    position,
    quote,
    fingerprint: 'f',
    note: '',
    tags: [],
    ...rest,
  };
}

const at = (block: number, startOffset: number, endOffset: number): TextPosition => ({
  startBlock: block,
  startOffset,
  endBlock: block,
  endOffset,
});

export const MARKS: Highlight[] = [
  mark('yellow', at(3, 0, QUOTES.yellow.length), {
    note: 'Đối chiếu **báo cáo tháng 9**:\n- khi đó là 58,9%',
    tags: ['số liệu'],
  }),
  mark('red', at(3, 24, 70)),
  mark('green', at(4, 14, 14 + QUOTES.green.length), { note: 'Hạn này có trong công văn.' }),
  mark('blue', at(4, 15 + QUOTES.green.length, 15 + QUOTES.green.length + QUOTES.blue.length)),
  mark('grey', at(13, 0, 5), { tags: ['so sánh'] }),
  {
    ...mark('red', at(5, 0, 3)),
    id: newHighlightId(() => 'gone'),
    quote: { exact: QUOTES.red, prefix: '', suffix: '' },
    fingerprint: 'older',
    note: 'Hỏi lại Văn phòng UBND tỉnh.',
  },
];

/** Every state of the print view by name. */
export const PRINT_SCREENS = screensOf<PrintView>(
  {
    loading: { with: () => ({ kind: 'loading' }), shows: ({ print }) => [print.loading] },
    'not-found': {
      with: () => ({ kind: 'error', error: 'not-found' }),
      shows: ({ errors }) => [errors['not-found'].what],
    },
    article: {
      with: () => ({ kind: 'article', sheet: toSheet(ARTICLE, MARKS) }),
      shows: ({ print }) => [print.notes, 'còn 37 hộ chưa nhận tiền', 'Hạn này có trong công văn.', print.legend],
    },
    plain: {
      with: () => ({ kind: 'article', sheet: toSheet({ ...ARTICLE, note: '', tags: [] }, []) }),
      shows: () => [QUOTES.yellow, ARTICLE.outletName],
    },
  },
  (view, words) => <PrintScreen words={words} view={view} onPrint={nothing} onRetry={nothing} />,
);
