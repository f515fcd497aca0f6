import { ExportScreen } from '../../components/export/ExportScreen';
import type { ClipboardView, ExportChoiceView, ExportView } from '../../components/export/views';
import { clipboardChoices, collectionFormats } from '../../lib/controllers/export-formats';
import type { LibraryView } from '../../lib/model/library-view';
import type { Words } from '../../locales';
import { exportPageWordsFor } from '../../locales/export-page';
import { screensOf } from './screen';

const nothing = () => {};
const wordsOf = ({ language }: Words) => exportPageWordsFor(language);

const VIEWS: [LibraryView, LibraryView] = [
  { name: '', typed: 'đê lưu:"tuần này" ', isGrouped: false },
  { name: 'Mọi tin lũ', typed: 'lũ ', isGrouped: true },
];

/** What is shown, and what is chosen there. */
type Shown = ExportView & { choice?: Partial<ExportChoiceView>; copy?: ClipboardView };

function choiceOf(words: Words, changes: Partial<ExportChoiceView> = {}): ExportChoiceView {
  return {
    formats: collectionFormats(words),
    format: 'archive',
    scopes: [
      { scope: 'all', articles: 10_000 },
      { scope: 'tray', articles: 14 },
    ],
    scope: 'all',
    libraryViews: [],
    libraryView: null,
    namePattern: '{ngày} {báo} {tít}',
    exampleName: '2026-11-03 Báo Ví Dụ Mở tuyến đò ngang qua sông mùa nước nổi.md',
    ...changes,
  };
}

/** Every state of the page that exports the collection, by name. */
export const EXPORT_SCREENS = screensOf<Shown>(
  {
    idle: { with: () => ({ kind: 'idle', isCancelled: false }), shows: (words) => [wordsOf(words).start] },
    'chosen-table': {
      with: () => ({
        ...{ kind: 'idle', isCancelled: false },
        choice: {
          format: 'excel-highlights',
          scope: 'chosen',
          scopes: [
            { scope: 'chosen', articles: 20 },
            { scope: 'all', articles: null },
            { scope: 'tray', articles: 0 },
          ],
        },
      }),
      shows: (words) => [wordsOf(words).scope, wordsOf(words).scopes.chosen(20)],
    },
    view: {
      with: () => ({
        ...{ kind: 'idle', isCancelled: false },
        choice: {
          format: 'csv-articles',
          scope: 'view',
          scopes: [
            { scope: 'view', articles: 1_240 },
            { scope: 'all', articles: 10_000 },
            { scope: 'tray', articles: 0 },
          ],
          libraryViews: VIEWS,
          libraryView: VIEWS[0],
        },
      }),
      shows: (words) => [wordsOf(words).scopes.view(1_240), wordsOf(words).unsavedView('đê lưu:"tuần này"')],
    },
    cancelled: { with: () => ({ kind: 'idle', isCancelled: true }), shows: (words) => [wordsOf(words).cancelled] },
    beginning: {
      with: () => ({ kind: 'running', articles: 0, allArticles: null, share: 0 }),
      shows: (words) => [wordsOf(words).keepOpen],
    },
    running: {
      with: () => ({ kind: 'running', articles: 3_412, allArticles: 10_000, share: 0.17 }),
      shows: (words) => [wordsOf(words).written(3_412, 10_000)],
    },
    'running-records': {
      with: () => ({ kind: 'running', articles: 10_000, allArticles: 10_000, share: 0.84 }),
      shows: (words) => [wordsOf(words).writingRecords],
    },
    done: {
      with: () => ({ kind: 'done', name: 'diem-bao 2026-11-03.zip', bytes: 48_312_004, articles: 10_000, damaged: [] }),
      shows: (words) => ['diem-bao 2026-11-03.zip', wordsOf(words).saveAgain],
    },
    'done-damaged': {
      with: () => ({
        ...{ kind: 'done', name: 'diem-bao 2026-11-03.zip', bytes: 48_312_004, articles: 10_000 },
        damaged: ['Đồng Nà khánh thành trạm đo nước tự động', null],
      }),
      shows: (words) => [wordsOf(words).damaged(2), 'Đồng Nà khánh thành', words.damaged.unnamed],
    },
    copied: {
      with: () => ({
        ...{ kind: 'idle', isCancelled: false },
        copy: { kind: 'copied', articles: 120, damaged: ['Đồng Nà khánh thành trạm đo nước tự động'] },
      }),
      shows: (words) => [wordsOf(words).copied(120), wordsOf(words).notCopied(1), 'Đồng Nà khánh thành'],
    },
    'too-many-to-copy': {
      with: () => ({ kind: 'idle', isCancelled: false, copy: { kind: 'too-many', most: 2_000 } }),
      shows: (words) => [wordsOf(words).tooManyToCopy(2_000)],
    },
    failed: {
      with: () => ({ kind: 'failed', error: 'storage-failed' }),
      shows: ({ errors }) => [errors['storage-failed'].what],
    },
    empty: {
      with: () => ({ kind: 'failed', error: 'export-empty' }),
      shows: ({ errors }) => [errors['export-empty'].what],
    },
  },
  ({ choice, copy, ...view }, words) => (
    <ExportScreen
      words={words}
      exportPage={exportPageWordsFor(words.language)}
      choice={choiceOf(words, choice)}
      choiceActions={{ onFormat: nothing, onScope: nothing, onLibraryView: nothing, onNamePattern: nothing }}
      view={view}
      onStart={nothing}
      onCancel={nothing}
      onSaveAgain={nothing}
      copies={clipboardChoices(words)}
      copy={copy ?? { kind: 'idle' }}
      onCopy={nothing}
    />
  ),
);
