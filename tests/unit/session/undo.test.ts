import { describe, expect, it } from 'vitest';
import { ReaderError } from '../../../lib/model/error';
import { createUndoStack, type UndoStep } from '../../../lib/session/undo';

const slow = (written: string[], name: string): UndoStep => {
  const write = (what: string) => async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    written.push(`${what} ${name}`);
  };
  return { undo: write('undo'), redo: write('redo') };
};

describe('the undo stack', () => {
  it('takes two keys, pressed faster than one step is written, for two steps', async () => {
    const written: string[] = [];
    const stack = createUndoStack();
    stack.add(slow(written, 'first'));
    stack.add(slow(written, 'second'));
    const steps = [stack.undo(), stack.undo()];
    expect(stack.can('redo')).toBe(true);
    steps.push(stack.redo());
    expect(await Promise.all(steps)).toEqual([true, true, true]);
    expect(written).toEqual(['undo second', 'undo first', 'redo first']);
    expect([stack.can('undo'), stack.can('redo')]).toEqual([true, true]);
  });

  it('takes a key for what is still being written, not for the step before it', async () => {
    const written: string[] = [];
    const stack = createUndoStack();
    stack.add(slow(written, 'first'));
    const { promise, resolve } = Promise.withResolvers<UndoStep | null>();
    const followed = stack.follow(promise);
    const steps = [stack.undo(), stack.undo()];
    expect(written).toEqual([]);
    resolve(slow(written, 'second'));
    expect(await followed).toBe(true);
    expect(await Promise.all(steps)).toEqual([true, true]);
    expect(written).toEqual(['undo second', 'undo first']);
  });

  it('goes on after a write that failed', async () => {
    const written: string[] = [];
    const stack = createUndoStack();
    stack.add(slow(written, 'first'));
    const followed = stack.follow(Promise.reject(new Error('full')));
    await expect(followed).rejects.toThrow('full');
    expect(await stack.undo()).toBe(true);
    expect(written).toEqual(['undo first']);
  });

  it('keeps a step that could not be taken back, and goes on after it', async () => {
    const written: string[] = [];
    const stack = createUndoStack();
    let isFull = true;
    const step = slow(written, 'only');
    stack.add({ ...step, undo: () => (isFull ? Promise.reject(new Error('full')) : step.undo()) });
    await expect(stack.undo()).rejects.toThrow('full');
    isFull = false;
    expect(await stack.undo()).toBe(true);
    expect(await stack.undo()).toBe(false);
    expect(written).toEqual(['undo only']);
  });

  it('drops a step on what another tab deleted, and reaches those before it', async () => {
    const written: string[] = [];
    const stack = createUndoStack();
    stack.add(slow(written, 'first'));
    stack.add({ ...slow(written, 'gone'), undo: () => Promise.reject(new ReaderError('not-found')) });
    await expect(stack.undo()).rejects.toThrow('not-found');
    expect(await stack.undo()).toBe(true);
    expect(written).toEqual(['undo first']);
  });

  it('forgets the step that is being written when the page goes on to another article', async () => {
    const written: string[] = [];
    const stack = createUndoStack();
    stack.add(slow(written, 'first'));
    const step = stack.undo();
    stack.add(slow(written, 'second'));
    await Promise.resolve();
    stack.clear();
    expect(await step).toBe(true);
    expect([stack.can('undo'), stack.can('redo')]).toEqual([false, false]);
  });

  it('forgets what was undone once something new is done', async () => {
    const written: string[] = [];
    const stack = createUndoStack();
    stack.add(slow(written, 'first'));
    await stack.undo();
    stack.add(slow(written, 'other'));
    expect(await stack.redo()).toBe(false);
    expect(stack.can('redo')).toBe(false);
  });
});
