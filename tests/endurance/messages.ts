/** What the content script sends, sent from its own world in Chromium: the way that every write of a page takes. */

import type { CDPSession, Page } from 'puppeteer-core';
import type { Answer } from '../../lib/messages/contract';
import type { ReadArticle } from '../../lib/model/article';
import type { NewHighlight } from '../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import { fingerprintOf } from '../../lib/text/fingerprint';

/** The name of the binding by which the page tells of each acknowledged write. */
const TELL = 'diemBaoAcknowledged';

/** One write: what is sent, and what is to be found again once it is acknowledged. */
export interface Write {
  id: string;
  type: 'article/keep' | 'highlight/add';
  payload: unknown;
}

type OnAnswer = (id: string, error: string | null, took: number) => void;

export interface Sender {
  /**
   * Sends all, `atOnce` at a time, and tells of each as it is answered, with how long that took in milliseconds; resolves when
   * the last one is, or never where the browser is killed.
   */
  send(writes: readonly Write[], atOnce: number, onAnswer: OnAnswer): Promise<void>;
}

/** The world of our content script in a page of a listed host. */
export async function senderIn(page: Page): Promise<Sender> {
  const client = await page.createCDPSession();
  const world = await ownWorld(client);
  let heard: OnAnswer = () => undefined;
  client.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== TELL) return;
    const { id, error, took } = JSON.parse(payload) as { id: string; error: string | null; took: number };
    heard(id, error, took);
  });
  await client.send('Runtime.addBinding', { name: TELL, executionContextId: world });
  return {
    async send(writes, atOnce, onAnswer) {
      heard = onAnswer;
      await client.send('Runtime.evaluate', {
        contextId: world,
        awaitPromise: true,
        expression: `(${sendAll})(${JSON.stringify(writes)}, ${atOnce}, ${JSON.stringify(TELL)})`,
      });
    },
  };
}

/** Sends one message at a time from the same world, and gives its answer. */
export async function messengerIn(page: Page): Promise<(type: string, payload: unknown) => Promise<Answer<unknown>>> {
  const client = await page.createCDPSession();
  const contextId = await ownWorld(client);
  return async (type, payload) => {
    const message = JSON.stringify({ to: 'background', type, payload });
    const { result } = await client.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `chrome.runtime.sendMessage(${message})`,
    });
    return result.value as Answer<unknown>;
  };
}

/** Runs in the content script's world. */
async function sendAll(writes: Write[], atOnce: number, tell: string): Promise<void> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
  ).chrome;
  const report = Reflect.get(globalThis, tell) as (words: string) => void;
  const left = [...writes];
  const work = async () => {
    for (let write = left.shift(); write !== undefined; write = left.shift()) {
      const { id, type, payload } = write;
      const begun = performance.now();
      const answer = await runtime
        .sendMessage({ to: 'background', type, payload })
        .catch((error: unknown) => ({ ok: false, error: String(error) }));
      const { ok, error } = answer as { ok: boolean; error?: string };
      report(JSON.stringify({ id, error: ok ? null : (error ?? 'no answer'), took: performance.now() - begun }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function ownWorld(client: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    client.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension://')) resolve(id);
    });
  });
  await client.send('Runtime.enable');
  return found;
}

/** An invented article of `host`, with so many paragraphs. */
export function keepOf(host: string, number: string, paragraphs: number): Write & { article: ReadArticle } {
  const url = `https://${host}/ghi-chep/bai-${number}.html`;
  const headline = `Ghi chép số ${number}`;
  const blocks: ReadArticle['blocks'] = [
    { kind: 'headline', text: headline },
    ...Array.from({ length: paragraphs }, (_unused, place) => ({
      kind: 'paragraph' as const,
      text: `Đoạn ${place + 1} của bài ${number}: trạm đo nước ghi ${place * 37 + 11} lượt trong buổi sáng.`,
    })),
  ];
  const article: ReadArticle = {
    addresses: [url],
    url,
    host,
    language: 'vi',
    headline,
    authors: [],
    blocks,
    fingerprint: fingerprintOf(blocks),
  };
  const id = `bai-viet-${number.padStart(8, '0')}` as ArticleId;
  return { id, type: 'article/keep', payload: { id, article }, article };
}

/** A highlight on an article, on one of its paragraphs. */
export function markOf({ id: articleId, article }: ReturnType<typeof keepOf>, number: string): Write {
  const block = 1 + (Number(number) % (article.blocks.length - 1));
  const exact = article.blocks[block]?.text.slice(0, 12) ?? '';
  const highlight: NewHighlight = {
    id: `danh-dau-${number.padStart(8, '0')}` as HighlightId,
    quote: { exact, prefix: '', suffix: '' },
    position: { startBlock: block, startOffset: 0, endBlock: block, endOffset: exact.length },
    fingerprint: article.fingerprint,
    colour: 'yellow',
    note: `ghi chú ${number}`,
    tags: [],
    createdAt: '2026-03-07T09:00:00.000+07:00',
  };
  return { id: highlight.id, type: 'highlight/add', payload: { id: articleId, article, highlight } };
}
