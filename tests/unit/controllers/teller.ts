import type { Notices } from '../../../lib/controllers/use-notices';

/** Takes down what is told to the reader, and does the last undo that was offered. */
export interface Teller extends Pick<Notices, 'tell'> {
  readonly told: string[];
  undo: () => Promise<void>;
  clear: () => void;
}

export function createTeller(): Teller {
  const told: string[] = [];
  let last: (() => Promise<void>) | undefined;
  return {
    told,
    tell: (text, undo) => {
      told.push(text);
      last = undo;
    },
    undo: async () => {
      if (last === undefined) throw new Error(`nothing to take back after: ${told.join(' | ')}`);
      await last();
    },
    clear: () => {
      told.length = 0;
      last = undefined;
    },
  };
}
