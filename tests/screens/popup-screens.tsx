import type { JSX } from 'preact';
import type { DamagedRow, KeptCopy, PageView, QuestionView } from '../../components/article/views';
import { PopupScreen, type PopupScreenProps } from '../../components/popup/PopupScreen';
import type { NewsView, SavedView } from '../../components/popup/views';
import { newArticleId } from '../../lib/model/ids';
import { DEFAULT_SETTINGS, type Theme } from '../../lib/model/settings/settings';
import type { NewsRow } from '../../lib/search/news';
import type { Words } from '../../locales';
import { type ArticleFormatName, formatWordsFor } from '../../locales/formats';
import { FIELDS_FULL, FIELDS_NEW, fieldsOf, KEPT_ALL, keepAllOf, TRAY_ITEMS, trayOf } from './day-samples';
import {
  ARTICLE_IN_VIEW,
  ARTICLE_WITH_REMARKS,
  CORRECTED,
  HIGHLIGHTS,
  keptArticle,
  QUESTION,
  QUOTES,
  REPRINT,
  ROWS_SAVED,
  VERSIONS,
} from './samples';
import { screensOf } from './screen';
import { foundBy, searchFor } from './search-screens';

type Shown = Partial<
  Pick<
    PopupScreenProps,
    'page' | 'saved' | 'health' | 'search' | 'fields' | 'tray' | 'keepAll' | 'damaged' | 'loss' | 'busy' | 'notice'
  >
> & {
  formats?: ArticleFormatName[];
};

const nothing = () => {};
const TODAY = '2026-11-03T00:00:00.000+07:00';
const FEW = {
  kind: 'rows',
  today: { since: TODAY, count: 2 },
  rows: ROWS_SAVED,
  hasMore: true,
  counts: { articles: 48, highlights: 217 },
} satisfies SavedView;
const NONE: SavedView = {
  kind: 'rows',
  rows: [],
  hasMore: false,
  counts: { articles: 0, highlights: 0 },
  today: { since: TODAY, count: 0 },
};
const UNLISTED = {
  kind: 'unlisted',
  host: 'baocuatoi.example.com',
  addable: 'baocuatoi.example.com',
} satisfies PageView;
const LONG_HOST = 'tap-chi-nghien-cuu-lich-su-dia-phuong-va-van-hoa-dan-gian.example.com';
const FIRST_HEADLINE = ROWS_SAVED[0]?.headline ?? '';

const newsRow = (index: number, headline: string): NewsRow => ({
  articleId: newArticleId(() => `news-${index}`),
  url: `https://example.vn/news-${index}`,
  host: 'example.vn',
  outletName: 'Báo Ví Dụ',
  headline,
  publishedAt: { iso: `2026-11-0${index + 1}T08:05:00+07:00`, precision: 'minute', words: '' },
  savedAt: VERSIONS.shown.savedAt,
  highlightCount: index,
});
const NEWS: NewsView = {
  same: [
    { ...newsRow(0, VERSIONS.shown.headline), part: 'origin' },
    { ...newsRow(1, VERSIONS.shown.headline), part: 'copy' },
    { ...newsRow(2, `Vừa xong: ${VERSIONS.shown.headline}`), articleId: VERSIONS.shown.id, part: 'reprint' },
    { ...newsRow(3, ''), part: 'reprint' },
  ],
  alike: [newsRow(4, 'Khởi công tuyến đường vào bản từ mùa khô năm trước')],
  reach: { kind: 'whole' },
};

const withVersions = (): PageView => {
  const { kept, ...view } = keptArticle([]);
  return { ...view, kept: kept && { ...kept, versionCount: VERSIONS.versions.length } };
};
const POORER: QuestionView = {
  kind: 'poorer-text',
  id: VERSIONS.shown.id,
  url: VERSIONS.shown.url,
  headline: VERSIONS.shown.headline,
  savedAt: VERSIONS.shown.savedAt,
  highlights: 2,
};

const FORMATS: ArticleFormatName[] = [
  'markdown',
  'markdown-marks',
  'text',
  'html',
  'epub',
  'excel-highlights',
  'csv-highlights',
  'ris',
  'bibtex',
  'csl-json',
  'annotations',
];

const DAMAGED: DamagedRow[] = [
  { key: 'counters "state"', kind: 'counters', name: null, what: ['*'], state: 'repaired', replaced: null },
  {
    key: 'articles "a"',
    kind: 'articles',
    name: 'Đồng Nà khánh thành 19 trạm đo nước tự động dọc sông Lệ trước mùa lũ',
    what: ['stamps', 'savedAt'],
    state: 'found',
    replaced: [
      { field: 'stamps', from: '“?x”', to: '{}' },
      { field: 'savedAt', from: null, to: '“2026-11-03T02:20:00Z”' },
    ],
  },
  { key: 'highlights "h"', kind: 'highlights', name: null, what: ['*'], state: 'found', replaced: null },
  { key: 'articles "b"', kind: 'articles', name: 'Bản tin lũ', what: ['schema'], state: 'found', replaced: null },
  {
    key: 'versions ["c",1]',
    kind: 'versions',
    name: 'Lịch đò ngang mùa khô',
    what: ['blocks'],
    state: 'deleted',
    replaced: null,
  },
];

const GONE = { kind: 'no-article', reason: 'empty', asked: false } as const;
const KEPT_COPY: KeptCopy = {
  ...ARTICLE_IN_VIEW.article,
  id: newArticleId(() => 'a1'),
  outletName: ARTICLE_IN_VIEW.outletName,
  savedAt: '2026-11-03T09:12:00+07:00',
  highlights: 5,
};

/** Every state of the popup by name. */
export const POPUP_SCREENS = screensOf<Shown>(
  {
    loading: {
      with: () => ({ page: { kind: 'loading' }, saved: { kind: 'loading' } }),
      shows: ({ page, collection }) => [{ heard: page.loading }, { heard: collection.loading }],
    },
    'browser-page-empty': {
      with: () => ({ page: { kind: 'browser-page' }, saved: NONE }),
      shows: ({ page, collection }) => [page.browserPageTitle, collection.emptyTitle],
    },
    'kept-copy': {
      with: () => ({ page: { kind: 'kept-copy', kept: KEPT_COPY, page: GONE }, fields: fieldsOf(FIELDS_NEW) }),
      shows: ({ copy, tray }) => [copy.keptTitle, copy.open, KEPT_COPY.headline, tray.add, copy.readPage],
    },
    unlisted: {
      with: () => ({ page: UNLISTED }),
      shows: ({ page }) => [page.unlistedTitle, page.alwaysRead(UNLISTED.host)],
    },
    'unlisted-login': {
      with: () => ({ page: { ...UNLISTED, host: 'dichvucong.example.com', addable: null } }),
      shows: ({ page }) => [page.unlisted('dichvucong.example.com')],
    },
    'unlisted-general': {
      with: () => ({ page: { ...UNLISTED, host: 'baochung.example.com', outletName: 'Báo Chung' } }),
      shows: ({ page }) => [page.switchedOffTitle, page.switchedOff('Báo Chung')],
    },
    'unlisted-long': {
      with: () => ({ page: { ...UNLISTED, addable: LONG_HOST } }),
      shows: ({ page }) => [page.alwaysRead(LONG_HOST)],
    },
    'unlisted-reading': { with: () => ({ page: UNLISTED, busy: 'reading' }), shows: ({ page }) => [page.reading] },
    'no-permission': {
      with: () => ({ page: { kind: 'no-permission', host: 'nhandan.vn' } }),
      shows: ({ page }) => [page.noPermission('nhandan.vn'), page.allow],
    },
    'left-behind': {
      with: () => ({ page: { kind: 'left-behind' } }),
      shows: ({ page }) => [page.leftBehindTitle, page.reload],
    },
    'not-read': { with: () => ({ page: { kind: 'not-read' } }), shows: ({ page }) => [page.notReadTitle, page.read] },
    'no-article': {
      with: () => ({ page: { kind: 'no-article', reason: 'front-page', asked: false } }),
      shows: ({ page }) => [page.noArticle['front-page'], page.readAnyway],
    },
    'no-article-asked': {
      with: () => ({ page: { kind: 'no-article', reason: 'empty', asked: true } }),
      shows: ({ page, region }) => [page.noArticle.empty, region.pointNone],
    },
    'article-new': {
      with: () => ({ page: ARTICLE_IN_VIEW, saved: NONE }),
      shows: ({ article, collection }) => [article.save, collection.emptyTitle],
    },
    'article-merged': {
      with: ({ article }) => ({
        page: { ...ARTICLE_IN_VIEW, outletName: article.nowPartOf('Báo Đồng Bưng', 'Báo Sông Lớn', false) },
      }),
      shows: ({ article }) => [article.nowPartOf('Báo Đồng Bưng', 'Báo Sông Lớn', false)],
    },
    'article-reprint': {
      with: () => ({ page: { ...ARTICLE_IN_VIEW, reprint: REPRINT } }),
      shows: ({ adoption }) => [adoption.kept(REPRINT.outletName, REPRINT.highlights), adoption.adopt(REPRINT.fitting)],
    },
    'article-question': {
      with: () => ({ page: { ...ARTICLE_IN_VIEW, question: QUESTION } }),
      shows: ({ question: { kinds, dismiss } }) => [kinds['other-article'].choices.new, dismiss],
    },
    'article-saving': {
      with: () => ({ page: ARTICLE_IN_VIEW, busy: 'saving' }),
      shows: ({ article }) => [article.saving],
    },
    'article-uncertain': {
      with: () => ({ page: { ...ARTICLE_IN_VIEW, certain: false, cleared: false } }),
      shows: ({ article }) => [article.uncertainTitle, article.saveAnyway],
    },
    'article-remarks': {
      with: () => ({ page: ARTICLE_WITH_REMARKS }),
      shows: ({ article }) => [article.unreadableDate('Thứ Năm, 16/72/2020 08:15'), article.morePages(3)],
    },
    'article-comfort': {
      with: () => ({ page: { ...ARTICLE_IN_VIEW, view: 'comfort' } }),
      steps: ({ popup }) => [{ press: `Aa: ${popup.letters}` }],
      shows: ({ letters }) => [letters.lineHeight, letters.grounds.sepia.label],
    },
    damaged: {
      with: () => ({ page: { kind: 'browser-page' }, damaged: DAMAGED }),
      shows: ({ damaged }) => [
        damaged.title(3),
        damaged.recounted,
        damaged.download,
        damaged.repair,
        damaged.repairPlan,
        damaged.later,
        damaged.handled(1),
      ],
    },
    'article-saved': {
      with: () => ({ page: keptArticle([]), formats: FORMATS.slice(0, 1) }),
      shows: ({ article, exporting, language }) => [
        article.saved,
        exporting.one(formatWordsFor(language).formats.markdown),
      ],
    },
    'article-news': {
      with: () => ({ page: withVersions() }),
      steps: ({ news }) => [{ press: news.title }],
      shows: ({ news }) => [news.printed(2, 1), news.parts.origin, news.alike],
    },
    'article-versions': {
      with: () => ({ page: withVersions() }),
      steps: ({ versions }) => [{ press: versions.title(2) }],
      shows: ({ versions }) => [versions.beside, versions.flaws.cut, versions.takeBack],
    },
    'article-version-text': {
      with: () => ({ page: withVersions() }),
      steps: ({ versions, moment }) => [
        { press: versions.title(2) },
        { press: versions.ofVersion(versions.read, moment(VERSIONS.versions[0]?.readAt ?? '')) },
      ],
      shows: ({ versions }) => [versions.hide, VERSIONS.versions[0]?.blocks[1]?.text ?? ''],
    },
    'article-version-compared': {
      with: () => ({ page: withVersions() }),
      steps: ({ versions, moment }) => [
        { press: versions.title(2) },
        { press: versions.ofVersion(versions.compare, moment(VERSIONS.versions[0]?.readAt ?? '')) },
      ],
      shows: ({ versions }) => [versions.compareWith, versions.shownText],
    },
    'article-poorer': {
      with: () => ({ page: { ...keptArticle(HIGHLIGHTS.slice(0, 2)), remarks: [{ kind: 'cut' }], question: POORER } }),
      shows: ({ question }) => [question.kinds['poorer-text'].choices.keep, question.kinds['poorer-text'].choices.take],
    },
    'article-translated': {
      with: () => ({
        page: {
          ...keptArticle(HIGHLIGHTS.slice(0, 2)),
          remarks: [{ kind: 'translated' }],
          question: { ...POORER, kind: 'translated' },
        },
      }),
      shows: ({ article, question }) => [article.translated, question.kinds.translated.choices.keep],
    },
    'article-formats': {
      with: () => ({ page: keptArticle([]) }),
      steps: ({ exporting }) => [{ press: exporting.some }],
      shows: ({ language }) => [formatWordsFor(language).formats.markdown, formatWordsFor(language).formats.epub],
    },
    'article-exporting': {
      with: () => ({ page: keptArticle([]), busy: 'exporting' }),
      shows: ({ exporting }) => [exporting.busy],
    },
    'article-corrected': {
      with: () => ({ page: CORRECTED }),
      shows: ({ correction, region }) => [
        correction.corrected(`${correction.fields.headline}, ${correction.fields.publishedAt}`.toLowerCase()),
        region.used,
      ],
    },
    'article-correcting': {
      with: () => ({ page: CORRECTED }),
      steps: ({ popup, correction }) => [{ press: popup.more }, { press: correction.edit }],
      shows: ({ correction }) => [
        correction.fields.authors,
        CORRECTED.article.headline,
        correction.onPage(CORRECTED.asRead.headline),
        correction.save,
      ],
    },
    'article-correcting-refused': {
      with: () => ({ page: CORRECTED }),
      steps: ({ popup, correction }) => [
        { press: popup.more },
        { press: correction.edit },
        { sees: correction.save },
        { keys: 'Control+A' },
        { keys: 'Delete' },
        { keys: 'Enter' },
      ],
      shows: ({ correction }) => [correction.problems['no-headline']],
    },
    'article-kept': {
      with: () => ({
        page: keptArticle(HIGHLIGHTS),
        fields: fieldsOf(FIELDS_NEW),
        tray: trayOf(TRAY_ITEMS, TRAY_ITEMS.slice(0, 2)),
      }),
      shows: ({ popup, tray }) => [
        popup.state.changed(1),
        popup.highlights(HIGHLIGHTS.length),
        popup.health.unsaved(5),
        { named: tray.digest },
        { inWindow: '.db-tray-head', from: 400 },
        { inWindow: '.db-tray-row', from: 400 },
      ],
    },
    'article-highlights': {
      with: () => ({ page: keptArticle(HIGHLIGHTS) }),
      steps: ({ popup }) => [{ press: popup.highlights(HIGHLIGHTS.length) }],
      shows: ({ states }) => [QUOTES.grey, states.orphan.label],
    },
    more: {
      with: () => ({ page: keptArticle([]), health: { bytes: null, unsaved: 'all' } }),
      steps: ({ popup }) => [{ press: popup.more }],
      shows: ({ pen, correction, region, article, screens, popup }) => [
        pen.switch,
        correction.edit,
        region.point,
        article.delete,
        screens.options,
        { named: popup.health.label },
      ],
    },
    'deleted-undo': {
      with: ({ notices }) => ({
        page: keptArticle(HIGHLIGHTS.slice(0, 2)),
        notice: { id: 'n', kind: 'done', text: notices.highlightDeleted, canUndo: true },
      }),
      shows: ({ notices, undo }) => [notices.highlightDeleted, undo],
    },
    'article-deleted-undo': {
      with: ({ notices }) => ({
        page: ARTICLE_IN_VIEW,
        saved: { ...FEW, rows: ROWS_SAVED.slice(1) },
        notice: { id: 'n', kind: 'done', text: notices.articleDeleted(FIRST_HEADLINE), canUndo: true },
      }),
      shows: ({ notices }) => [notices.articleDeleted(FIRST_HEADLINE)],
    },
    'storage-error': {
      with: () => ({ page: ARTICLE_IN_VIEW, saved: { kind: 'error', error: 'storage-blocked' } }),
      shows: ({ errors, retry }) => [errors['storage-blocked'].what, retry],
    },
    'page-error': {
      with: () => ({
        page: { kind: 'error', error: 'storage-unavailable' },
        saved: { kind: 'error', error: 'storage-unavailable' },
      }),
      shows: ({ errors }) => [errors['storage-unavailable'].what],
    },
    'loss-mended': {
      with: () => ({
        page: ARTICLE_IN_VIEW,
        loss: { at: '2026-11-03T08:00:00+07:00', articles: 48, highlights: 217, missing: 0 },
      }),
      shows: ({ loss }) => [loss.mendedTitle, loss.mended(48, 217), loss.missing(0), loss.seen],
    },
    'loss-not-mended': {
      with: () => ({
        page: ARTICLE_IN_VIEW,
        saved: NONE,
        loss: { at: '2026-11-03T08:00:00+07:00', articles: 0, highlights: 0, missing: 48 },
      }),
      shows: ({ loss }) => [loss.lostTitle, loss.noneMended, loss.missing(48)],
    },
    today: {
      with: () => ({ page: { kind: 'browser-page' } }),
      shows: ({ collection }) => [collection.today(2), collection.before],
    },
    'fields-new': {
      with: () => ({ page: keptArticle([]), fields: fieldsOf(FIELDS_NEW) }),
      steps: ({ fields }) => [{ press: fields.edit }],
      shows: ({ fields, tray }) => [tray.add, fields.summaryHint, fields.topic, fields.tones.negative],
    },
    'fields-full': {
      with: () => ({ page: keptArticle([]), fields: fieldsOf(FIELDS_FULL), tray: trayOf(TRAY_ITEMS.slice(0, 1)) }),
      steps: ({ fields }) => [{ press: fields.edit }],
      shows: ({ fields, tray }) => [tray.remove, fields.backToLead, 'Bản ghi ở máy văn phòng', 'quý III'],
    },
    tray: {
      with: () => ({ page: { kind: 'browser-page' }, tray: trayOf(TRAY_ITEMS, TRAY_ITEMS.slice(0, 2)) }),
      shows: ({ tray }) => [{ named: tray.copy }, tray.yesterday(2), tray.noTopic],
    },
    'tray-empty': {
      with: () => ({ page: { kind: 'browser-page' }, tray: trayOf([], TRAY_ITEMS.slice(0, 2)) }),
      shows: ({ tray }) => [tray.emptyTitle, tray.yesterday(2)],
    },
    'kept-all': {
      with: () => ({ page: { kind: 'browser-page' }, keepAll: keepAllOf(KEPT_ALL) }),
      shows: ({ keepAll }) => [keepAll.title, keepAll.results.kept(12), keepAll.results.asleep(2)],
    },
    'search-found': {
      with: (words) => ({ search: searchFor('lũ sạt', words, foundBy('lũ sạt', { total: 1_234, hasMore: true })) }),
      shows: ({ search }) => [search.shown(ROWS_SAVED.length, 1_234), 'lũ', 'sạt…', { element: '.db-hit' }],
    },
    'search-chosen': {
      with: (words) => ({ search: searchFor('lũ sạt lở ', words) }),
      steps: ({ search }) => [{ press: search.label }, { keys: 'ArrowDown' }, { keys: 'ArrowDown' }],
      shows: ({ search }) => [search.found(ROWS_SAVED.length), { element: '[role=option][aria-selected=true]' }],
    },
    'search-understood': {
      with: (words) => ({
        search: searchFor(
          'lũ OR bão -"diễn tập" tít: đê báo: "Sông Lớn" từ: 7/3/2026 chưađọc màu: xanh xếp: tím !!! ',
          words,
        ),
      }),
      shows: ({ search }) => [
        `lũ ${search.or} bão`,
        `${search.without}: “diễn tập”`,
        `${search.fields.from}: 07/03/2026`,
        search.fields.unread,
        search.remarks['unknown-value']('xếp: tím'),
        search.remarks['no-words']('!!!'),
      ],
    },
    'search-completing': {
      with: (words) => ({ search: searchFor('báo: ', words) }),
      shows: ({ search }) => [search.remarks.unfinished('báo:'), 'Báo Vùng Cao'],
    },
    'search-none': {
      with: (words) => ({
        search: searchFor('tàu vũ trụ', words, foundBy('tàu', { rows: [], total: 0 })),
      }),
      shows: ({ search }) => [search.noneTitle, search.none, search.hint],
    },
    'search-waiting': {
      with: (words) => ({ search: searchFor('lũ', words, { kind: 'waiting' }) }),
      shows: ({ search }) => [search.searching],
    },
    'search-building': {
      with: (words) => ({
        search: searchFor('lũ', words, foundBy('lũ', { reach: { kind: 'building', articles: 3_200, all: 10_400 } })),
      }),
      shows: ({ search }) => [search.building(3_200, 10_400)],
    },
    'search-unavailable': {
      with: (words) => ({
        search: searchFor('lũ', words, foundBy('lũ', { reach: { kind: 'unavailable', error: 'index-unavailable' } })),
      }),
      shows: ({ search, errors }) => [`${search.unavailable} ${errors['index-unavailable'].todo}`],
    },
    'search-error': {
      with: (words) => ({ search: searchFor('lũ', words, { kind: 'error', error: 'storage-blocked' }) }),
      shows: ({ errors, retry }) => [errors['storage-blocked'].what, retry],
    },
    'save-failed': {
      with: () => ({ page: ARTICLE_IN_VIEW, notice: { id: 'n', kind: 'problem', error: 'storage-full' } }),
      shows: ({ errors }) => [errors['storage-full'].what],
    },
  },
  popupScreen,
);

function popupScreen({ formats = FORMATS, ...shown }: Shown, words: Words, theme: Theme): JSX.Element {
  return (
    <PopupScreen
      words={words}
      theme={theme}
      today={new Date('2026-11-03T08:00:00+07:00')}
      page={{ kind: 'loading' }}
      comfort={DEFAULT_SETTINGS.comfort}
      pen={false}
      hasHandle
      onHandle={nothing}
      hasImages
      formats={formats.map((id) => ({ id, label: formatWordsFor(words.language).formats[id] }))}
      search={searchFor('', words)}
      saved={FEW}
      fields={null}
      tray={trayOf([])}
      keepAll={keepAllOf()}
      health={{ bytes: 14_600_000, unsaved: 5 }}
      damaged={[]}
      loss={null}
      onLossSeen={nothing}
      busy={null}
      notice={null}
      onExportChoice={nothing}
      onTransfer={nothing}
      onOptions={nothing}
      onLanguage={nothing}
      onTheme={nothing}
      onUndo={nothing}
      onCloseNotice={nothing}
      searchActions={{
        onReady: nothing,
        onType: nothing,
        onMore: nothing,
        onRetry: nothing,
        onOpenUrl: nothing,
        onOpenCopy: nothing,
      }}
      pageActions={{
        onKeepImages: nothing,
        onShoot: nothing,
        onRead: nothing,
        onAlwaysRead: nothing,
        onAllow: nothing,
        onReload: nothing,
        onRetry: nothing,
        onPen: nothing,
        onCopy: nothing,
        onOpenPanel: nothing,
        onPrint: nothing,
        onOpenCopy: nothing,
        onClear: nothing,
        onComfort: nothing,
        onSave: nothing,
        onCorrect: async () => nothing(),
        onPoint: nothing,
        onForgetRegion: nothing,
        onAnswer: nothing,
        onDismissQuestion: nothing,
        onOpenUrl: nothing,
        onLoadVersions: async () => VERSIONS,
        onTellChanges: async () => [],
        onLoadNews: async () => NEWS,
        onTakeBack: nothing,
        onExport: nothing,
        onWord: nothing,
        onDeleteArticle: nothing,
        onAdopt: nothing,
        onDismiss: nothing,
        onOpenReprint: nothing,
        onJump: nothing,
        onDeleteHighlight: nothing,
      }}
      savedActions={{
        onOpenUrl: nothing,
        onOpenCopy: nothing,
        onDeleteArticle: nothing,
        onMore: nothing,
        onLibrary: nothing,
        onExportAll: nothing,
        onRetry: nothing,
      }}
      damagedActions={{
        onDownload: nothing,
        onRepair: nothing,
        onDelete: nothing,
        onTakeBack: nothing,
        onForget: nothing,
      }}
      {...shown}
    />
  );
}
