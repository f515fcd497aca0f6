import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderError } from '../../../lib/model/error';
import type { Loss, Witness } from '../../../lib/model/loss';
import { createAskOwner } from '../../../lib/owner/ask-owner';
import type { AskOwner, OwnerHandlers, OwnerRequest } from '../../../lib/owner/jobs';
import { createJournalFollower } from '../../../lib/owner/journal-follower';
import { createLongActs } from '../../../lib/owner/long-acts';
import { createSafeWrites } from '../../../lib/owner/safe-write';
import { type FromOwner, type OwnedFiles, serveOwner, type ToOwner } from '../../../lib/owner/serve-owner';
import { createWorkerHost, type OwnerWorker } from '../../../lib/owner/worker-host';

const request = (id: string): OwnerRequest => ({ id, job: 'disk/room', payload: null });
const room = (answer: OwnerHandlers['disk/room']): OwnerHandlers => ({
  'journal/follow': () => Promise.reject(new ReaderError('unexpected')),
  'journal/settle': async () => null,
  'disk/room': answer,
  'index/follow': () => Promise.reject(new ReaderError('unexpected')),
  'index/search': () => Promise.reject(new ReaderError('unexpected')),
  'index/ids': async () => null,
  'index/highlight-places': async () => null,
  'index/count': () => Promise.reject(new ReaderError('unexpected')),
  'index/names': () => Promise.reject(new ReaderError('unexpected')),
  'index/highlights': () => Promise.reject(new ReaderError('unexpected')),
  'index/count-highlights': () => Promise.reject(new ReaderError('unexpected')),
  'index/same-news': () => Promise.reject(new ReaderError('unexpected')),
  'index/alike': () => Promise.reject(new ReaderError('unexpected')),
  'index/check': () => Promise.reject(new ReaderError('unexpected')),
  'index/rebuild': async () => null,
  'intake/mend': async () => ({ mended: false, more: false }),
  'backup/run': async () => ({ kind: 'empty' }),
  'backup/into-folder': async () => ({ kind: 'written' }),
  'backup/drop': async () => null,
  'exchange/run': async () => ({ kind: 'unshared' }),
});

const neverGone = () => new Promise<never>(() => undefined);

/** A worker and its host in one: messages are delivered one turn later. */
function fakeWorker(open: () => Promise<OwnedFiles>) {
  const toHost: ((event: { data: FromOwner }) => void)[] = [];
  const toWorker: ((event: { data: ToOwner }) => void)[] = [];
  const close = vi.fn();
  serveOwner(
    {
      postMessage: (data) =>
        queueMicrotask(() => {
          for (const listen of toHost) listen({ data });
        }),
      addEventListener: (_type, listener) => void toWorker.push(listener),
      close,
    },
    open,
  );
  const worker = {
    postMessage: (data: ToOwner) =>
      queueMicrotask(() => {
        for (const listen of toWorker) listen({ data });
      }),
    addEventListener: (type: string, listener: (event: { data: FromOwner }) => void) => {
      if (type === 'message') toHost.push(listener);
    },
  } as unknown as OwnerWorker;
  return { worker, close };
}

/** Web Locks as far as the owner uses them: one name, a queue, a signal. */
function fakeLocks() {
  let held: Promise<unknown> = Promise.resolve();
  return {
    request: (_name: string, { signal }: { signal: AbortSignal }, work: () => Promise<unknown>) => {
      const before = held;
      const turn = new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        before.then(resolve);
      }).then(work);
      held = turn.catch(() => undefined);
      return turn;
    },
  };
}

beforeEach(() => vi.stubGlobal('navigator', { locks: fakeLocks() }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an owner', () => {
  it('opens the files once it holds the lock, and the next one when this one has closed them', async () => {
    const order: string[] = [];
    const openAs = (name: string) => async () => {
      order.push(`${name} opens`);
      return { handlers: room(async () => true), close: async () => void order.push(`${name} closes`) };
    };
    const first = fakeWorker(openAs('first'));
    const host = createWorkerHost({
      untilGone: neverGone,
      start: () => first.worker,
      idleMs: 5,
      onIdle: () => order.push('idle'),
    });
    await host.ask(request('one'));
    const second = fakeWorker(openAs('second'));
    const later = createWorkerHost({
      untilGone: neverGone,
      start: () => second.worker,
      idleMs: 1_000,
      onIdle: () => undefined,
    });
    expect(await later.ask(request('two'))).toEqual({ ok: true, value: true });
    expect(order.filter((what) => what !== 'idle')).toEqual(['first opens', 'first closes', 'second opens']);
    expect(first.close).toHaveBeenCalled();
  });

  it('begins no job twice that is asked twice under one id, and runs one after the other', async () => {
    let running = 0;
    const work = vi.fn(async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return true;
    });
    const { worker } = fakeWorker(async () => ({ handlers: room(work), close: async () => undefined }));
    const host = createWorkerHost({
      untilGone: neverGone,
      start: () => worker,
      idleMs: 1_000,
      onIdle: () => undefined,
    });
    const answers = await Promise.all([host.ask(request('one')), host.ask(request('one')), host.ask(request('two'))]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: true })));
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('lets the journal wait for the one question to the index that runs, and for none that waits', async () => {
    const order: string[] = [];
    const gates: Record<string, PromiseWithResolvers<void>> = {};
    const handlerOf = (job: string) => async (payload: unknown) => {
      const name = `${job} ${String(payload)}`;
      order.push(name);
      gates[name] = Promise.withResolvers<void>();
      await gates[name].promise;
      return null as never;
    };
    const opening = Promise.withResolvers<void>();
    const { worker } = fakeWorker(async () => {
      await opening.promise;
      const handlers = {
        ...room(async () => true),
        'index/count': handlerOf('count'),
        'journal/settle': handlerOf('settle'),
        'journal/follow': handlerOf('follow'),
      } as OwnerHandlers;
      return { handlers, close: async () => void order.push('closed') };
    });
    const host = createWorkerHost({
      untilGone: neverGone,
      start: () => worker,
      idleMs: 60_000,
      onIdle: () => undefined,
    });
    const asked: Promise<unknown>[] = [];
    const ask = (job: string, payload: unknown) =>
      asked.push(host.ask({ id: `${job} ${String(payload)}`, job, payload } as unknown as OwnerRequest));
    const settled = () => new Promise((resolve) => setTimeout(resolve, 1));
    const finish = async (name: string) => {
      expect(order.at(-1)).toBe(name);
      gates[name]?.resolve();
      await settled();
    };
    // What comes while the files are being opened is put in order too.
    ask('index/count', 1);
    ask('journal/settle', 1);
    await settled();
    opening.resolve();
    await settled();
    await finish('settle 1');
    ask('index/count', 2);
    ask('index/count', 3);
    ask('journal/settle', 2);
    ask('journal/follow', 2);
    await settled();
    await finish('count 1');
    await finish('settle 2');
    const ended = host.end();
    await finish('follow 2');
    await finish('count 2');
    await finish('count 3');
    await Promise.all([...asked, ended]);
    expect(order).toEqual(['settle 1', 'count 1', 'settle 2', 'follow 2', 'count 2', 'count 3', 'closed']);
  });

  it('answers with the failure of a job, and of files that cannot be opened, and goes on', async () => {
    const failing = fakeWorker(() => Promise.reject(new ReaderError('storage-unavailable')));
    const host = createWorkerHost({
      untilGone: neverGone,
      start: () => failing.worker,
      idleMs: 1_000,
      onIdle: () => undefined,
    });
    expect(await host.ask(request('one'))).toEqual({ ok: false, error: 'storage-unavailable' });
    // It makes way by itself, so that the next ask tries again with another worker.
    await vi.waitFor(() => expect(failing.close).toHaveBeenCalled());
    const { worker } = fakeWorker(async () => ({
      handlers: room(() => Promise.reject(new ReaderError('storage-full'))),
      close: async () => undefined,
    }));
    const other = createWorkerHost({
      untilGone: neverGone,
      start: () => worker,
      idleMs: 1_000,
      onIdle: () => undefined,
    });
    expect(await other.ask(request('two'))).toEqual({ ok: false, error: 'storage-full' });
  });
});

describe('an owner that dies', () => {
  it('is told to all that wait for it, and the next one is started', async () => {
    const gone = Promise.withResolvers<void>();
    const untilGone = vi.fn(neverGone).mockImplementationOnce(() => gone.promise as Promise<never>);
    const { promise: never } = Promise.withResolvers<boolean>();
    let isDead = false;
    const start = vi.fn(() => {
      const answer = async () => (isDead ? never : true);
      return fakeWorker(async () => ({ handlers: room(answer), close: async () => undefined })).worker;
    });
    const host = createWorkerHost({ untilGone, start, idleMs: 60_000, onIdle: () => undefined });
    expect(await host.ask(request('one'))).toEqual({ ok: true, value: true });
    isDead = true;
    const waiting = host.ask(request('two'));
    gone.resolve();
    await expect(waiting).rejects.toMatchObject({ code: 'storage-failed' });
    expect(untilGone).toHaveBeenCalledTimes(1);
    // The browser gives the lock of a dead one to the next.
    vi.stubGlobal('navigator', { locks: fakeLocks() });
    isDead = false;
    expect(await host.ask(request('two'))).toEqual({ ok: true, value: true });
    expect(start).toHaveBeenCalledTimes(2);
  });
});

describe('ending an owner', () => {
  it('closes everything after the jobs that were asked for, and before another opens', async () => {
    const order: string[] = [];
    const closing = Promise.withResolvers<void>();
    const workers = ['first', 'second'].map(
      (name) => () =>
        fakeWorker(async () => {
          order.push(`${name} opens`);
          return {
            handlers: room(async () => {
              order.push(`${name} works`);
              return true;
            }),
            async close() {
              await closing.promise;
              order.push(`${name} closes`);
            },
          };
        }).worker,
    );
    const start = () => workers.shift()?.() as OwnerWorker;
    const host = createWorkerHost({ untilGone: neverGone, start, idleMs: 60_000, onIdle: () => order.push('idle') });
    const job = host.ask(request('one'));
    const ended = host.end().then(() => order.push('ended'));
    const later = host.ask(request('two'));
    expect(await job).toEqual({ ok: true, value: true });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(order).toEqual(['first opens', 'first works']);
    closing.resolve();
    await Promise.all([ended, later]);
    expect(order.filter((what) => what !== 'ended')).toEqual([
      'first opens',
      'first works',
      'first closes',
      'second opens',
      'second works',
    ]);
    expect(order.indexOf('ended')).toBeGreaterThan(order.indexOf('first closes'));
  });

  it('is done at once where there is none', async () => {
    const start = () => expect.fail('nothing is to be started');
    await createWorkerHost({ untilGone: neverGone, start, idleMs: 1_000, onIdle: () => undefined }).end();
  });
});

describe('asking', () => {
  it('is done once more under the same id where nobody answers, and then given up', async () => {
    const ids: string[] = [];
    const silent = createAskOwner((asked) => {
      ids.push(asked.id);
      return new Promise(() => undefined);
    }, 5);
    await expect(silent('disk/room', null)).rejects.toMatchObject({ code: 'storage-blocked' });
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('gives the answer of the second try', async () => {
    let turn = 0;
    const ask = createAskOwner(async () => {
      turn += 1;
      if (turn === 1) throw new Error('Receiving end does not exist');
      return { ok: true, value: true };
    });
    expect(await ask('disk/room', null)).toBe(true);
  });
});

const seen: Witness = { installId: 'a', number: 3, articles: 2, highlights: 1 };
const found: Loss = { at: '2026-03-07T08:00:00+07:00', articles: 2, highlights: 1, missing: 0 };

describe('following', () => {
  const optionsOf = (ask: AskOwner) => ({
    ask,
    standing: vi.fn(async () => ({ ...seen, passed: 3 })),
    loadWitness: vi.fn(async () => seen),
    storeWitness: vi.fn(async () => undefined),
    storeLoss: vi.fn(async () => undefined),
    onRestored: vi.fn(async () => undefined),
    untilIdle: async () => undefined,
    stayAwake: vi.fn(),
  });

  it('goes on until nothing is left, keeps the witness and settles a loss once it is kept', async () => {
    const asked: string[] = [];
    const slices = [
      { more: true, witness: null, loss: null, restored: true, isCaughtUp: false },
      { more: false, witness: { ...seen, number: 4 }, loss: found, restored: false, isCaughtUp: true },
    ];
    const options = optionsOf((async (job: string) => {
      asked.push(job);
      return job === 'journal/follow' ? slices.shift() : null;
    }) as AskOwner);
    await createJournalFollower(options).follow();
    expect(asked).toEqual(['journal/follow', 'journal/follow']);
    await vi.waitFor(() => expect(options.storeWitness).toHaveBeenCalled());
    expect(asked).toEqual(['journal/follow', 'journal/follow', 'journal/settle']);
    expect(options.storeLoss).toHaveBeenCalledWith(found);
    expect(options.storeWitness.mock.calls).toEqual([[{ ...seen, number: 4 }]]);
    expect(options.onRestored).toHaveBeenCalledTimes(1);
  });

  it('answers who asked before a slice that caught up, and goes on; who asks while it runs waits for the next one', async () => {
    const order: string[] = [];
    const slices: { isCaughtUp: boolean; more: boolean; done: PromiseWithResolvers<void> }[] = [
      { isCaughtUp: false, more: true, done: Promise.withResolvers() },
      { isCaughtUp: true, more: true, done: Promise.withResolvers() },
      { isCaughtUp: true, more: false, done: Promise.withResolvers() },
      { isCaughtUp: true, more: false, done: Promise.withResolvers() },
    ];
    let running = 0;
    let begun = 0;
    const { follow } = createJournalFollower(
      optionsOf((async () => {
        running += 1;
        expect(running).toBe(1);
        const slice = slices[begun];
        if (slice === undefined) throw new Error('nothing was left');
        begun += 1;
        order.push(`slice ${begun}`);
        await slice.done.promise;
        running -= 1;
        return { more: slice.more, witness: seen, loss: null, restored: false, isCaughtUp: slice.isCaughtUp };
      }) as AskOwner),
    );
    const askAs = (name: string) => void follow().then(() => order.push(name));
    const end = async (number: number) => {
      slices[number - 1]?.done.resolve();
      await new Promise((resolve) => setTimeout(resolve, 1));
    };
    askAs('first');
    askAs('second');
    await vi.waitFor(() => expect(begun).toBe(1));
    await end(1);
    askAs('third');
    await end(2);
    await end(3);
    askAs('fourth');
    await vi.waitFor(() => expect(begun).toBe(4));
    await end(4);
    expect(order).toEqual(['slice 1', 'slice 2', 'first', 'second', 'slice 3', 'third', 'slice 4', 'fourth']);
  });

  it('makes the file small when no act is under way, and follows meanwhile who asks', async () => {
    const acts = createLongActs();
    const end = acts.begin();
    const tidying = [true, true, false];
    const ask = vi.fn(async () => {
      const isTidying = tidying.shift() ?? false;
      return { more: isTidying, witness: null, loss: null, restored: false, isCaughtUp: true, isTidying };
    });
    const { follow } = createJournalFollower({ ...optionsOf(ask as unknown as AskOwner), untilIdle: acts.over });
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
    await follow();
    await pause();
    expect(ask).toHaveBeenCalledTimes(1);
    await follow();
    await pause();
    expect(ask).toHaveBeenCalledTimes(2);
    end();
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(3));
  });

  it('answers whoever waits where the owner fails, and tries anew for who asks then', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const ask = vi.fn(() => Promise.reject(new ReaderError('storage-unavailable')));
    const { follow } = createJournalFollower(optionsOf(ask as unknown as AskOwner));
    await Promise.all([follow(), follow()]);
    await follow();
    expect(ask).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });

  it('starts no owner where the witness has seen everything', async () => {
    const ask = vi.fn(async () => ({ more: false, witness: seen, loss: null, restored: false, isCaughtUp: true }));
    const options = optionsOf(ask as unknown as AskOwner);
    await createJournalFollower(options).followWhereDue();
    expect(ask).not.toHaveBeenCalled();
    options.standing.mockResolvedValueOnce({ ...seen, number: 2, passed: 2 });
    await createJournalFollower(options).followWhereDue();
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

describe('a write', () => {
  const writerOf = (follow: () => Promise<void>, hasRoom = true, steps = () => 0) =>
    createSafeWrites({ ask: (async () => hasRoom) as unknown as AskOwner, follow, steps });

  it('is answered when the journal has it too', async () => {
    const order: string[] = [];
    const { write } = writerOf(async () => {
      expect(order).toEqual(['committed']);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('journal');
    });
    const written = await write(async () => {
      order.push('committed');
      return 'kept';
    });
    order.push('answered');
    expect({ written, order }).toEqual({ written: 'kept', order: ['committed', 'journal', 'answered'] });
  });

  it.each([
    ['fails', () => Promise.reject(new ReaderError('storage-failed'))],
    ['does not answer', () => new Promise<void>(() => undefined)],
  ])('is answered also where the journal %s', async (_name, follow) => {
    vi.useFakeTimers();
    const answer = writerOf(follow).write(async () => 'kept');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await answer).toBe('kept');
  });

  it("of a page's long act is waited for as long as the journal goes on, and a minute at most", async () => {
    vi.useFakeTimers();
    let steps = 0;
    const going = setInterval(() => {
      steps += 1;
    }, 1_000);
    let isSecured = false;
    const { secure } = writerOf(
      () => new Promise<void>(() => undefined),
      true,
      () => steps,
    );
    void secure().then(() => {
      isSecured = true;
    });
    await vi.advanceTimersByTimeAsync(20_500);
    expect(isSecured).toBe(false);
    clearInterval(going);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(isSecured).toBe(true);
    vi.useRealTimers();
  });

  it.each([
    ['storage-full', true, 'storage-full'],
    ['storage-failed', false, 'storage-full'],
    ['storage-failed', true, 'storage-failed'],
    ['not-found', false, 'not-found'],
  ] as const)('that is refused as %s, with room on the disk: %s, says %s', async (code, hasRoom, said) => {
    const follow = vi.fn(async () => undefined);
    const { write } = writerOf(follow, hasRoom);
    await expect(write(() => Promise.reject(new ReaderError(code)))).rejects.toMatchObject({ code: said });
    expect(follow).not.toHaveBeenCalled();
  });
});
