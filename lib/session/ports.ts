/** What a session is given of the world outside it, so that it runs against a clock and a background of a test. */

import type { PageRequests } from '../messages/contract';
import type { RequestType } from '../messages/envelope';

/** Asks the background. Rejects with a `ReaderError` where the background met one, or cannot be reached. */
export type AskBackground = <T extends RequestType>(
  type: T,
  payload: PageRequests[T]['payload'],
) => Promise<PageRequests[T]['answer']>;

export interface Clock {
  /** Milliseconds since any fixed moment; never goes back. */
  now(): number;
  /** Lets the browser do what waits: the reader's input, a frame. Resolves when this program may go on. */
  pause(): Promise<void>;
}
