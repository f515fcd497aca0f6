/**
 * The owner's side in its worker. The Web Lock comes first: before it is held no file is touched, and it is held until the
 * files are closed. So there is one owner in a browser, whoever started it, and the next one waits for this one's end. It is
 * never taken away from a living one, and no worker is ended from outside: the files would stay with the dead for seconds.
 */

import type { Answer } from '../messages/contract';
import { answerWith } from '../messages/envelope';
import { ReaderError } from '../model/error';
import { createJobQueue } from './job-queue';
import type { JobSignals, OwnerHandlers, OwnerJob, OwnerRequest } from './jobs';
import { createTurns } from './turns';

/** Who holds it is the owner. */
export const OWNER_LOCK = 'diem-bao/owner';
/** How long an earlier owner may take to close, in milliseconds. */
const HANDOVER_MS = 3_000;
/** The answers that are remembered, for a request that comes once more. */
const REMEMBERED_ANSWERS = 20;

export interface OwnedFiles {
  handlers: OwnerHandlers;
  /** Resolves when everything is closed. */
  close(): Promise<void>;
}

/** What the worker's host sends: a job, or that it is to end. */
export type ToOwner = OwnerRequest | { end: true };
/** What it hears: an answer, or that this worker has ended. */
export type FromOwner = { id: string; answer: Answer<unknown> } | { ended: true };

/** As much of a dedicated worker's global scope as is needed. */
export interface OwnerScope {
  postMessage(message: FromOwner): void;
  addEventListener(type: 'message', listener: (event: { data: ToOwner }) => void): void;
  close(): void;
}

/** Serves the host until it asks for the end. `open` is called once the lock is held. */
export function serveOwner(scope: OwnerScope, open: () => Promise<OwnedFiles>): void {
  const answers = new Map<string, Promise<Answer<unknown>>>();
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { promise: files, resolve, reject } = Promise.withResolvers<OwnedFiles>();
  const queue = createJobQueue();
  const turns = createTurns();
  // Before the files are open no job begins; what comes meanwhile is put in order.
  queue.add(() => files, true).catch(() => undefined);
  let noteAsked: () => void = () => undefined;
  const asked = new Promise<void>((settle) => {
    noteAsked = settle;
  });

  scope.addEventListener('message', ({ data }) => {
    noteAsked();
    if ('end' in data) {
      void queue.drained().then(end);
      return;
    }
    const { job, turn } = data;
    // Before its own turn comes: what is under way looks between its slices whether it is still wanted.
    if (turn) turns.note(job, turn);
    const signals: JobSignals = {
      isReplaced: () => turn !== undefined && turns.isReplaced(job, turn),
      isInTheWay: queue.isUrgentWaiting,
    };
    let answer = answers.get(data.id);
    if (answer === undefined) {
      // A save waits for the journal, and never for more than the one question to the index that is being answered.
      answer = queue.add(() => answerWith(async () => run((await files).handlers, data, signals)), !isPatient(job));
      answers.set(data.id, answer);
      const [oldest] = answers.keys();
      if (answers.size > REMEMBERED_ANSWERS && oldest !== undefined) answers.delete(oldest);
    }
    void answer.then((given) => scope.postMessage({ id: data.id, answer: given }));
  });

  const hold = async () => {
    try {
      const opened = await open();
      resolve(opened);
      await ended;
      await opened.close();
    } catch (error) {
      await giveUp(error);
    }
  };
  /** Says why to whoever has asked, and makes way: the next ask starts another worker, which tries again. */
  const giveUp = async (error: unknown) => {
    reject(error);
    await asked;
    await queue.drained();
  };
  navigator.locks
    .request(OWNER_LOCK, { signal: AbortSignal.timeout(HANDOVER_MS) }, hold)
    .catch((error: unknown) => giveUp(new ReaderError('storage-blocked', String(error), { cause: error })))
    .finally(() => {
      scope.postMessage({ ended: true });
      scope.close();
    });
}

/** No save waits for these. */
const isPatient = (job: OwnerJob): boolean => /^(?:index|intake|backup|exchange)\//.test(job);

function run<Job extends OwnerJob>(
  handlers: OwnerHandlers,
  { job, payload }: OwnerRequest<Job>,
  signals: JobSignals,
): Promise<unknown> {
  if (!Object.hasOwn(handlers, job)) throw new ReaderError('bad-message', job);
  return handlers[job](payload, signals);
}
