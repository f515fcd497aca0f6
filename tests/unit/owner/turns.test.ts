import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobSignals, OwnerHandlers, OwnerRequest } from '../../../lib/owner/jobs';
import { type FromOwner, serveOwner, type ToOwner } from '../../../lib/owner/serve-owner';
import { createTurns } from '../../../lib/owner/turns';

describe('the turns of questions', () => {
  it('replaces a question by the next of the same page and job alone', () => {
    const turns = createTurns();
    turns.note('index/search', { page: 'a', number: 1 });
    turns.note('index/search', { page: 'b', number: 7 });
    turns.note('index/count', { page: 'a', number: 2 });
    expect(turns.isReplaced('index/search', { page: 'a', number: 1 })).toBe(false);
    turns.note('index/search', { page: 'a', number: 2 });
    expect(turns.isReplaced('index/search', { page: 'a', number: 1 })).toBe(true);
    expect(turns.isReplaced('index/search', { page: 'a', number: 2 })).toBe(false);
    expect(turns.isReplaced('index/search', { page: 'b', number: 7 })).toBe(false);
    expect(turns.isReplaced('index/count', { page: 'a', number: 2 })).toBe(false);
  });

  it('makes no old question new again that comes once more', () => {
    const turns = createTurns();
    turns.note('index/search', { page: 'a', number: 2 });
    turns.note('index/search', { page: 'a', number: 1 });
    expect(turns.isReplaced('index/search', { page: 'a', number: 1 })).toBe(true);
  });

  it('answers what it has forgotten', () => {
    const turns = createTurns();
    turns.note('index/search', { page: 'a', number: 2 });
    for (let page = 0; page < 60; page += 1) turns.note('index/search', { page: `other ${page}`, number: 1 });
    expect(turns.isReplaced('index/search', { page: 'a', number: 1 })).toBe(false);
  });
});

describe('an owner that is asked the next question', () => {
  beforeEach(() => {
    vi.stubGlobal('navigator', {
      locks: { request: (_name: string, _options: unknown, work: () => unknown) => work() },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('lets the one under way see it, tells those that wait, and answers the last one', async () => {
    const answers = new Map<string, FromOwner>();
    let send: (message: ToOwner) => void = () => undefined;
    const gate = Promise.withResolvers<void>();
    const begun: unknown[] = [];
    const search = async (payload: unknown, { isReplaced }: JobSignals) => {
      begun.push([payload, isReplaced()]);
      if (payload === 'first') await gate.promise;
      return isReplaced() ? null : payload;
    };
    serveOwner(
      {
        postMessage: (message) => void ('id' in message && answers.set(message.id, message)),
        addEventListener: (_type, listener) => {
          send = (data) => listener({ data });
        },
        close: () => undefined,
      },
      async () => ({ handlers: { 'index/search': search } as unknown as OwnerHandlers, close: async () => undefined }),
    );
    const ask = (payload: string, number?: number) =>
      send({
        id: payload,
        job: 'index/search',
        payload,
        ...(number !== undefined && { turn: { page: 'popup', number } }),
      } as unknown as OwnerRequest);
    ask('first', 1);
    await vi.waitFor(() => expect(begun).toEqual([['first', false]]));
    ask('second', 2);
    ask('third', 3);
    ask('whatever comes');
    gate.resolve();
    await vi.waitFor(() => expect(answers.size).toBe(4));
    const answerTo = (id: string) => (answers.get(id) as { answer: unknown }).answer;
    expect(['first', 'second', 'third', 'whatever comes'].map(answerTo)).toEqual(
      [null, null, 'third', 'whatever comes'].map((value) => ({ ok: true, value })),
    );
    expect(begun.slice(1)).toEqual([
      ['second', true],
      ['third', false],
      ['whatever comes', false],
    ]);
  });

  it('lets a slice see that a save waits for its end, and no question of the index', async () => {
    let send: (message: ToOwner) => void = () => undefined;
    const gate = Promise.withResolvers<void>();
    const seen: boolean[] = [];
    const done: string[] = [];
    const follow = async (_payload: unknown, { isInTheWay }: JobSignals) => {
      seen.push(isInTheWay());
      await gate.promise;
      seen.push(isInTheWay());
      return null;
    };
    serveOwner(
      {
        postMessage: (message) => void ('id' in message && done.push(message.id)),
        addEventListener: (_type, listener) => {
          send = (data) => listener({ data });
        },
        close: () => undefined,
      },
      async () => ({
        handlers: { 'index/follow': follow, 'journal/follow': async () => null } as unknown as OwnerHandlers,
        close: async () => undefined,
      }),
    );
    const ask = (id: string, job: string) => send({ id, job, payload: null } as unknown as OwnerRequest);
    ask('first', 'index/follow');
    await vi.waitFor(() => expect(seen).toEqual([false]));
    ask('second', 'index/follow');
    ask('save', 'journal/follow');
    gate.resolve();
    await vi.waitFor(() => expect(done).toEqual(['first', 'save', 'second']));
    expect(seen).toEqual([false, true, false, false]);
  });
});
