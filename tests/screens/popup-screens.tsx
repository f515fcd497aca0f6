import type { JSX } from 'preact';
import { PopupScreen, type PopupScreenProps } from '../../components/popup/PopupScreen';
import type { PageView, SavedView } from '../../components/popup/views';
import { DEFAULT_SETTINGS, type Theme } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { ARTICLE_IN_VIEW, ARTICLE_WITH_REMARKS, HIGHLIGHTS, keptArticle, MENDED, REPRINT, ROWS_SAVED } from './samples';

type Shown = Partial<Pick<PopupScreenProps, 'page' | 'saved' | 'busy' | 'notice'>>;

const nothing = () => {};
const FEW: SavedView = {
  kind: 'rows',
  rows: ROWS_SAVED,
  hasMore: true,
  counts: { articles: 48, highlights: 217 },
};
const NONE: SavedView = { kind: 'rows', rows: [], hasMore: false, counts: { articles: 0, highlights: 0 } };
const UNLISTED: PageView = { kind: 'unlisted', host: 'baocuatoi.example.com', addable: 'baocuatoi.example.com' };
const NO_ARTICLE: PageView = { kind: 'no-article', reason: 'front-page', asked: false };

/** Every state of the popup by name. */
export const POPUP_STATES: Record<string, (words: Words) => Shown> = {
  loading: () => ({ page: { kind: 'loading' }, saved: { kind: 'loading' } }),
  'browser-page-empty': () => ({ page: { kind: 'browser-page' }, saved: NONE }),
  unlisted: () => ({ page: UNLISTED }),
  'unlisted-login': () => ({ page: { ...UNLISTED, host: 'dichvucong.example.com', addable: null } }),
  'unlisted-general': () => ({
    page: { kind: 'unlisted', host: 'baochung.example.com', outletName: 'Báo Chung', addable: 'baochung.example.com' },
  }),
  'unlisted-long': () => ({
    page: { ...UNLISTED, addable: 'tap-chi-nghien-cuu-lich-su-dia-phuong-va-van-hoa-dan-gian.example.com' },
  }),
  'article-merged': (words) => ({
    page: { ...ARTICLE_IN_VIEW, outletName: words.popup.nowPartOf('Báo Đồng Bưng', 'Báo Sông Lớn', false) },
  }),
  'unlisted-reading': () => ({ page: UNLISTED, busy: 'reading' }),
  'not-read': () => ({ page: { kind: 'not-read' } }),
  'no-article': () => ({ page: NO_ARTICLE }),
  'no-article-asked': () => ({ page: { kind: 'no-article', reason: 'empty', asked: true } }),
  'article-reprint': () => ({ page: { ...ARTICLE_IN_VIEW, reprint: REPRINT } }),
  'article-new': () => ({ page: ARTICLE_IN_VIEW, saved: NONE }),
  'article-saving': () => ({ page: ARTICLE_IN_VIEW, busy: 'saving' }),
  'article-uncertain': () => ({ page: { ...ARTICLE_IN_VIEW, certain: false, cleared: false } }),
  'article-remarks': () => ({ page: ARTICLE_WITH_REMARKS }),
  'article-comfort': () => ({ page: { ...ARTICLE_IN_VIEW, view: 'comfort' } }),
  'article-saved': () => ({ page: keptArticle([]) }),
  'article-corrected': () => ({ page: MENDED }),
  'article-correcting': () => ({ page: MENDED }),
  'article-correcting-refused': () => ({ page: MENDED }),
  'article-highlights': () => ({ page: keptArticle(HIGHLIGHTS) }),
  'deleted-undo': (words) => ({
    page: keptArticle(HIGHLIGHTS.slice(0, 2)),
    notice: { id: 'n', kind: 'done', text: words.done.highlightDeleted, canUndo: true },
  }),
  'article-deleted-undo': (words) => ({
    page: ARTICLE_IN_VIEW,
    saved: { ...FEW, rows: ROWS_SAVED.slice(1) },
    notice: {
      id: 'n',
      kind: 'done',
      text: words.popup.done.articleDeleted(ROWS_SAVED[0]?.headline ?? ''),
      canUndo: true,
    },
  }),
  'storage-error': () => ({ page: ARTICLE_IN_VIEW, saved: { kind: 'error', error: 'storage-blocked' } }),
  'page-error': () => ({
    page: { kind: 'error', error: 'storage-unavailable' },
    saved: { kind: 'error', error: 'storage-unavailable' },
  }),
  'save-failed': () => ({ page: ARTICLE_IN_VIEW, notice: { id: 'n', kind: 'problem', error: 'storage-full' } }),
};

const OPEN_FORM = ['Tab', 'Tab', 'Tab', 'Tab', 'Enter'];

/** Keys that lead to a state, pressed before the picture. */
export const POPUP_PRESS: Record<string, string[]> = {
  'article-correcting': OPEN_FORM,
  'article-correcting-refused': [...OPEN_FORM, 'Control+A', 'Delete', 'Enter'],
};

export function popupScreen(name: string, words: Words, theme: Theme): JSX.Element {
  const shown = POPUP_STATES[name]?.(words);
  if (shown === undefined) throw new Error(`no state of the popup is called ${name}`);
  return (
    <PopupScreen
      words={words}
      theme={theme}
      today={new Date('2026-11-03T08:00:00+07:00')}
      page={{ kind: 'loading' }}
      comfort={DEFAULT_SETTINGS.comfort}
      pen={false}
      saved={FEW}
      busy={null}
      notice={null}
      onOptions={nothing}
      onLanguage={nothing}
      onTheme={nothing}
      onUndo={nothing}
      onCloseNotice={nothing}
      pageActions={{
        onRead: nothing,
        onAlwaysRead: nothing,
        onRetry: nothing,
        onPen: nothing,
        onOpenPanel: nothing,
        onPrint: nothing,
        onClear: nothing,
        onComfort: nothing,
        onSave: nothing,
        onCorrect: async () => nothing(),
        onPoint: nothing,
        onForgetRegion: nothing,
        onOpenUrl: nothing,
        onExport: nothing,
        onDeleteArticle: nothing,
        onAdopt: nothing,
        onDismiss: nothing,
        onOpenReprint: nothing,
        onJump: nothing,
        onDeleteHighlight: nothing,
      }}
      savedActions={{
        onOpenUrl: nothing,
        onDeleteArticle: nothing,
        onMore: nothing,
        onExportAll: nothing,
        onRetry: nothing,
      }}
      {...shown}
    />
  );
}
