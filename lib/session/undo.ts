/** What the reader did on this page, to be taken back and done again. */

import { toReaderError } from '../model/error';

/** Something done: how it is taken back, and how it is done again. Both reject where they fail. */
export interface UndoStep {
  undo: () => Promise<unknown>;
  redo: () => Promise<unknown>;
}

/** What takes back what the step did. */
export const turnedStep = ({ undo, redo }: UndoStep): UndoStep => ({ undo: redo, redo: undo });

/** So many steps can be taken back; older ones are forgotten. */
const UNDO_DEPTH = 50;

export interface UndoStack {
  add(step: UndoStep): void;
  /**
   * Adds what is being written, once it is: it shows before it is answered, so a key pressed meanwhile is for this step and
   * waits for it. Null where there is nothing to be taken back. Answers whether there was; rejects as the write does.
   */
  follow(written: Promise<UndoStep | null>): Promise<boolean>;
  /**
   * Takes the last step back; answers false where there is none. A step that cannot be taken back now stays; one whose
   * highlight is gone (another tab deleted it), or was changed elsewhere since, never can be, and must not bar the way to
   * those before it.
   */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Whether there may be something; while a step is being written, the one after it is taken for possible. */
  can(way: 'undo' | 'redo'): boolean;
  /** Forgets everything: it belonged to another article. */
  clear(): void;
}

export function createUndoStack(): UndoStack {
  let done: UndoStep[] = [];
  let undone: UndoStep[] = [];
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
      const step = (way === 'undo' ? done : undone).at(-1);
      if (!step) return false;
      const drop = () => {
        // Forgotten meanwhile: it belongs to an article that is no longer in view.
        if (![...done, ...undone].includes(step)) return false;
        done = done.filter((other) => other !== step);
        undone = undone.filter((other) => other !== step);
        return true;
      };
      try {
        await step[way]();
      } catch (thrown) {
        const { code } = toReaderError(thrown);
        if (code === 'not-found' || code === 'changed-elsewhere') drop();
        throw thrown;
      }
      if (drop()) {
        if (way === 'undo') undone = [...undone, step];
        else done = [...done, step];
      }
      return true;
    });
  const add = (step: UndoStep) => {
    done = [...done, step].slice(-UNDO_DEPTH);
    undone = [];
  };
  return {
    add,
    async follow(written) {
      const added = written.then((step) => {
        if (step) add(step);
        return step !== null;
      });
      waiting += 1;
      last = Promise.allSettled([last, added]).finally(() => {
        waiting -= 1;
      });
      return await added;
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
