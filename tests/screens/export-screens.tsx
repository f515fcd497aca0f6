import { ExportScreen } from '../../components/export/ExportScreen';
import type { ExportView } from '../../components/export/views';
import type { Words } from '../../locales';
import { exportPageWordsFor } from '../../locales/export-page';
import { screensOf } from './screen';

const nothing = () => {};
const wordsOf = ({ language }: Words) => exportPageWordsFor(language);

/** Every state of the page that exports the collection, by name. */
export const EXPORT_SCREENS = screensOf<ExportView>(
  {
    idle: { with: () => ({ kind: 'idle', isCancelled: false }), shows: (words) => [wordsOf(words).start] },
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
    failed: {
      with: () => ({ kind: 'failed', error: 'storage-failed' }),
      shows: ({ errors }) => [errors['storage-failed'].what],
    },
    empty: {
      with: () => ({ kind: 'failed', error: 'export-empty' }),
      shows: ({ errors }) => [errors['export-empty'].what],
    },
  },
  (view, words) => (
    <ExportScreen
      words={words}
      exportPage={exportPageWordsFor(words.language)}
      view={view}
      onStart={nothing}
      onCancel={nothing}
      onSaveAgain={nothing}
    />
  ),
);
