/** A page without a browser, a clock that is set by hand and a background that answers when it is told to. */

import { JSDOM } from 'jsdom';
import type { KeptArticle, PageRequests } from '../../../lib/messages/contract';
import type { RequestType } from '../../../lib/messages/envelope';
import { ReaderError } from '../../../lib/model/error';
import type { Highlight } from '../../../lib/model/highlight';
import type { Stamp } from '../../../lib/model/merging/stamp';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/model/settings/settings';
import { changeHighlight, hasSameContent, takeChangesBack } from '../../../lib/model/write-highlight';
import type { Clearing } from '../../../lib/page/clear/clear';
import type { PaintedHighlight, Painter } from '../../../lib/page/paint/paint';
import type { AskBackground, Clock } from '../../../lib/session/ports';

/** A clock that stands still until it is moved. `onPause` runs whenever a slice of work pauses. */
export class FakeClock implements Clock {
  time = 1_000;
  pauses = 0;
  /** How much later it is at each look: with it every slice is used up at once. */
  step = 0;
  onPause: (() => unknown) | null = null;
  now = () => {
    this.time += this.step;
    return this.time;
  };
  pause = async () => {
    this.pauses += 1;
    await this.onPause?.();
  };
  pass(milliseconds: number): void {
    this.time += milliseconds;
  }
}

type Payload<T extends RequestType> = PageRequests[T]['payload'];
type Handlers = {
  [T in RequestType]?: (payload: Payload<T>) => PageRequests[T]['answer'] | Promise<PageRequests[T]['answer']>;
};

/** What a collection of nothing answers, where that is more than null. */
const UNSAID: Partial<Record<RequestType, unknown>> = { 'article/open': { kept: null, question: null } };

/** A background: what it was asked, in order, and what it answers; null to all that nothing is said of. */
export class FakeBackground {
  readonly asked: { type: RequestType; payload: unknown }[] = [];
  handlers: Handlers = {};
  ask: AskBackground = async (type, payload) => {
    this.asked.push({ type, payload });
    const handler = this.handlers[type] as ((given: typeof payload) => unknown) | undefined;
    return (await (handler?.(payload) ?? UNSAID[type] ?? null)) as never;
  };
  typesAsked(): RequestType[] {
    return this.asked.map(({ type }) => type);
  }
  payloadsOf<T extends RequestType>(type: T): Payload<T>[] {
    return this.asked.filter((asked) => asked.type === type).map(({ payload }) => payload as Payload<T>);
  }
}

/**
 * Lets the background take what it is asked and keep the answer back, all of them or those for some payloads, until the
 * function that comes out is called.
 */
export function holdAnswers<T extends RequestType>(
  { handlers }: FakeBackground,
  type: T,
  isHeld: (payload: Payload<T>) => boolean = () => true,
): () => void {
  const handler = handlers[type];
  const held = deferred<void>();
  Object.assign(handlers, {
    [type]: async (payload: Payload<T>) => {
      const answer = await handler?.(payload);
      if (isHeld(payload)) await held.promise;
      return answer;
    },
  });
  return () => {
    Object.assign(handlers, { [type]: handler });
    held.resolve();
  };
}

/** A promise and what settles it. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

/** Lets everything run that waits for nothing but its turn. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));

const URL = 'https://baovungcao.example/thoi-su/nhat-ky-mua-nuoc-123456.html';

/** An article as a paper sets it, of paragraphs that each hold the name. */
export function articleHtml(name: string, paragraphs = 6): string {
  const body = Array.from({ length: paragraphs }, (_, index) => `<p>${sentenceOf(index, name)}</p>`).join('');
  return `<article>
<h1>Nhật ký mùa nước ${name}</h1><span class="date">03/11/2026 08:05</span>
<h2 class="sapo">Tổ trực đập ${name} đã ghi sổ suốt mùa mưa, và nay trao cuốn sổ cho ban thuỷ lợi của xã.</h2>
<div class="content">${body}</div><p class="author"><b>Hoài Thu</b></p></article>`;
}

export function sentenceOf(index: number, name: string): string {
  return `Tổ quản lý đập ở Nam Sơn ghi sổ mực nước mỗi buổi sáng, lần thứ ${index + 1}, theo ${name}; người trực báo cho hai thôn bên dưới, và chiều về lại đo thêm một lần nữa trước khi đóng cửa tràn.`;
}

export interface FakePage {
  window: JSDOM['window'];
  document: Document;
  /** Goes to another address as a page does that navigates by itself. */
  navigate(path: string): void;
  /** Puts another article in place of the one that is shown. */
  show(name: string, paragraphs?: number): void;
}

export function createPage(html = articleHtml('bản Một'), url = URL): FakePage {
  const { window } = new JSDOM(html, { url });
  const { document } = window;
  return {
    window,
    document,
    navigate: (path) => window.history.pushState(null, '', path),
    show(name, paragraphs) {
      document.body.replaceChildren(
        ...new JSDOM(articleHtml(name, paragraphs)).window.document.body.cloneNode(true).childNodes,
      );
    },
  };
}

export function fakePainter() {
  const paints: PaintedHighlight[][] = [];
  const flashed: string[] = [];
  let restored = 0;
  const painter: Painter = {
    paint: (painted) => void paints.push([...painted]),
    flash: (ranges) => void flashed.push(ranges.map(String).join('')),
    restore: () => {
      restored += 1;
    },
    remove: () => undefined,
  };
  return {
    painter,
    paints,
    flashed,
    restored: () => restored,
    /** What is painted now. */
    words: () => paints.at(-1)?.map(({ ranges }) => ranges.map(String).join('')) ?? [],
  };
}

export function fakeClearing(): Clearing & { log: string[] } {
  const log: string[] = [];
  let isOn = false;
  return {
    log,
    get isOn() {
      return isOn;
    },
    get ground() {
      return isOn ? ('light' as const) : null;
    },
    turnOn(sources, _kinds, comfort) {
      isOn = true;
      log.push(`on${comfort ? ' comfort' : ''} ${sources.blocks.length}`);
    },
    turnOff() {
      isOn = false;
      log.push('off');
    },
    restore: () => void log.push('restore'),
    suspended: (work) => work(),
    exempt: () => undefined,
    veil: () => undefined,
  };
}

export const settingsWith = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...changes });

/** A collection of one article, as the background keeps it. */
export interface FakeCollection {
  id: string | null;
  /** Those of the one article. */
  addresses: readonly string[];
  highlights: Highlight[];
  kept(): KeptArticle;
}

const STAMP = '000001780000000-install-a' as Stamp;

/** Lets the background answer from a collection. */
export function fakeCollection(background: FakeBackground): FakeCollection {
  const deleted = new Map<string, Highlight>();
  const store: FakeCollection = {
    id: null,
    addresses: [],
    highlights: [],
    kept: () =>
      ({ id: store.id, savedAt: '2026-11-25T08:00:00.000Z', highlights: [...store.highlights] }) as KeptArticle,
  };
  const find = (id: string) => {
    const found = store.highlights.find((one) => one.id === id);
    if (!found) throw new ReaderError('not-found');
    return found;
  };
  const replace = (edited: Highlight) => {
    store.highlights = store.highlights.map((one) => (one.id === edited.id ? edited : one));
    return store.kept();
  };
  background.handlers = {
    ...background.handlers,
    'article/open': ({ article }) => ({
      kept: article.addresses.some((one) => store.addresses.includes(one)) ? store.kept() : null,
      question: null,
    }),
    'article/keep': ({ id, article }) => {
      store.id ??= id;
      store.addresses = article.addresses;
      return store.kept();
    },
    'highlight/add': ({ id, article, highlight }) => {
      store.id ??= id;
      store.addresses = article.addresses;
      if (!store.highlights.some((one) => one.id === highlight.id)) {
        store.highlights.push({ ...highlight, articleId: store.id, stamps: {} } as unknown as Highlight);
      }
      return store.kept();
    },
    'highlight/edit': ({ id, changes }) => replace(changeHighlight(find(id), changes, STAMP)),
    'highlight/take-back': ({ id, changes }) => {
      const before = takeChangesBack(find(id), changes, STAMP);
      if (before === null) throw new ReaderError('changed-elsewhere');
      return replace(before);
    },
    'highlight/delete': ({ id, asLeft }) => {
      if (asLeft && !hasSameContent(find(id), asLeft)) throw new ReaderError('changed-elsewhere');
      deleted.set(id, find(id));
      store.highlights = store.highlights.filter((one) => one.id !== id);
      return store.kept();
    },
    'highlight/restore': ({ id }) => {
      const back = deleted.get(id);
      if (back) store.highlights.push(back);
      return store.kept();
    },
  };
  return store;
}
