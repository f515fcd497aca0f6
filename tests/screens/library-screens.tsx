import { createRef, type JSX } from 'preact';
import { LibraryScreen, type LibraryScreenProps } from '../../components/library/LibraryScreen';
import type { ArticleListView, HighlightListView } from '../../components/library/views';
import { tabRuns, toLibraryCommands } from '../../lib/controllers/library/library-commands';
import type { Article } from '../../lib/model/article';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import type { Theme } from '../../lib/model/settings/settings';
import { completeQuery } from '../../lib/search/complete-query';
import type { Words } from '../../locales';
import { libraryWordsFor } from '../../locales/library';
import { withChart } from './library-charts';
import { screensOf } from './screen';

type Shown = Partial<LibraryScreenProps>;

const nothing = () => {};
const id = (number: number) => `library-${number}` as ArticleId;
const HEADLINES = [
  'Cầu phao Bến Ví nối hai bờ sông Mẫu sau chín ngày công binh huyện Đồng Mẫu ghép ba mươi sáu đốt',
  'Trạm đo mực nước hồ Thượng chạy thử',
  '',
  'Ủy ban nhân dân tỉnh Bình Lâm họp về đê điều trước mùa lũ',
];
const found = (at: number) => ({
  articleId: id(at),
  url: 'https://baobinhlam.example/bai.html',
  host: 'baobinhlam.example',
  outletName: 'Báo Bình Lâm',
  language: 'vi' as const,
  headline: HEADLINES[at % HEADLINES.length] ?? '',
  headlineHits: at % HEADLINES.length === 0 ? [{ start: 9, end: 15 }] : [],
  publishedAt: { iso: '2026-03-07T08:05:00.000+07:00', precision: 'minute' as const, words: '' },
  savedAt: '2026-03-07T09:00:00.000+07:00',
  highlightCount: at % 3,
  passages:
    at % 2 === 0
      ? [
          {
            field: 'note' as const,
            text: '…hỏi lại bến phao về số chuyến chở học sinh mỗi sáng, vì bản tin trước nói khác…',
            hits: [{ start: 13, end: 20 }],
          },
        ]
      : [],
  ...(at === 0 && {
    news: {
      articles: 4,
      origin: { articleId: id(9), outletName: 'Báo Đồng Mẫu', headline: HEADLINES[0] ?? '', url: '' },
    },
  }),
});

const WHOLE = { kind: 'whole' } as const;
const list = <Row,>(rows: readonly Row[], count: number) => ({
  rows: new Map(rows.entries()),
  absent: new Set<number>(),
  count,
  total: count,
  isSettled: true,
  reach: WHOLE,
  isWaiting: false,
  isAsking: false,
  error: null,
});
const ARTICLES: ArticleListView = list(
  Array.from({ length: 12 }, (_one, at) => found(at)),
  48_213,
);
const NONE: ArticleListView = list([], 0);
const SMALL: ArticleListView = list(
  [0, 1].map((at) => found(at)),
  2,
);
const ONCE: ArticleListView = list([found(1), found(2)], 2);
const HIGHLIGHTS: HighlightListView = list(
  (['yellow', 'green', 'blue', 'red', 'grey'] as const).map((colour, at) => ({
    ...found(at),
    highlightId: `mark-${at}` as HighlightId,
    colour,
    quote: { text: 'số đo được gửi về phòng trực của huyện mười phút một lần', hits: [{ start: 18, end: 28 }] },
    note: { text: at === 1 ? 'Hỏi lại số trạm' : '', hits: [] },
    tags: at === 2 ? ['đê điều'] : [],
    createdAt: '2026-03-07T09:00:00.000+07:00',
  })),
  5,
);
const SELECTION = { count: 3, isAll: false, isSelected: (one: ArticleId) => one === id(1) };

const PREVIEW: LibraryScreenProps['preview'] = {
  id: id(0),
  headline: HEADLINES[0] ?? '',
  beside: { id: id(0), same: [{ ...found(1), part: 'reprint' }], alike: [found(3)] },
  ...{ onOpen: nothing, onOpenTab: nothing, onClose: nothing, onMerge: nothing },
};

const HIGHLIGHT_SELECTION = {
  count: 2,
  isAll: false,
  isSelected: (one: HighlightId) => one === 'mark-1' || one === 'mark-3',
};

/** Every state of the library by name. */
export const LIBRARY_SCREENS = screensOf<Shown>(
  {
    full: { with: () => ({}), shows: (words) => [HEADLINES[1] ?? '', libraryWordsFor(words.language).reprints(3)] },
    empty: {
      with: (words) => ({
        ...{ articles: NONE, isGrouped: false, canGroup: false, asked: askedOf(''), facets: [] },
        views: viewsOf(words, []),
      }),
      // What stands beside the list is folded on a narrow screen.
      shows: (words) => [
        libraryWordsFor(words.language).emptyTitle,
        libraryWordsFor(words.language).empty,
        libraryWordsFor(words.language).bringIn,
      ],
    },
    small: {
      with: (words) => ({
        ...{ articles: SMALL, asked: askedOf(''), views: viewsOf(words, []) },
        facets: [{ facet: 'outlet', values: [{ value: 'o1', label: 'Báo Bình Lâm', count: 2, isChosen: false }] }],
      }),
      shows: ({ language }) => [libraryWordsFor(language).articles(2), HEADLINES[1] ?? ''],
    },
    completing: {
      with: () => ({
        asked: {
          ...askedOf(''),
          typed: 'thẻ:',
          completions: completeQuery('thẻ:', { tag: ['đê điều', 'lũ quét'] }, 'vi'),
        },
      }),
      steps: ({ search }) => [{ press: search.label }],
      shows: () => [{ element: '.db-lib-completions' }, 'lũ quét'],
    },
    beside: {
      with: () => ({ preview: PREVIEW }),
      shows: ({ language }) => [
        { named: libraryWordsFor(language).preview.close },
        libraryWordsFor(language).preview.same(2),
      ],
    },
    none: {
      with: () => ({ articles: NONE, facets: [] }),
      shows: ({ language }) => [libraryWordsFor(language).noneTitle],
    },
    'grouped, nothing twice': {
      with: () => ({ articles: ONCE, facets: [] }),
      shows: ({ language }) => [libraryWordsFor(language).noneTwice],
    },
    building: {
      with: () => ({ articles: { ...ARTICLES, reach: { kind: 'building', articles: 900, all: 48_213 } } }),
      shows: ({ search }) => [search.building(900, 48_213)],
    },
    failed: {
      with: () => ({ articles: { ...NONE, error: 'storage-blocked' } }),
      shows: ({ errors }) => [errors['storage-blocked'].what],
    },
    timeline: {
      with: (words) => withChart(words, null, '2026-01-01'),
      shows: ({ language }) => [libraryWordsFor(language).copyPicture, { element: '.db-lib-bar-out' }],
    },
    compare: {
      with: (words) => withChart(words, 'compare', '2026-01-01'),
      shows: ({ language }) => [libraryWordsFor(language).charts.compare.total, { element: '.db-lib-bar-before' }],
    },
    'compare-no-period': {
      with: (words) => withChart(words, 'compare'),
      shows: ({ language }) => [libraryWordsFor(language).charts.compare.noPeriod],
    },
    outlets: {
      with: (words) => withChart(words, 'outlet'),
      shows: ({ language }) => [libraryWordsFor(language).charts.rest.outlet],
    },
    tones: {
      with: (words) => withChart(words, 'tone', '2026-01-01'),
      shows: ({ language }) => [libraryWordsFor(language).charts.rest.tone],
    },
    selected: {
      with: () => ({ acts: { ...actsOf(), selection: SELECTION } }),
      shows: ({ language }) => [libraryWordsFor(language).selected(3), libraryWordsFor(language).acts.untag],
    },
    tagging: {
      with: () => ({ acts: { ...actsOf(), selection: SELECTION, form: 'tag' } }),
      shows: ({ language }) => [libraryWordsFor(language).acts.apply],
    },
    working: {
      with: () => ({ acts: { ...actsOf(), selection: SELECTION, work: { done: 4_200, all: 10_000 } } }),
      shows: ({ language }) => [libraryWordsFor(language).working(4_200, 10_000)],
    },
    highlights: {
      with: () => ({ tab: 'highlights' }),
      shows: () => ['Hỏi lại số trạm', 'đê điều'],
    },
    'highlights-none': {
      with: (words) => ({
        ...{ tab: 'highlights', highlights: { ...HIGHLIGHTS, rows: new Map(), count: 0, total: 0 } },
        ...{ asked: askedOf(''), facets: [], views: viewsOf(words, []) },
      }),
      shows: ({ language }) => [libraryWordsFor(language).unmarkedTitle, libraryWordsFor(language).commands.articles],
    },
    'highlights-selected': {
      with: () => ({ tab: 'highlights', highlightActs: { ...highlightActsOf(), selection: HIGHLIGHT_SELECTION } }),
      shows: ({ language }) => [
        libraryWordsFor(language).markActs.selected(2),
        libraryWordsFor(language).markActs.export,
      ],
    },
    deleted: {
      with: () => ({
        tab: 'deleted',
        deleted: {
          kind: 'rows',
          rows: [0, 2].map((at) => ({
            ...found(at),
            id: id(at),
            deletedAt: '2026-11-20T09:00:00.000+07:00',
            daysLeft: at * 12,
          })),
        },
      }),
      shows: ({ language }) => [libraryWordsFor(language).trash.hint, libraryWordsFor(language).trash.daysLeft(24)],
    },
    merging: {
      with: () => ({
        acts: { ...actsOf(), selection: { ...SELECTION, count: 2 } },
        merging: {
          kind: 'copies',
          isBusy: false,
          copies: [
            { article: copyOf(1, 'Trạm đo báo mực nước mười phút một lần.'), highlights: 4, canBeKept: true },
            {
              article: {
                ...copyOf(5, 'Trạm đo báo mực nước năm phút một lần, cả ban đêm.'),
                tags: ['đê điều', 'lũ quét'],
                note: 'Hỏi lại số trạm, vì bản tin trước của huyện nói khác.',
                topic: 'Thủy lợi',
              },
              highlights: 0,
              canBeKept: true,
            },
          ],
        },
      }),
      shows: ({ language }) => [
        libraryWordsFor(language).merging.hint,
        libraryWordsFor(language).merging.differentText(1),
        'Thủy lợi',
      ],
    },
    'deleted-none': {
      with: () => ({ tab: 'deleted', deleted: { kind: 'rows', rows: [] } }),
      shows: ({ language }) => [libraryWordsFor(language).trash.emptyTitle],
    },
    health: {
      with: () => ({ tab: 'health' }),
      shows: ({ language }) => [
        libraryWordsFor(language).health.wrong(libraryWordsFor(language).health.parts.counters),
        libraryWordsFor(language).health.unharmed,
        libraryWordsFor(language).health.deleted(12),
      ],
    },
    keys: {
      with: () => ({ sheet: 'keys' }),
      shows: ({ language }) => [libraryWordsFor(language).keys.inList, { inWindow: '.db-dialog-title', from: 0 }],
    },
    palette: {
      with: () => ({ sheet: 'palette' }),
      shows: ({ language }) => [libraryWordsFor(language).commands.timeline],
    },
  },
  libraryScreen,
);

function copyOf(number: number, text: string): Article {
  const { url, host, outletName, publishedAt, savedAt } = found(number);
  return {
    ...{ id: id(number), url: `${url}?ban=${number}`, host, outletName, publishedAt, savedAt },
    ...{ addresses: [url], language: 'vi', headline: HEADLINES[1] ?? '', authors: ['Lê Thị Ví Dụ'], versionCount: 0 },
    blocks: [
      { kind: 'headline', text: HEADLINES[1] ?? '' },
      { kind: 'paragraph', text },
    ],
    ...{ fingerprint: `text-${number}`, tags: ['đê điều'], note: '', stamps: {} },
  };
}

function askedOf(typed: string): LibraryScreenProps['asked'] {
  const isAsking = typed !== '';
  return {
    typed,
    pieces: isAsking
      ? [
          { kind: 'values', field: 'tag', values: ['đê điều'], typed: 'thẻ:"đê điều"' },
          { kind: 'day', field: 'from', day: '2025-01-01', typed: 'từ:1/1/2025' },
        ]
      : [],
    remarks: isAsking ? [{ kind: 'unknown-value', text: 'màu: tím' }] : [],
    completions: [],
    order: 'published',
    isReversed: false,
  };
}

function viewsOf({ language }: Words, rows: LibraryScreenProps['views']['rows']): LibraryScreenProps['views'] {
  const on = { onNaming: nothing, onOpen: nothing, onSave: nothing, onRename: nothing, onDelete: nothing };
  return { rows, isNaming: language === 'en' && rows.length > 0, ...on };
}

function actsOf(): LibraryScreenProps['acts'] {
  return {
    selection: { count: 0, isAll: false, isSelected: () => false },
    total: 48_213,
    work: null,
    known: { tags: ['đê điều', 'lũ quét'], topics: ['Thủy lợi'] },
    form: null,
    onForm: nothing,
    onAct: nothing,
    onSelectAll: nothing,
    onClear: nothing,
    onCancel: nothing,
    onMerge: nothing,
  };
}

function highlightActsOf(): LibraryScreenProps['highlightActs'] {
  const { known, work } = actsOf();
  return {
    selection: { count: 0, isAll: false, isSelected: () => false },
    total: 90_110,
    ...{ known, work, form: null },
    ...{ onForm: nothing, onAct: nothing, onSelectAll: nothing, onClear: nothing, onCancel: nothing },
  };
}

function libraryScreen(shown: Shown, words: Words, theme: Theme): JSX.Element {
  const library = libraryWordsFor(words.language);
  const { read, unread } = library.facetValues;
  return (
    <div id="library">
      <LibraryScreen
        words={words}
        library={library}
        theme={theme}
        tab="articles"
        asked={askedOf('thẻ:"đê điều" từ:1/1/2025 màu: tím ')}
        isGrouped
        canGroup
        articles={ARTICLES}
        highlights={HIGHLIGHTS}
        facets={[
          {
            facet: 'outlet',
            values: Array.from({ length: 11 }, (_one, at) => ({
              value: `o${at}`,
              label: at === 0 ? 'Cổng thông tin điện tử Ủy ban nhân dân tỉnh Bình Lâm' : `Báo Ví Dụ ${at}`,
              count: 9_000 - at * 700,
              isChosen: at === 1,
            })),
          },
          {
            facet: 'read',
            values: [
              { value: 'unread', label: unread, count: 48_000, isChosen: false },
              { value: 'read', label: read, count: 213, isChosen: false },
            ],
          },
        ]}
        timeline={null}
        charts={withChart(words, null).charts}
        views={viewsOf(words, [
          { id: 'v1', name: 'Đê điều chưa xử lý', address: '?q=a', count: 214, isOpen: true },
          {
            id: 'v2',
            name: 'Tin của hai tỉnh trước khi sáp nhập, xếp theo báo',
            address: '?q=b',
            count: null,
            isOpen: false,
          },
        ])}
        active={0}
        acts={actsOf()}
        highlightActs={highlightActsOf()}
        preview={null}
        merging={{ kind: 'closed' }}
        deleted={{ kind: 'loading' }}
        health={{
          articles: 48_213,
          highlights: 90_110,
          deleted: 12,
          bytes: 812_000_000,
          byKind: [
            { kind: 'database', bytes: 500_000_000 },
            { kind: 'files', bytes: 312_000_000 },
          ],
          unsaved: 52,
          reach: WHOLE,
          copy: 'behind',
          check: { isRunning: false, wrong: ['counters'] },
        }}
        commands={toLibraryCommands(library, {
          ...tabRuns(nothing),
          search: nothing,
          timeline: nothing,
          group: nothing,
        })}
        sheet={null}
        notice={null}
        field={createRef()}
        listName="gallery"
        actions={{
          onTab: nothing,
          onType: nothing,
          onRemovePiece: nothing,
          onEnterList: nothing,
          onOrder: nothing,
          onGrouped: nothing,
          onFacet: nothing,
          onTimeline: nothing,
          onPeriod: nothing,
          onCopyPicture: nothing,
          onCopyNumbers: nothing,
          onShow: nothing,
          onActive: nothing,
          onToggle: nothing,
          onOpen: nothing,
          onSelectAll: nothing,
          onRetry: nothing,
          onRestore: nothing,
          onEmpty: nothing,
          onJoin: nothing,
          onCloseMerging: nothing,
          onCheck: nothing,
          onRepair: nothing,
          onExportAll: nothing,
          onTransfer: nothing,
          onOfAll: nothing,
          onSheet: nothing,
          onUndo: nothing,
          onCloseNotice: nothing,
          onLanguage: nothing,
          onTheme: nothing,
        }}
        {...shown}
      />
    </div>
  );
}
