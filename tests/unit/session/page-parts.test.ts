import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ENGINE } from '../../../lib/article/engine';
import { createPartBringer, isFirstRun, leavePart } from '../../../lib/session/page-parts';
import { deferred } from './fake-page';

beforeEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('diem-bao'));
});

describe('a part of the page', () => {
  it('is brought once, however often it is asked for', async () => {
    const ran = deferred<void>();
    const runScript = vi.fn(() => ran.promise);
    const parts = createPartBringer(runScript);
    const both = Promise.all([parts.bring('engine'), parts.bring('engine')]);
    expect(parts.current('engine')).toBeNull();
    leavePart('engine', ENGINE);
    ran.resolve();
    expect(await both).toEqual([ENGINE, ENGINE]);
    expect(await parts.bring('engine')).toBe(ENGINE);
    expect(runScript.mock.calls).toEqual([['engine']]);
    expect(parts.current('marking')).toBeNull();
  });

  it('that could not be brought is asked for again', async () => {
    const runScript = vi.fn(async () => leavePart('engine', ENGINE));
    runScript.mockRejectedValueOnce(new Error('gone'));
    const parts = createPartBringer(runScript);
    await expect(parts.bring('engine')).rejects.toThrow('gone');
    expect(await parts.bring('engine')).toBe(ENGINE);
  });

  it('whose script did not run is not taken for one that did', async () => {
    const parts = createPartBringer(async () => undefined);
    await expect(parts.bring('marking')).rejects.toThrow('did not run');
  });
});

describe('the first script', () => {
  it('runs once, also where a part was there before it', () => {
    leavePart('engine', ENGINE);
    expect([isFirstRun(), isFirstRun()]).toEqual([true, false]);
    expect(createPartBringer(async () => undefined).current('engine')).toBe(ENGINE);
  });
});
