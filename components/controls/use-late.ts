import { useEffect, useState } from 'preact/hooks';
import { type ErrorCode, toReaderError } from '../../lib/model/error';

interface Late<Module> {
  /** Null until it is there. */
  module: Module | null;
  /** Why it is not; it is tried again when it is wanted anew. */
  error: ErrorCode | null;
}

/** Code that a screen opens without: loaded when it is first wanted. `load` stays the same from one drawing to the next. */
export function useLate<Module>(isWanted: boolean, load: () => Promise<Module>): Late<Module> {
  const [late, setLate] = useState<Late<Module>>({ module: null, error: null });
  const isDue = isWanted && late.module === null;
  useEffect(() => {
    if (!isDue) return;
    let isOver = false;
    load().then(
      (module) => !isOver && setLate({ module, error: null }),
      (thrown: unknown) => !isOver && setLate({ module: null, error: toReaderError(thrown).code }),
    );
    return () => {
      isOver = true;
    };
  }, [isDue, load]);
  return late;
}
