import type { JSX } from 'preact';
import type { HighlightView } from '../../components/article/views';
import { PanelScreen, type PanelScreenProps } from '../../components/panel/PanelScreen';
import type { PanelArticle } from '../../components/panel/views';
import type { EarlierNote } from '../../lib/model/note';
import type { Theme } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { formatWordsFor } from '../../locales/formats';
import { FIELDS_FULL, FIELDS_NEW, fieldsOf, KEPT_ALL, keepAllOf, TRAY_ITEMS, trayOf } from './day-samples';
import { ARTICLE_IN_VIEW, HIGHLIGHTS, keptArticle, QUOTES, REPRINT } from './samples';
import { screensOf } from './screen';

type Shown = Partial<
  Pick<PanelScreenProps, 'view' | 'fields' | 'tray' | 'keepAll' | 'notice' | 'busy' | 'opened' | 'reached' | 'drafts'>
>;

const nothing = () => {};
const [YELLOW, GREEN, BLUE, RED, GREY] = HIGHLIGHTS;
if (!YELLOW || !GREEN || !BLUE || !RED || !GREY) throw new Error('a sample is missing');

const NOTE = `Đối chiếu **báo cáo tháng 9**: khi đó là *58,9%*.

- hỏi Sở Tài chính về phần vốn chuyển nguồn
- xem [biểu 2](https://baothuongho.example/bieu-2) và \`phụ lục 3\`

> “Cao hơn cùng kỳ” là so với năm nào?`;

const ROWS: HighlightView[] = [
  { highlight: { ...YELLOW, note: NOTE, tags: ['đầu tư công', 'quý III'] }, found: { state: 'exact' } },
  { highlight: { ...GREEN, tags: ['đầu tư công'] }, found: { state: 'moved' } },
  {
    highlight: { ...GREY, quote: { ...GREY.quote, exact: QUOTES.grey } },
    found: {
      state: 'changed',
      diff: [
        { kind: 'same', text: 'Hội nghị được truyền trực tuyến tới ' },
        { kind: 'removed', text: '96' },
        { kind: 'added', text: '104' },
        { kind: 'same', text: ' điểm cầu cấp xã.' },
      ],
    },
  },
  {
    highlight: BLUE,
    found: {
      state: 'ambiguous',
      places: [
        {
          position: { startBlock: 4, startOffset: 0, endBlock: 4, endOffset: 9 },
          before: 'Phát biểu khai mạc, ông nhắc lại: ',
          after: ' Cả hội trường vỗ tay.',
        },
        {
          position: { startBlock: 9, startOffset: 0, endBlock: 9, endOffset: 9 },
          before: 'Trả lời báo chí bên lề, ',
          after: ' Ông không nói rõ hạn cho từng sở.',
        },
      ],
    },
  },
  {
    highlight: { ...RED, tags: ['cần hỏi lại'] },
    found: { state: 'orphan' },
    saved: {
      before: 'Tuyến đường dài 14,2 km, đi qua ba xã ven hồ. ',
      quote: QUOTES.red,
      after: ' Đại diện chủ đầu tư từ chối bình luận.',
    },
  },
];

const WITH_EARLIER_NOTE: readonly HighlightView[] = ROWS.slice(0, 1).map((row) => ({
  ...row,
  highlight: {
    ...row.highlight,
    earlierNotes: [
      {
        text: 'Số liệu này tính cả vốn chuyển tiếp từ năm trước.',
        stamp: '001762131600000-a' as EarlierNote['stamp'],
        settled: true,
      },
    ],
  },
}));

const { article, outletName } = ARTICLE_IN_VIEW;
const view = (
  highlights: readonly HighlightView[],
  kept = keptArticle(highlights.map(({ highlight }) => highlight)).kept,
): PanelArticle => ({
  kind: 'article',
  article,
  outletName,
  kept,
  question: null,
  reprint: null,
  highlights,
});

/** Every state of the panel by name. */
export const PANEL_SCREENS = screensOf<Shown>(
  {
    loading: { with: () => ({ view: { kind: 'loading' } }), shows: ({ page }) => [{ heard: page.loading }] },
    'browser-page': {
      with: () => ({ view: { kind: 'browser-page' } }),
      shows: ({ page }) => [page.browserPageTitle],
    },
    unlisted: {
      with: () => ({ view: { kind: 'unlisted', host: 'baocuatoi.example.com', addable: null } }),
      shows: ({ page }) => [page.unlisted('baocuatoi.example.com'), page.read],
    },
    'not-read': {
      with: () => ({ view: { kind: 'not-read' }, busy: 'reading' }),
      shows: ({ page }) => [page.notReadTitle, page.reading],
    },
    'no-article': {
      with: () => ({ view: { kind: 'no-article', reason: 'list', asked: false } }),
      shows: ({ page }) => [page.noArticle.list, page.readAnyway],
    },
    error: {
      with: () => ({ view: { kind: 'error', error: 'storage-blocked' } }),
      shows: ({ errors }) => [errors['storage-blocked'].what],
    },
    'not-kept': {
      with: () => ({ view: view([], null) }),
      shows: ({ article }) => [article.notKeptTitle, article.save],
    },
    reprint: {
      with: () => ({ view: { ...view(ROWS.slice(0, 1)), reprint: { ...REPRINT, fitting: 1 } } }),
      shows: ({ adoption }) => [adoption.adopt(1)],
    },
    'no-highlights': { with: () => ({ view: view([]) }), shows: ({ highlights }) => [highlights.noneTitle] },
    highlights: {
      with: () => ({ view: view(ROWS) }),
      shows: ({ states }) => ['báo cáo tháng 9', states.changed.label, QUOTES.green],
    },
    'earlier-note': {
      with: () => ({ view: view(WITH_EARLIER_NOTE) }),
      shows: ({ note }) => [note.earlier, 'vốn chuyển tiếp'],
    },
    orphan: {
      with: () => ({ view: view(ROWS.slice(4)) }),
      shows: ({ highlights }) => [highlights.savedPassage, highlights.attach],
    },
    ambiguous: {
      with: () => ({ view: view(ROWS.slice(2, 4)) }),
      shows: ({ highlights }) => [highlights.places(2)],
    },
    opened: {
      with: () => ({ view: view(ROWS), opened: { id: GREEN.id } }),
      shows: () => [{ element: '.db-highlight-opened[aria-current=true]' }],
    },
    reached: {
      with: () => ({ view: view(ROWS), reached: GREEN.id }),
      shows: () => [{ element: '.db-highlight-reached[aria-current=location]' }],
    },
    chosen: {
      with: () => ({ view: view(ROWS) }),
      steps: ({ panel }) => [{ press: panel.choose(QUOTES.yellow) }, { press: panel.choose(QUOTES.green) }],
      shows: ({ panel }) => [panel.chosen(2), panel.copy(2), panel.export(2)],
    },
    state: {
      with: () => ({ view: view(ROWS) }),
      steps: ({ states }) => [{ press: `${states.changed.label} 1` }],
      shows: ({ filters }) => [filters.shown(1, ROWS.length)],
    },
    colours: {
      with: () => ({ view: view(ROWS) }),
      steps: ({ highlights, colours }) => [{ press: highlights.changeColour(colours.green.meaning, QUOTES.green) }],
      shows: ({ card }) => [{ named: card.colours }],
    },
    filtered: {
      with: () => ({ view: view(ROWS) }),
      steps: ({ colours }) => [{ press: `${colours.yellow.meaning} 1` }],
      shows: ({ filters }) => [filters.shown(1, ROWS.length), filters.clear],
    },
    'no-match': {
      with: () => ({ view: view(ROWS) }),
      steps: ({ colours }) => [{ press: `${colours.yellow.meaning} 1` }, { press: 'cần hỏi lại 1' }],
      shows: ({ filters }) => [filters.noMatchTitle],
    },
    writing: {
      with: () => ({
        view: view(ROWS),
        drafts: new Map([
          [GREEN.id, { note: 'Hạn này có trong công văn', tags: ['hạn'], over: { note: '', tags: [] } }],
        ]),
      }),
      shows: ({ note }) => ['Hạn này có trong công văn', note.save],
    },
    'deleted-undo': {
      with: ({ notices }) => ({
        view: view(ROWS.slice(1)),
        notice: { id: 'n', kind: 'done', text: notices.highlightDeleted, canUndo: true },
      }),
      shows: ({ notices, undo }) => [notices.highlightDeleted, undo],
    },
    'fields-new': {
      with: () => ({ view: view(ROWS.slice(0, 1)), fields: fieldsOf(FIELDS_NEW) }),
      steps: ({ fields }) => [{ press: fields.edit }],
      shows: ({ fields, tray }) => [tray.add, fields.summaryHint, fields.topic, fields.tones.negative],
    },
    'fields-full': {
      with: () => ({
        view: view(ROWS.slice(0, 1)),
        fields: fieldsOf(FIELDS_FULL),
        tray: trayOf(TRAY_ITEMS.slice(0, 1)),
      }),
      steps: ({ fields }) => [{ press: fields.edit }],
      shows: ({ fields, tray }) => [tray.remove, fields.backToLead, 'Bản ghi ở máy văn phòng', 'quý III'],
    },
    tray: {
      with: () => ({ view: view(ROWS.slice(0, 1)), tray: trayOf(TRAY_ITEMS, TRAY_ITEMS.slice(0, 2)) }),
      shows: ({ tray }) => [{ named: tray.copy }, tray.yesterday(2), tray.noTopic],
    },
    'tray-empty': {
      with: () => ({ view: view(ROWS.slice(0, 1)), tray: trayOf([], TRAY_ITEMS.slice(0, 2)) }),
      shows: ({ tray }) => [tray.emptyTitle, tray.yesterday(2)],
    },
    'kept-all': {
      with: () => ({ view: view(ROWS.slice(0, 1)), keepAll: keepAllOf(KEPT_ALL) }),
      shows: ({ keepAll }) => [keepAll.title, keepAll.results.kept(12), keepAll.results.asleep(2)],
    },
    failed: {
      with: () => ({ view: view(ROWS), notice: { id: 'n', kind: 'problem', error: 'storage-full' } }),
      shows: ({ errors }) => [errors['storage-full'].what],
    },
  },
  panelScreen,
);

function panelScreen(shown: Shown, words: Words, theme: Theme): JSX.Element {
  return (
    <PanelScreen
      words={words}
      theme={theme}
      view={{ kind: 'loading' }}
      knownTags={['đầu tư công', 'quý III']}
      drafts={new Map()}
      opened={null}
      reached={null}
      formats={(['markdown', 'text', 'html'] as const).map((id) => ({
        id,
        label: formatWordsFor(words.language).formats[id],
      }))}
      fields={null}
      tray={trayOf([])}
      keepAll={keepAllOf()}
      busy={null}
      notice={null}
      onUndo={nothing}
      onCloseNotice={nothing}
      actions={{
        onRead: nothing,
        onSave: nothing,
        onRetry: nothing,
        onAllow: nothing,
        onReload: nothing,
        onAnswer: nothing,
        onDismissQuestion: nothing,
        onOpenUrl: nothing,
        onPrint: nothing,
        onLibrary: nothing,
        onOpenCopy: nothing,
        onCopy: nothing,
        onExport: nothing,
        onAdopt: nothing,
        onDismiss: nothing,
        onOpenReprint: nothing,
        onJump: nothing,
        onColour: nothing,
        onWrite: async () => nothing(),
        onDraft: nothing,
        onDelete: nothing,
        onAttach: nothing,
      }}
      {...shown}
    />
  );
}
