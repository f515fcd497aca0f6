/** Reaching the owner over messages: from any page of ours to the background, from Chromium's background to its document. */

import type { Answer } from '../messages/contract';
import { answerWith, envelopeFor, parseEnvelope } from '../messages/envelope';
import { ReaderError } from '../model/error';
import { offscreenDocument } from '../platform/offscreen';
import { ownAddress } from '../platform/own-address';
import { onMessage, sendToOwnContexts } from '../platform/runtime-messages';
import { createAskOwner, type ReachOwner } from './ask-owner';
import { type AskOwner, type OwnerRequest, PAGE_JOBS } from './jobs';
import { OWNER_LOCK } from './serve-owner';
import { createWorkerHost, type OwnerWorker, type WorkerHost } from './worker-host';

export const OWNER_DOCUMENT = '/owner.html';
const OWNER_WORKER = '/owner-worker.js';

/** The message that is no job: the owner is to end. */
const END = 'end';

/** As long as the reader works there is something to do now and then: an owner that is there answers at once. */
const IDLE_MS = 5 * 60_000;

export interface OwnerAccess {
  reach: ReachOwner;
  /** Ends the owner, where there is one, and resolves when it has closed database and files and given up its lock. */
  end(): Promise<void>;
}

/** The way from the background to the owner of this browser. */
export function ownerAccess(): OwnerAccess {
  const document = offscreenDocument(OWNER_DOCUMENT);
  if (document === null) {
    const host = createOwnerHost(() => undefined);
    return { reach: (request) => host.ask(request), end: () => host.end() };
  }
  return {
    async reach(request) {
      await document.ensure();
      const answer = await sendToOwnContexts(envelopeFor('owner document', request.job, request));
      if (answer === null) throw new ReaderError('storage-failed', 'the owner has ended');
      return answer as Answer<unknown>;
    },
    async end() {
      if (!(await document.exists())) return;
      // It goes itself when its worker has ended, and may do so before it has answered.
      await sendToOwnContexts(envelopeFor('owner document', END, null)).catch(() => undefined);
    },
  };
}

/** For the document: hands what the background asks to the worker. */
export function serveOwnerDocument(onIdle: () => void): void {
  const host = createOwnerHost(onIdle);
  onMessage((message, { url }) => {
    const envelope = parseEnvelope(message, 'owner document');
    // No content script speaks to it: those have the address of their page.
    if (!envelope || url?.startsWith(ownAddress()) !== true) return null;
    if (envelope.type === END) return host.end().then(() => null);
    // That the worker is gone has to travel too: who asks tries once more, with the next one.
    return host.ask(envelope.payload as OwnerRequest).catch(() => null);
  });
}

/** For the background: hands on what pages of ours ask. `onAsked` hears of each once it is answered. */
export function servePages(ask: AskOwner, onAsked: () => void): void {
  onMessage((message, { url }) => {
    const envelope = parseEnvelope(message, 'owner');
    if (!envelope || url?.startsWith(ownAddress()) !== true) return null;
    const { job, payload, turn } = envelope.payload as OwnerRequest;
    return answerWith(() => {
      if (!PAGE_JOBS.some((one) => one === job)) throw new ReaderError('bad-message', String(job));
      return ask(job, payload, turn);
    }).finally(onAsked);
  });
}

/** For a page of ours: asks the owner by way of the background. */
export function askOwnerFromPage(): AskOwner {
  return createAskOwner(
    async (request) => (await sendToOwnContexts(envelopeFor('owner', request.job, request))) as Answer<unknown>,
  );
}

function createOwnerHost(onIdle: () => void): WorkerHost {
  const start = () => new Worker(OWNER_WORKER) as unknown as OwnerWorker;
  return createWorkerHost({
    start,
    idleMs: IDLE_MS,
    onIdle,
    untilGone: () => navigator.locks.request(OWNER_LOCK, () => undefined),
  });
}
