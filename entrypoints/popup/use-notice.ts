import { useRef, useState } from 'preact/hooks';
import type { Notice } from '../../components/controls/Toast';
import { toReaderError } from '../../lib/model/error';

export interface Notices {
  notice: Notice | null;
  /** Says what was done, and how to take it back. */
  tell: (text: string, undo?: () => Promise<void>) => void;
  /** Says what went wrong. */
  fail: (thrown: unknown) => void;
  undo: () => void;
  close: () => void;
}

/** The one line at the foot of the popup: a new notice takes the place of the one before. */
export function useNotice(): Notices {
  const [notice, setNotice] = useState<Notice | null>(null);
  const takeBack = useRef<(() => Promise<void>) | null>(null);

  const tell: Notices['tell'] = (text, undo) => {
    takeBack.current = undo ?? null;
    setNotice({ id: crypto.randomUUID(), kind: 'done', text, canUndo: undo !== undefined });
  };
  const fail: Notices['fail'] = (thrown) => {
    const error = toReaderError(thrown);
    // The reader sees the words for the code; the cause is for a bug report.
    console.error(error);
    takeBack.current = null;
    setNotice({ id: crypto.randomUUID(), kind: 'problem', error: error.code });
  };
  const close = () => {
    takeBack.current = null;
    setNotice(null);
  };
  const undo = () => {
    const work = takeBack.current;
    // Taken out at once: a second press must not run it again.
    takeBack.current = null;
    work?.().catch(fail);
  };
  return { notice, tell, fail, undo, close };
}
