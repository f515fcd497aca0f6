import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askBackground } from '../../../lib/messages/ask';
import type { HighlightId } from '../../../lib/model/ids';

const runtime = vi.hoisted(() => ({ id: 'diem-bao' as string | undefined, sendMessage: vi.fn() }));
vi.mock('../../../lib/platform/browser', () => ({ browser: { runtime } }));

const id = 'highlight-000001' as HighlightId;
const ended = () => new Error('Could not establish connection. Receiving end does not exist.');

beforeEach(() => {
  vi.useFakeTimers();
  runtime.id = 'diem-bao';
  runtime.sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

/** What becomes of a question by the time that every wait is over. */
async function outcomeOf(question: Promise<unknown>): Promise<unknown> {
  const outcome = question.then(
    (value) => ({ value }),
    (error: { code: string }) => ({ code: error.code }),
  );
  await vi.runAllTimersAsync();
  return outcome;
}

describe('a message that meets the end of the background', () => {
  it.each([
    ended().message,
    'The message port closed before a response was received.',
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  ])('is sent once more, as it was: %s', async (message) => {
    runtime.sendMessage.mockRejectedValueOnce(new Error(message)).mockResolvedValueOnce({ ok: true, value: 'kept' });
    expect(await outcomeOf(askBackground('highlight/delete', { id }))).toEqual({ value: 'kept' });
    const [first, second] = runtime.sendMessage.mock.calls;
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
    expect(second).toEqual(first);
  });

  it('waits 100 ms before that', async () => {
    runtime.sendMessage.mockRejectedValueOnce(ended()).mockResolvedValueOnce({ ok: true, value: null });
    const outcome = askBackground('tags/known', null);
    await vi.advanceTimersByTimeAsync(99);
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
    expect(await outcome).toBeNull();
  });

  it('is an error where every other one meets it too, two seconds later', async () => {
    runtime.sendMessage.mockRejectedValue(ended());
    const outcome = outcomeOf(askBackground('highlight/delete', { id }));
    expect(await outcome).toEqual({ code: 'unexpected' });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(4);
  });

  it.each([undefined, null])(
    'is sent again where the answer is %s: the background was just starting',
    async (nothing) => {
      runtime.sendMessage
        .mockResolvedValueOnce(nothing)
        .mockRejectedValueOnce(ended())
        .mockResolvedValueOnce({ ok: true, value: 'kept' });
      expect(await outcomeOf(askBackground('highlight/delete', { id }))).toEqual({ value: 'kept' });
      expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
    },
  );

  it('is no word about the page where nobody ever answers', async () => {
    runtime.sendMessage.mockResolvedValue(undefined);
    expect(await outcomeOf(askBackground('highlight/delete', { id }))).toEqual({ code: 'unexpected' });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(4);
  });

  it('is told as an update where nobody answers and the extension is gone', async () => {
    runtime.sendMessage.mockImplementation(() => {
      if (runtime.sendMessage.mock.calls.length === 4) runtime.id = undefined;
      return Promise.resolve(undefined);
    });
    expect(await outcomeOf(askBackground('highlight/delete', { id }))).toEqual({ code: 'extension-updated' });
  });

  it('is told as an update where the extension was updated in between', async () => {
    runtime.sendMessage.mockImplementationOnce(() => {
      setTimeout(() => {
        runtime.id = undefined;
      }, 50);
      return Promise.reject(ended());
    });
    expect(await outcomeOf(askBackground('highlight/delete', { id }))).toEqual({ code: 'extension-updated' });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
  });
});

it.each<[string, () => unknown, unknown]>([
  [
    'an error that the background answered',
    () => Promise.resolve({ ok: false, error: 'storage-full' }),
    'storage-full',
  ],
  ['another failure of the channel', () => Promise.reject(new Error('Could not be cloned')), 'unexpected'],
])('does not send again after %s', async (_case, answer, code) => {
  runtime.sendMessage.mockImplementation(answer);
  expect(await outcomeOf(askBackground('highlight/delete', { id }))).toEqual({ code });
  expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
});

it('does not send at all where the extension was updated under the page', async () => {
  runtime.id = undefined;
  expect(await outcomeOf(askBackground('tags/known', null))).toEqual({ code: 'extension-updated' });
  expect(runtime.sendMessage).not.toHaveBeenCalled();
});

describe('a page that goes into the browser’s cache while it is answered', () => {
  const back = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });

  it('asks again when it comes back, and only then', async () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    runtime.sendMessage
      .mockReturnValueOnce(new Promise(() => undefined))
      .mockResolvedValue({ ok: true, value: 'kept' });
    const outcome = askBackground('highlight/delete', { id });
    page.dispatchEvent(back(false));
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
    page.dispatchEvent(back(true));
    expect(await outcome).toBe('kept');
    page.dispatchEvent(back(true));
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
  });
});
