import { useRef, useState } from 'preact/hooks';
import type { Notice } from '../../components/controls/views';
import { toReaderError } from '../model/error';
import { randomId } from '../model/ids';

export interface Notices {
  notice: Notice | null;
  /** Says what was done, and how to take it back. */
  tell: (text: string, undo?: () => Promise<void>) => void;
  /** Says what went wrong. */
  fail: (thrown: unknown) => void;
  undo: () => void;
  close: () => void;
}

type DoneNotice = Extract<Notice, { kind: 'done' }>;

interface Undoable {
  notice: DoneNotice;
  undo: () => Promise<void>;
}

/**
 * The one line at the foot of a screen. A new notice takes the place of the one before, but not its undo: two deletions
 * in a row are taken back one after the other, the last one first.
 */
export function useNotices(): Notices {
  const [notice, setNotice] = useState<Notice | null>(null);
  const undoables = useRef<Undoable[]>([]);

  const tell: Notices['tell'] = (text, undo) => {
    const told: DoneNotice = { id: randomId(), kind: 'done', text, canUndo: undo !== undefined };
    if (undo) undoables.current.push({ notice: told, undo });
    setNotice(told);
  };
  const fail: Notices['fail'] = (thrown) => {
    const error = toReaderError(thrown);
    // The reader sees the words for the code; the cause is for a bug report.
    console.error(error);
    setNotice({ id: randomId(), kind: 'problem', error: error.code });
  };
  const close = () => {
    undoables.current = [];
    setNotice(null);
  };
  const undo = () => {
    // Taken out at once: a second press must not run it again.
    const last = undoables.current.pop();
    last
      ?.undo()
      .then(() => {
        const before = undoables.current.at(-1);
        if (before) setNotice({ ...before.notice, id: randomId() });
      })
      .catch(fail);
  };
  return { notice, tell, fail, undo, close };
}
