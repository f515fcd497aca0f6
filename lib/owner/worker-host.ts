/** Where the owner's worker lives: Chromium's offscreen document, Firefox's background page. It starts the worker and ends it. */

import type { Answer } from '../messages/contract';
import { ReaderError } from '../model/error';
import type { OwnerRequest } from './jobs';
import type { FromOwner, ToOwner } from './serve-owner';

/** As much of a worker as is needed. */
export interface OwnerWorker {
  postMessage(message: ToOwner): void;
  addEventListener(type: 'message', listener: (event: { data: FromOwner }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
}

export interface WorkerHost {
  /** Resolves with the answer, also where the job failed; rejects where the worker itself did. */
  ask(request: OwnerRequest): Promise<Answer<unknown>>;
  /** Ends the worker after the jobs that it was asked for. Resolves when it has closed everything, or where there is none. */
  end(): Promise<void>;
}

export interface HostOptions {
  start: () => OwnerWorker;
  /** After so many milliseconds without a job the worker is ended. */
  idleMs: number;
  /** The worker has ended, and nothing was asked meanwhile. */
  onIdle: () => void;
  /** Resolves when the one that owns the files now does so no more, however it ended. */
  untilGone: () => Promise<void>;
}

interface Running {
  worker: OwnerWorker;
  waiting: Map<string, { resolve: (answer: Answer<unknown>) => void; reject: (error: ReaderError) => void }[]>;
}

export function createWorkerHost({ start, idleMs, onIdle, untilGone }: HostOptions): WorkerHost {
  let running: Running | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The end of the worker that was begun last. */
  let ended: Promise<void> = Promise.resolve();

  function begin(): Running {
    const begun: Running = { worker: start(), waiting: new Map() };
    const { promise, resolve: noteEnd } = Promise.withResolvers<void>();
    ended = promise;
    const fail = (why: string) => {
      if (running === begun) running = undefined;
      for (const waiters of begun.waiting.values()) {
        for (const { reject } of waiters) reject(new ReaderError('storage-failed', why));
      }
      begun.waiting.clear();
      noteEnd();
    };
    let isWatched = false;
    /** One that dies says nothing, and what it was asked would be waited for without end. */
    const watch = () => {
      if (isWatched) return;
      isWatched = true;
      untilGone().then(
        () => fail('the owner is gone'),
        () => undefined,
      );
    };
    begun.worker.addEventListener('message', ({ data }) => {
      if ('ended' in data) {
        fail('the owner has ended');
        if (running === undefined) onIdle();
        return;
      }
      // From its first answer on it is the owner.
      watch();
      const waiters = begun.waiting.get(data.id) ?? [];
      begun.waiting.delete(data.id);
      for (const { resolve } of waiters) resolve(data.answer);
      if (begun.waiting.size === 0) waitForWork();
    });
    begun.worker.addEventListener('error', ({ message = 'the owner failed' }) => fail(message));
    return begun;
  }

  function waitForWork(): void {
    clearTimeout(timer);
    timer = setTimeout(end, idleMs);
  }

  function end(): Promise<void> {
    clearTimeout(timer);
    const last = running;
    // What is asked from now on starts another worker, which waits until this one has closed its files.
    running = undefined;
    last?.worker.postMessage({ end: true });
    return ended;
  }

  return {
    end,
    ask(request) {
      clearTimeout(timer);
      running ??= begin();
      const { worker, waiting } = running;
      return new Promise((resolve, reject) => {
        waiting.set(request.id, [...(waiting.get(request.id) ?? []), { resolve, reject }]);
        worker.postMessage(request);
      });
    },
  };
}
