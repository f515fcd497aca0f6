import type { WorkView } from '../../../components/library/views';
import { createSecuring } from '../../messages/changes';
import type { BulkOptions } from '../../model/bulk';

/** An act that is longer shows how far it is, in milliseconds. */
const SHOWN_AFTER_MS = 400;

/** Tells how far `work` is on so many once it takes long, and that it is over; `onWork` gets what ends it before its end. */
export async function followAct<T>(
  all: number,
  onWork: (work: WorkView | null, cancel: () => void) => void,
  work: (options: BulkOptions) => Promise<T>,
): Promise<T> {
  const cancelling = new AbortController();
  const began = performance.now();
  const secureWritten = createSecuring();
  const cancel = () => cancelling.abort();
  try {
    return await work({
      signal: cancelling.signal,
      onProgress: (done) => {
        if (done < all) secureWritten();
        if (performance.now() - began > SHOWN_AFTER_MS) onWork({ done, all }, cancel);
      },
    });
  } finally {
    onWork(null, cancel);
  }
}
