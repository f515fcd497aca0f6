import type { JSX } from 'preact';
import { PanelScreen, type PanelScreenProps } from '../../components/panel/PanelScreen';
import type { MarkView, PanelArticle } from '../../components/panel/views';
import type { Theme } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { ARTICLE_IN_VIEW, HIGHLIGHTS, keptArticle, QUOTES, REPRINT } from './samples';

type Shown = Partial<Pick<PanelScreenProps, 'view' | 'notice' | 'busy' | 'opened' | 'drafts'>>;

const nothing = () => {};
const [YELLOW, GREEN, BLUE, RED, GREY] = HIGHLIGHTS;
if (!YELLOW || !GREEN || !BLUE || !RED || !GREY) throw new Error('a sample is missing');

const NOTE = `Đối chiếu **báo cáo tháng 9**: khi đó là *58,9%*.

- hỏi Sở Tài chính về phần vốn chuyển nguồn
- xem [biểu 2](https://baothuongho.example/bieu-2) và \`phụ lục 3\`

> “Cao hơn cùng kỳ” là so với năm nào?`;

const MARKS: MarkView[] = [
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

const { article, outletName } = ARTICLE_IN_VIEW;
const view = (
  marks: readonly MarkView[],
  kept = keptArticle(marks.map(({ highlight }) => highlight)).kept,
): PanelArticle => ({
  kind: 'article',
  article,
  outletName,
  kept,
  reprint: null,
  marks,
});

/** Every state of the panel by name. */
export const PANEL_STATES: Record<string, (words: Words) => Shown> = {
  loading: () => ({ view: { kind: 'loading' } }),
  'browser-page': () => ({ view: { kind: 'browser-page' } }),
  unlisted: () => ({ view: { kind: 'unlisted', host: 'baocuatoi.example.com', addable: null } }),
  'not-read': () => ({ view: { kind: 'not-read' }, busy: 'reading' }),
  'no-article': () => ({ view: { kind: 'no-article', reason: 'list', asked: false } }),
  error: () => ({ view: { kind: 'error', error: 'storage-blocked' } }),
  'not-kept': () => ({ view: view([], null) }),
  reprint: () => ({ view: { ...view(MARKS.slice(0, 1)), reprint: { ...REPRINT, fitting: 1 } } }),
  'no-highlights': () => ({ view: view([]) }),
  highlights: () => ({ view: view(MARKS) }),
  orphan: () => ({ view: view(MARKS.slice(4)) }),
  ambiguous: () => ({ view: view(MARKS.slice(2, 4)) }),
  opened: () => ({ view: view(MARKS), opened: { id: GREEN.id } }),
  filtered: () => ({ view: view(MARKS) }),
  'no-match': () => ({ view: view(MARKS) }),
  writing: () => ({
    view: view(MARKS),
    drafts: new Map([[GREEN.id, { note: 'Hạn này có trong công văn', tags: ['hạn'] }]]),
  }),
  'deleted-undo': (words) => ({
    view: view(MARKS.slice(1)),
    notice: { id: 'n', kind: 'done', text: words.done.highlightDeleted, canUndo: true },
  }),
  failed: () => ({ view: view(MARKS), notice: { id: 'n', kind: 'problem', error: 'storage-full' } }),
};

/** Keys that lead to a state, pressed before the picture. */
export const PANEL_PRESS: Record<string, string[]> = {
  filtered: ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter'],
  'no-match': ['Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter'],
};

export function panelScreen(name: string, words: Words, theme: Theme): JSX.Element {
  const shown = PANEL_STATES[name]?.(words);
  if (shown === undefined) throw new Error(`no state of the panel is called ${name}`);
  return (
    <PanelScreen
      words={words}
      theme={theme}
      view={{ kind: 'loading' }}
      knownTags={['đầu tư công', 'quý III']}
      drafts={new Map()}
      opened={null}
      busy={null}
      notice={null}
      onUndo={nothing}
      onCloseNotice={nothing}
      actions={{
        onRead: nothing,
        onSave: nothing,
        onRetry: nothing,
        onPrint: nothing,
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
