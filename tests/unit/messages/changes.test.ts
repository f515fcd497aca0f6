import { beforeEach, expect, it, vi } from 'vitest';
import {
  askForComparison,
  createSecuring,
  handOnEdits,
  onPageSpoke,
  secureChanges,
} from '../../../lib/messages/changes';
import type { ArticleId } from '../../../lib/model/ids';

type Receiver = (message: unknown, sender: { url?: string }) => Promise<unknown> | null;

/** One channel: what a page of ours sends reaches the background's receiver. */
const channel = vi.hoisted(() => ({ receive: undefined as Receiver | undefined, url: '' }));
vi.mock('../../../lib/platform/runtime-messages', () => ({
  onMessage: (receive: Receiver) => {
    channel.receive = receive;
  },
  sendToOwnContexts: async (message: unknown) => {
    const answer = channel.receive?.(message, { url: channel.url });
    if (!answer) throw new Error('Receiving end does not exist');
    return answer;
  },
}));
vi.mock('../../../lib/platform/browser', () => ({ browser: {} }));
vi.mock('../../../lib/platform/own-address', () => ({ ownAddress: () => 'chrome-extension://ours/' }));

const onEdits = vi.fn(async () => undefined);

beforeEach(() => {
  onEdits.mockClear();
  channel.receive = undefined;
  channel.url = 'chrome-extension://ours/popup.html';
});

it('a page that has written waits until the background has secured it', async () => {
  const secured = Promise.withResolvers<void>();
  onPageSpoke(() => secured.promise, vi.fn(), onEdits);
  const order: string[] = [];
  const waiting = secureChanges().then(() => order.push('answered'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  order.push('secured');
  secured.resolve();
  await waiting;
  expect(order).toEqual(['secured', 'answered']);
});

it('waits for nobody where there is no background, and for no comparison', async () => {
  await secureChanges();
  const onChanged = vi.fn(async () => undefined);
  const onCompare = vi.fn();
  onPageSpoke(onChanged, onCompare, onEdits);
  askForComparison();
  expect(onCompare).toHaveBeenCalledTimes(1);
  expect(onChanged).not.toHaveBeenCalled();
});

it('a page in a long act has what it wrote so far secured, one time after the other, and says that more is to come', async () => {
  const answers = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let asked = 0;
  const onChanged = vi.fn((_isMoreToCome: boolean) => answers[asked++]?.promise ?? Promise.resolve());
  onPageSpoke(onChanged, vi.fn(), onEdits);
  const secureWritten = createSecuring();
  secureWritten();
  secureWritten();
  await vi.waitFor(() => expect(onChanged).toHaveBeenCalledTimes(1));
  answers[0]?.resolve();
  await new Promise((resolve) => setTimeout(resolve, 5));
  secureWritten();
  await vi.waitFor(() => expect(onChanged.mock.calls).toEqual([[true], [true]]));
  const last = secureChanges();
  await vi.waitFor(() => expect(onChanged).toHaveBeenLastCalledWith(false));
  answers[1]?.resolve();
  await last;
});

it('is nothing that a content script could ask for', async () => {
  channel.url = 'https://bao.example/bai.html';
  const onChanged = vi.fn(async () => undefined);
  onPageSpoke(onChanged, vi.fn(), onEdits);
  await secureChanges();
  expect(onChanged).not.toHaveBeenCalled();
});

it('a page that is being closed leaves its edits to the background, and nobody else can', async () => {
  const edits = [{ id: 'one' as ArticleId, changes: { note: { from: '', to: 'đọc lại' } } }];
  handOnEdits(edits);
  const onChanged = vi.fn(async () => undefined);
  onPageSpoke(onChanged, vi.fn(), onEdits);
  channel.url = 'https://baovungcao.example/';
  handOnEdits(edits);
  expect(onEdits).not.toHaveBeenCalled();
  channel.url = 'chrome-extension://ours/popup.html';
  handOnEdits(edits);
  expect(onEdits.mock.calls).toEqual([[edits]]);
  expect(onChanged).not.toHaveBeenCalled();
});
