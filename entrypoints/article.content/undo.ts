/** What the reader did on this page, to be taken back and done again. */

import { toReaderError } from '../../lib/model/error';

/** Something done: how it is taken back, and how it is done again. Both reject where they fail. */
export interface Deed {
  undo: () => Promise<unknown>;
  redo: () => Promise<unknown>;
}

/** So many steps can be taken back. */
const DEPTH = 50;

export interface UndoStack {
  add(deed: Deed): void;
  /**
   * Takes the last deed back; answers false where there is none. A deed that cannot be taken back now stays; one whose
   * highlight is gone (another tab deleted it) never can be, and must not bar the way to those before it.
   */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Whether there may be something; while a step is being written, the one after it is taken for possible. */
  can(way: 'undo' | 'redo'): boolean;
  /** Forgets everything: it belonged to another article. */
  clear(): void;
}

export function createUndoStack(): UndoStack {
  let done: Deed[] = [];
  let undone: Deed[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  /** One step after the other: a key held down asks for the next while the one before is still being written. */
  const inTurn = (step: () => Promise<boolean>): Promise<boolean> => {
    waiting += 1;
    const turn = last.then(step).finally(() => {
      waiting -= 1;
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  const take = (way: 'undo' | 'redo') =>
    inTurn(async () => {
      const deed = (way === 'undo' ? done : undone).at(-1);
      if (!deed) return false;
      const drop = () => {
        // Forgotten meanwhile: it belongs to an article that is no longer in view.
        if (![...done, ...undone].includes(deed)) return false;
        done = done.filter((other) => other !== deed);
        undone = undone.filter((other) => other !== deed);
        return true;
      };
      try {
        await deed[way]();
      } catch (thrown) {
        if (toReaderError(thrown).code === 'not-found') drop();
        throw thrown;
      }
      if (drop()) {
        if (way === 'undo') undone = [...undone, deed];
        else done = [...done, deed];
      }
      return true;
    });
  return {
    add(deed) {
      done = [...done, deed].slice(-DEPTH);
      undone = [];
    },
    undo: () => take('undo'),
    redo: () => take('redo'),
    can: (way) => waiting > 0 || (way === 'undo' ? done : undone).length > 0,
    clear() {
      done = [];
      undone = [];
    },
  };
}
