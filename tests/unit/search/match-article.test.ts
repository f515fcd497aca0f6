import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/model/article';
import type { Outlet } from '../../../lib/outlets/outlet';
import { filterValuesOf, outletFits, toBarStart } from '../../../lib/search/filter-article';
import { matchArticle } from '../../../lib/search/match-article';
import { compareMatches } from '../../../lib/search/order';
import { parseQuery } from '../../../lib/search/parse-query';
import { SEARCH_TIERS } from '../../../lib/search/query';
import type { SearchedHighlight } from '../../../lib/search/searched-texts';
import { articleOf, highlightOf, NOON, type Sample } from './sample';

const OUTLET: Outlet = {
  host: 'dongbung.example.vn',
  vi: 'Báo Đồng Bưng',
  en: 'Dong Bung Newspaper',
  governingBody: '',
  level: 'province',
  language: 'vi',
};

const match = (typed: string, sample: Sample | Article, marks: SearchedHighlight[] = [], outlet?: Outlet) =>
  matchArticle(
    parseQuery(typed, { now: NOON }).query,
    'stamps' in sample && 'blocks' in sample ? (sample as Article) : articleOf(sample as Sample),
    marks,
    outlet,
  );
const tierOf = (...asked: Parameters<typeof match>) => {
  const found = match(...asked);
  return found && SEARCH_TIERS[found.tier];
};

describe('matchArticle', () => {
  const FLOOD: Sample = {
    headline: 'Lũ về sông Lệ',
    lead: 'Nước lên nhanh trong đêm.',
    body: ['Trạm đo Đồng Nà ghi mức nước 3,2 m.', 'Đê bao xã Hòa Bình còn vững.'],
    tags: ['thiên tai'],
    note: 'Hỏi lại số liệu',
  };

  it.each([
    ['lu ve ', 'phrase'],
    ['sông lũ ', 'headline'],
    ['le', 'headline'],
    ['"về sông" ', 'headline'],
    ['trạm ', 'body'],
    ['muc nuoc ', 'phrase'],
    ['nước lũ ', 'body'],
    ['nuoc OR lu ', 'headline'],
    ['thien tai ', 'phrase'],
    ['tai thiên hỏi ', 'highlight'],
    ['tít:lũ ghichú:hỏi ', 'body'],
    ['sapo:dem ', 'body'],
    ['"muc nuoc" lũ ', 'body'],
    ['3,2 ', 'body'],
    ['', 'body'],
    ['-hạn ', 'body'],
  ])('%s: %s', (typed, tier) => {
    expect(tierOf(typed, FLOOD)).toBe(tier);
  });

  it.each([
    'hạn ',
    'lũ hạn ',
    'trạ ',
    'tít:trạm ',
    '-lũ ',
    'nước -"đồng nà" ',
    'nước -tít:về ',
    '"mức nuoc" ',
    '"nước mức" ',
    '-thẻ:"thiên tai" ',
    'ghichú:lũ ',
    '"nà đê"',
  ])('%s is not met', (typed) => {
    expect(match(typed, FLOOD)).toBeNull();
  });

  it('finds the marks of the reader, but none that were deleted', () => {
    const marks = [highlightOf('còn vững', { note: 'kiểm tra', tags: ['đê điều'] })];
    expect(tierOf('vững kiểm đê ', FLOOD, marks)).toBe('highlight');
    expect(tierOf('đoạn:vững ', FLOOD, marks)).toBe('highlight');
    const deleted = [highlightOf('còn vững', { note: 'kiểm tra', deletedAt: '2026-11-02T00:00:00+07:00' })];
    expect(match('kiểm ', FLOOD, deleted)).toBeNull();
    expect(match('lũ ', { ...FLOOD, deletedAt: '2026-11-02T00:00:00+07:00' })).toBeNull();
  });

  it('finds what the reader corrected, and what the page said', () => {
    const corrected = { ...FLOOD, corrections: { headline: 'Nước rút ở sông Lệ', authors: ['An Nhiên'] } };
    expect(tierOf('rút ', corrected)).toBe('headline');
    expect(tierOf('về ', corrected)).toBe('headline');
    expect(match('tácgiả:"an nhien"', corrected)).not.toBeNull();
  });

  it('does not take words of two paragraphs for a phrase', () => {
    expect(tierOf('m Đê ', FLOOD)).toBe('body');
  });

  it.each([
    ['hoa binh ', true],
    ['hòa bình ', true],
    ['hoả bình ', false],
    ['hoà binh ', true],
    ['hỏa OR vững ', true],
    ['hỏa vững ', false],
    ['đe ', false],
  ])('%s stands there as it was typed: %s', (typed, isExact) => {
    expect(match(typed, FLOOD)?.isExact).toBe(isExact);
  });
});

describe('filters', () => {
  const kept: Sample = {
    headline: 'Tin',
    host: 'dongbung.example.vn',
    outletName: 'Báo Đồng Bưng Nhật báo',
    authors: ['Hoài Thu - Xuân Hoàng'],
    source: { name: 'Theo TTXVN' },
    published: '2026-03-07T23:30:00+07:00',
    savedAt: '2026-03-08T01:00:00.000+07:00',
    tags: ['Lũ lụt'],
    tone: 'positive',
    note: '',
  };
  const marks = [highlightOf('Tin', { colour: 'red', tags: ['Số liệu'] })];

  it.each([
    'báo:dongbung.example.vn',
    'báo:dongbung',
    'báo:"dong bung"',
    'outlet:newspaper',
    'báo:"nhật báo"',
    'cấp:tỉnh',
    'thẻ:"lu lut"',
    'thẻ:"số liệu"',
    'màu:đỏ',
    'màu:vàng,đỏ',
    'sắcthái:tích',
    'tìnhtrạng:"nguyên bản"',
    'tácgiả:"hoai thu"',
    'tácgiả:hoàng',
    'nguồn:ttxvn',
    'từ:7/3/2026',
    'đến:7/3/2026',
    'ngày:3/2026',
    'lưu:8/3/2026',
    'chưađọc',
    'cóđánhdấu',
    '-cóghichú',
  ])('%s lets it through', (typed) => {
    expect(match(typed, kept, marks, OUTLET)).not.toBeNull();
  });

  it.each([
    'báo:example',
    'báo:"bưng đồng"',
    'báo:vn',
    'cấp:đảng',
    'cấp:unlisted',
    'thẻ:lũ',
    'thẻ:"lũ"',
    'màu:vàng',
    'tone:negative',
    'state:changed',
    'tácgiả:"thu xuan hoang thu"',
    'tácgiả:ho',
    'nguồn:vov',
    'từ:8/3/2026',
    'đến:6/3/2026',
    'lưu:7/3/2026',
    'đãđọc',
    '-cóđánhdấu',
    'cóghichú',
  ])('%s does not', (typed) => {
    expect(match(typed, kept, marks, OUTLET)).toBeNull();
  });

  it('puts what has no date into no period, and what has no row to no outlet', () => {
    const { published: _published, ...undated } = kept;
    expect(match('từ:1990', undated)).toBeNull();
    expect(match('cấp:unlisted báo:dongbung', undated)).not.toBeNull();
    expect(outletFits('Dong Bung Newspaper', articleOf(undated), undefined)).toBe(false);
  });

  it('counts in facets', () => {
    const own = { topic: 'Đê điều', status: 'handled' } as const;
    const article = {
      ...articleOf({ ...kept, ...own, readAt: '2026-03-08T02:00:00+07:00', flaws: ['cut'] }),
      versionCount: 1,
      corrections: { headline: 'Tin' },
    };
    expect(filterValuesOf({ article, highlights: [...marks, ...marks], outlet: OUTLET })).toEqual({
      outlet: ['dongbung.example.vn'],
      level: ['province'],
      year: ['2026'],
      month: ['2026-03'],
      color: ['red'],
      tag: ['Lũ lụt', 'Số liệu'],
      tone: ['positive'],
      topic: ['Đê điều'],
      status: ['handled'],
      state: ['cut', 'changed', 'corrected'],
      read: ['read'],
      marks: ['marked'],
    });
    expect(filterValuesOf({ article: articleOf({}), highlights: [], outlet: undefined })).toMatchObject({
      outlet: ['bao.example.vn'],
      level: ['unlisted'],
      year: [],
      month: [],
      color: [],
      topic: [],
      status: ['new'],
      state: ['whole'],
      read: ['unread'],
      marks: ['unmarked'],
    });
  });

  it.each([
    ['day', '2026-03-08'],
    ['week', '2026-03-02'],
    ['month', '2026-03-01'],
  ] as const)('lays the timeline by %s', (unit, start) => {
    expect(toBarStart('2026-03-08', unit)).toBe(start);
  });
});

describe('compareMatches', () => {
  const SAMPLES: Sample[] = [
    { id: 'body-new', headline: 'Tin', body: ['lũ'], published: '2026-03-09' },
    { id: 'body-old', headline: 'Tin', body: ['lũ'], published: '2026-03-01' },
    { id: 'body-other-letters', headline: 'Tin', body: ['lu'], published: '2026-03-10' },
    { id: 'headline-old', headline: 'Ánh lũ', published: '2026-01-01', readAt: '2026-03-01T00:00:00Z' },
    { id: 'undated-late', headline: 'Lũ', savedAt: '2026-04-02T00:00:00Z' },
    { id: 'undated-b', headline: 'Lũ', savedAt: '2026-04-01T00:00:00Z' },
    { id: 'undated-a', headline: 'Lũ', savedAt: '2026-04-01T00:00:00Z', readAt: '2026-03-02T00:00:00Z' },
  ];
  const ordered = (typed: string) => {
    const { query } = parseQuery(typed, { now: NOON });
    return SAMPLES.flatMap((sample) => match(typed, sample) ?? [])
      .sort((one, other) => compareMatches(one, other, query.order, query.isReversed))
      .map(({ id }) => id);
  };
  const UNDATED = ['undated-late', 'undated-a', 'undated-b'];

  it.each([
    ['lũ ', ['headline-old', ...UNDATED, 'body-new', 'body-old', 'body-other-letters']],
    ['lu ', ['headline-old', ...UNDATED, 'body-other-letters', 'body-new', 'body-old']],
    ['lũ sort:published ', ['body-other-letters', 'body-new', 'body-old', 'headline-old', ...UNDATED]],
    [
      'lũ sort:oldest ',
      ['headline-old', 'body-old', 'body-new', 'body-other-letters', 'undated-a', 'undated-b', 'undated-late'],
    ],
    [
      'sort:read ',
      ['undated-a', 'headline-old', 'body-other-letters', 'body-new', 'body-old', 'undated-late', 'undated-b'],
    ],
    ['sort:headline ', ['headline-old', ...UNDATED, 'body-other-letters', 'body-new', 'body-old']],
    ['-sort:headline ', ['body-other-letters', 'body-new', 'body-old', ...UNDATED, 'headline-old']],
    ['sort:saved lũ tít:lũ', ['headline-old', 'undated-late', 'undated-a', 'undated-b']],
  ])('%s', (typed, ids) => {
    expect(ordered(typed)).toEqual(ids);
  });
});
