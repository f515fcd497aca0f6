import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportView } from '../../components/export/views';
import type { Words } from '../../locales/index';
import { toReaderError } from '../model/error';
import { DEFAULT_NAME_PATTERN } from '../model/export-choice';
import { toMoment } from '../model/vietnam-time';
import { saveFile } from '../platform/download';
import { openCollection } from '../store/open-collection';
import { beginBackupMark, endBackupMark } from './backup-mark';
import { type ExportedFile, exportCollection } from './collection-export';
import type { ChosenExport } from './use-export-choice';
import { useWarningBeforeLeaving } from './use-warning-before-leaving';

export interface CollectionExport {
  view: ExportView;
  /** Begins, or begins anew: with what is chosen, else with everything. Does nothing while it runs. */
  start: (choose?: (signal: AbortSignal) => Promise<ChosenExport>) => void;
  /** Stops it; nothing is saved. */
  cancel: () => void;
  /** Saves the finished file once more. */
  saveAgain: () => void;
}

const EVERYTHING = async (): Promise<ChosenExport> => ({ format: 'archive', namePattern: DEFAULT_NAME_PATTERN });

/** Exporting many articles. The file is saved as soon as it is complete; what goes wrong becomes the view. */
export function useExport(words: Words): CollectionExport {
  const [view, setView] = useState<ExportView>({ kind: 'idle', isCancelled: false });
  const running = useRef<AbortController | null>(null);
  const file = useRef<ExportedFile | null>(null);

  const fail = (thrown: unknown) => {
    const error = toReaderError(thrown);
    // The reader sees the words for the code; the cause is for a bug report.
    console.error(error);
    setView({ kind: 'failed', error: error.code });
  };

  const run = async (life: AbortController, choose: (signal: AbortSignal) => Promise<ChosenExport>) => {
    setView({ kind: 'running', articles: 0, allArticles: null, share: 0 });
    const now = Date.now();
    try {
      const chosen = await choose(life.signal);
      if (life.signal.aborted) return;
      const collection = await openCollection();
      // Only the archive brings back everything.
      const mark = chosen.format === 'archive' ? await beginBackupMark(collection) : null;
      const made = await exportCollection({
        ...chosen,
        words,
        now,
        signal: life.signal,
        onProgress: (progress) => {
          if (!life.signal.aborted) setView({ kind: 'running', ...progress });
        },
      });
      if (life.signal.aborted) return;
      file.current = made;
      await saveFile(made.name, made.content);
      if (mark !== null) await endBackupMark(collection, mark, toMoment(now));
      setView({
        kind: 'done',
        name: made.name,
        bytes: made.content.size,
        articles: made.articles,
        damaged: made.damaged,
      });
    } catch (thrown) {
      if (!life.signal.aborted) fail(thrown);
    } finally {
      if (running.current === life) running.current = null;
    }
  };

  useWarningBeforeLeaving(view.kind === 'running');
  useEffect(() => () => running.current?.abort(), []);

  return {
    view,
    start: (choose = EVERYTHING) => {
      if (running.current !== null) return;
      file.current = null;
      running.current = new AbortController();
      void run(running.current, choose);
    },
    cancel: () => {
      if (running.current === null) return;
      running.current.abort();
      running.current = null;
      setView({ kind: 'idle', isCancelled: true });
    },
    saveAgain: () => {
      if (file.current !== null) saveFile(file.current.name, file.current.content).catch(fail);
    },
  };
}
