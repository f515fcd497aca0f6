/** How a message and its answer are wrapped. */

import { ERROR_CODES, ReaderError, toReaderError } from '../model/error';
import type { Answer, PageCommands, PageRequests } from './contract';

/**
 * Who a message is for: all share one channel in the browser. `collection`: the background again, told by a page of ours that
 * it has written; `backup`: the background too, which is to make one; `owner document`: Chromium's page that holds the owner's worker; `owner`: that worker, by way of the background.
 */
type Receiver = 'background' | 'page' | 'collection' | 'backup' | 'owner' | 'owner document';

export interface Envelope {
  to: Receiver;
  type: string;
  payload: unknown;
}

export type RequestType = keyof PageRequests;
export type CommandType = keyof PageCommands;

export function envelopeFor(to: Receiver, type: string, payload: unknown): Envelope {
  return { to, type, payload };
}

/** The envelope, where an unknown message is one for this receiver; null for everybody else's mail. */
export function parseEnvelope(message: unknown, receiver: Receiver): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { to, type, payload } = message as Record<string, unknown>;
  return to === receiver && typeof type === 'string' ? { to: receiver, type, payload } : null;
}

/** Runs the work and wraps its outcome; never rejects. */
export async function answerWith<T>(work: () => Promise<T> | T): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    const error = toReaderError(thrown);
    // The code is all that the reader needs; the detail is for whoever looks into the console.
    if (error.code === 'unexpected') console.error(error);
    return { ok: false, error: error.code };
  }
}

/** The value of an answer; rejects with the error that the other side met. */
export function unwrap<T>(answer: unknown): T {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    const { ok, value, error } = answer as { ok: unknown; value?: unknown; error?: unknown };
    if (ok === true) return value as T;
    const code = ERROR_CODES.find((known) => known === error);
    if (code) throw new ReaderError(code);
  }
  throw new ReaderError('page-unreachable', 'no answer');
}
