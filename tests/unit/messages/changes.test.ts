import { beforeEach, expect, it, vi } from 'vitest';
import { askForComparison, onPageSpoke, secureChanges } from '../../../lib/messages/changes';

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

beforeEach(() => {
  channel.receive = undefined;
  channel.url = 'chrome-extension://ours/popup.html';
});

it('a page that has written waits until the background has secured it', async () => {
  const secured = Promise.withResolvers<void>();
  onPageSpoke(() => secured.promise, vi.fn());
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
  onPageSpoke(onChanged, onCompare);
  askForComparison();
  expect(onCompare).toHaveBeenCalledTimes(1);
  expect(onChanged).not.toHaveBeenCalled();
});

it('is nothing that a content script could ask for', async () => {
  channel.url = 'https://bao.example/bai.html';
  const onChanged = vi.fn(async () => undefined);
  onPageSpoke(onChanged, vi.fn());
  await secureChanges();
  expect(onChanged).not.toHaveBeenCalled();
});
