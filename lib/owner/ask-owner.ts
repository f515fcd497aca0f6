/** Asking the owner: each ask has a time of its own and is asked once more. */

import type { Answer } from '../messages/contract';
import { unwrap } from '../messages/envelope';
import { ReaderError } from '../model/error';
import { randomId } from '../model/ids';
import type { AskOwner, OwnerRequest } from './jobs';

/** Brings a request to the owner, which it starts where there is none. */
export type ReachOwner = (request: OwnerRequest) => Promise<Answer<unknown>>;

/** A slice takes half a second, and starting an owner on a busy machine some seconds. */
const ANSWER_MS = 15_000;

export function createAskOwner(reach: ReachOwner, answerMs = ANSWER_MS): AskOwner {
  const tryOnce = async (request: OwnerRequest) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new ReaderError('storage-blocked', 'the owner does not answer')), answerMs);
    });
    try {
      return await Promise.race([reach(request), late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return async (job, payload, turn) => {
    const request = { id: randomId(), job, payload, ...(turn && { turn }) } as OwnerRequest;
    // The same id: where the first one is still under way its answer is waited for, and nothing is begun twice.
    return unwrap(await tryOnce(request).catch(() => tryOnce(request)));
  };
}
