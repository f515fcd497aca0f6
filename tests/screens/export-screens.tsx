import type { JSX } from 'preact';
import { ExportScreen } from '../../components/export/ExportScreen';
import type { ExportView } from '../../components/export/views';
import type { Words } from '../../locales';
import { exportPageWordsFor } from '../../locales/export-page';

const nothing = () => {};

/** Every state of the page that exports the collection, by name. */
export const EXPORT_STATES: Record<string, ExportView> = {
  idle: { kind: 'idle', isCancelled: false },
  cancelled: { kind: 'idle', isCancelled: true },
  beginning: { kind: 'running', articles: 0, allArticles: null, share: 0 },
  running: { kind: 'running', articles: 3_412, allArticles: 10_000, share: 0.17 },
  'running-records': { kind: 'running', articles: 10_000, allArticles: 10_000, share: 0.84 },
  done: { kind: 'done', name: 'diem-bao 2026-11-03.zip', bytes: 48_312_004, articles: 10_000 },
  failed: { kind: 'failed', error: 'storage-failed' },
  empty: { kind: 'failed', error: 'export-empty' },
};

export function exportScreen(name: string, words: Words): JSX.Element {
  const view = EXPORT_STATES[name];
  if (view === undefined) throw new Error(`no state of the export is called ${name}`);
  return (
    <ExportScreen
      words={words}
      exportPage={exportPageWordsFor(words.language)}
      view={view}
      onStart={nothing}
      onCancel={nothing}
      onSaveAgain={nothing}
    />
  );
}
