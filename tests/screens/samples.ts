/** Invented articles and highlights of the kind that the state press prints. No outlet published them. */

import type { ArticleView, QuestionView, ReprintView, VersionsView } from '../../components/article/views';
import type { SavedRow } from '../../components/popup/views';
import type { Article, Block } from '../../lib/model/article';
import type { Highlight, HighlightColour, HighlightState } from '../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../lib/model/ids';

const ARTICLE = newArticleId(() => 'a1');

export const QUOTES: Record<HighlightColour, string> = {
  yellow:
    'Đến hết quý III, toàn tỉnh giải ngân 4.218,6 tỷ đồng vốn đầu tư công, đạt 61,3% kế hoạch, cao hơn 7,4 điểm phần trăm so với cùng kỳ.',
  green: 'Chủ tịch UBND tỉnh yêu cầu các chủ đầu tư hoàn thành giải phóng mặt bằng trước ngày 15/12.',
  blue: '“Không để hồ sơ nằm trên bàn quá ba ngày làm việc”, Giám đốc Sở Tài chính nói.',
  red: 'Nguồn kinh phí của tuyến đường ven hồ chưa được nêu rõ.',
  grey: 'Hội nghị được truyền trực tuyến tới 96 điểm cầu cấp xã.',
};

function highlight(colour: HighlightColour, note = ''): Highlight {
  return {
    id: newHighlightId(() => colour),
    articleId: ARTICLE,
    quote: { exact: QUOTES[colour], prefix: '', suffix: '' },
    position: { startBlock: 3, startOffset: 0, endBlock: 3, endOffset: QUOTES[colour].length },
    fingerprint: '0',
    colour,
    note,
    tags: [],
    createdAt: '2026-11-03T09:12:00+07:00',
    stamps: {},
  };
}

export const HIGHLIGHTS: Highlight[] = [
  highlight('yellow', 'Đối chiếu với báo cáo tháng 9: khi đó là 58,9%.'),
  highlight('green'),
  highlight('blue', 'Dùng cho phần phát biểu.\nCần ghi rõ chức danh.'),
  highlight('red', 'Hỏi lại Văn phòng UBND tỉnh.'),
  highlight('grey'),
];

export const STATES: Record<string, HighlightState> = {
  yellow: 'exact',
  green: 'moved',
  blue: 'ambiguous',
  red: 'orphan',
  grey: 'changed',
};

const READ = {
  headline: 'Đẩy nhanh giải ngân vốn đầu tư công, gỡ vướng mặt bằng ở các dự án trọng điểm ven hồ Thượng',
  host: 'baothuongho.vn',
  language: 'vi',
  publishedAt: { iso: '2026-11-03T08:05:00+07:00', precision: 'minute', words: '03/11/2026 08:05' },
  authors: ['Hoài Thu', 'Đức Mạnh'],
} satisfies ArticleView['article'] & ArticleView['asRead'];

export const ARTICLE_IN_VIEW: ArticleView = {
  kind: 'article',
  article: READ,
  asRead: READ,
  corrections: {},
  fromBody: false,
  outletName: 'Báo và phát thanh, truyền hình Thượng Hồ',
  certain: true,
  remarks: [],
  cleared: true,
  view: 'clear',
  kept: null,
  question: null,
  reprint: null,
  found: {},
};

export const REPRINT: ReprintView = {
  id: newArticleId(() => 'reprint'),
  url: 'https://hangtin.example.com/khoi-cong',
  outletName: 'Hãng tin Thượng Hồ',
  ...{ highlights: 5, fitting: 3, missing: 2 },
};

/** An article of which not everything could be read. */
const { publishedAt: _, ...UNDATED } = ARTICLE_IN_VIEW.article;
export const ARTICLE_WITH_REMARKS: ArticleView = {
  ...ARTICLE_IN_VIEW,
  article: UNDATED,
  remarks: [
    { kind: 'unreadable-date', words: 'Thứ Năm, 16/72/2020 08:15' },
    { kind: 'more-pages', count: 3 },
    { kind: 'cut' },
    { kind: 'pdf' },
    { kind: 'legacy-font' },
    { kind: 'shortened' },
    { kind: 'translated' },
  ],
};

export function keptArticle(highlights: readonly Highlight[]): ArticleView {
  return {
    ...ARTICLE_IN_VIEW,
    kept: { id: ARTICLE, savedAt: '2026-11-03T02:20:00Z', highlights },
    found: Object.fromEntries(Object.entries(STATES).map(([id, state]) => [id, { state }])),
  };
}

/** An article that was read wrongly, put right. */
export const CORRECTED: ArticleView = {
  ...keptArticle([]),
  asRead: {
    ...READ,
    headline: 'Tin trong tỉnh',
    publishedAt: { ...READ.publishedAt, iso: '2026-11-22T00:00:00+07:00' },
  },
  corrections: { headline: READ.headline, publishedAt: READ.publishedAt },
  fromBody: true,
};

const ROWS: [string, string, string | null, number][] = [
  [
    'Đẩy nhanh giải ngân vốn đầu tư công, gỡ vướng mặt bằng ở các dự án trọng điểm ven hồ Thượng',
    'Báo và phát thanh, truyền hình Thượng Hồ',
    '2026-11-03T08:05:00+07:00',
    5,
  ],
  [
    'Tháo gỡ thủ tục cho hợp tác xã chế biến quế xuất khẩu',
    'Cổng thông tin điện tử tỉnh Vĩnh Sơn',
    '2026-11-02T16:40:00+07:00',
    1,
  ],
  ['Ký kết biên bản ghi nhớ về đào tạo kỹ sư đường sắt', 'Tạp chí Giao thông Xây dựng', '2026-10-30', 0],
  ['Thường trực Tỉnh uỷ cho ý kiến về quy hoạch vùng trồng dược liệu dưới tán rừng', 'Báo Vĩnh Sơn', null, 12],
  ['Province opens its first one-stop desk for border trade', 'Vĩnh Sơn News', '2026-10-28T10:00:00+07:00', 2],
];

export const ROWS_SAVED: SavedRow[] = ROWS.map(([headline, outletName, iso, highlightCount], index) => ({
  id: newArticleId(() => `row-${index}`),
  url: `https://example.vn/bai-${index}`,
  headline,
  outletName,
  highlightCount,
  // The first two today.
  savedAt: index < 2 ? '2026-11-03T07:10:00.000+07:00' : '2026-11-02T16:40:00.000+07:00',
  ...(iso === null ? {} : { publishedAt: { iso, precision: iso.length > 10 ? 'minute' : 'day', words: '' } as const }),
}));

const blocksOf = (...paragraphs: string[]): Block[] => [
  { kind: 'headline', text: READ.headline },
  ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
];
const SHOWN: Article = {
  ...{ id: ARTICLE, ...READ, addresses: [], url: 'https://baothuongho.vn/giai-ngan', outletName: 'Báo Thượng Hồ' },
  ...{ tags: [], note: '', savedAt: '2026-11-03T02:20:00Z', versionCount: 2, stamps: {} },
  section: 'Kinh tế',
  blocks: blocksOf(QUOTES.yellow, QUOTES.green, QUOTES.grey),
  fingerprint: '0',
};

/** An article that was edited, and was read cut once. */
export const VERSIONS: VersionsView = {
  shown: SHOWN,
  versions: [
    {
      articleId: ARTICLE,
      number: 1,
      ...READ,
      authors: ['Hoài Thu'],
      source: { name: 'Hãng tin Thượng Hồ' },
      blocks: blocksOf(QUOTES.yellow.replace('4.218,6', '4.128,6'), QUOTES.green, QUOTES.blue),
      fingerprint: '1',
      readAt: '2026-11-03T02:20:00Z',
      filedAt: '2026-11-03T04:00:00Z',
    },
    {
      articleId: ARTICLE,
      number: 2,
      ...READ,
      blocks: blocksOf(QUOTES.yellow),
      fingerprint: '2',
      flaws: ['cut'],
      readAt: '2026-11-04T01:00:00Z',
      filedAt: '2026-11-04T01:00:00Z',
      isBeside: true,
    },
  ],
};

/** Another article that is kept at the address in view. */
export const QUESTION: QuestionView = {
  kind: 'other-article',
  id: ARTICLE,
  url: 'https://baosonglon.vn/trang-moi-nhat.html',
  headline: 'Xóm Rạch Củi làm lại cầu ván sau mùa nước',
  savedAt: '2026-11-03T02:20:00Z',
  highlights: 3,
};
