import { useRef, useState } from 'preact/hooks';
import type { ClipboardView } from '../../components/export/views';
import type { ClipboardName } from '../../locales/formats/index';
import type { Words } from '../../locales/index';
import { toReaderError } from '../model/error';
import type { CopiedArticles } from './copy-articles';
import { copyLater } from './copy-rich';
import { hasForm } from './export-formats';
import type { ChosenExport } from './use-export-choice';

export interface Copying {
  view: ClipboardView;
  /** To be called in the reader's gesture. Does nothing while it runs. */
  copy: (name: ClipboardName, choose: () => Promise<ChosenExport>) => void;
}

/** Puts many articles on the clipboard. */
export function useCopying(words: Words): Copying {
  const [view, setView] = useState<ClipboardView>({ kind: 'idle' });
  const isRunning = useRef(false);

  const make = async (name: ClipboardName, choose: () => Promise<ChosenExport>) => {
    const { ids } = await choose();
    const { toCopiedArticles } = await import('./copy-articles');
    return await toCopiedArticles(name, words, ids);
  };

  const run = async (name: ClipboardName, choose: () => Promise<ChosenExport>): Promise<ClipboardView> => {
    const textOf = (made: CopiedArticles) => (made.kind === 'too-many' ? null : made);
    const made = await copyLater(make(name, choose), textOf, { hasForm: hasForm(name) });
    if (made.kind === 'too-many') return made;
    return { kind: 'copied', articles: made.articles, damaged: made.damaged };
  };

  return {
    view,
    copy: (name, choose) => {
      if (isRunning.current) return;
      isRunning.current = true;
      setView({ kind: 'copying' });
      run(name, choose)
        .catch((thrown: unknown): ClipboardView => {
          console.error(thrown);
          return { kind: 'failed', error: toReaderError(thrown).code };
        })
        .then((after) => {
          isRunning.current = false;
          setView(after);
        });
    },
  };
}
