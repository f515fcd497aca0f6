import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { askPage } from '../messages/ask';
import type { PageCommands, PageState } from '../messages/contract';
import { hostOf } from '../model/address';
import { ReaderError } from '../model/error';
import type { ArticleId, HighlightId } from '../model/ids';
import type { View } from '../model/settings/settings';
import { loadReaderHosts } from '../platform/reader-hosts';
import { injectReader, tabInView } from '../platform/tabs';
import { openCollection } from '../store/open-collection';
import { type ReadPageView, toFailedView, toPageView, toSilentView } from './to-page-view';
import { useFresh } from './use-fresh';

/** A page that is still loading does not answer yet: how long until it is asked again, in milliseconds. */
const ASK_AGAIN = 400;
/** How often a reader that was just brought into a page is asked before that counts as a failure. */
const ATTEMPTS = 15;

/** The commands that answer with the page's new state. */
type StateCommand = {
  [T in keyof PageCommands]: PageCommands[T]['answer'] extends PageState ? T : never;
}[keyof PageCommands];

export interface PageInView {
  view: ReadPageView;
  /** Shows nothing until the next look: the reader is on another page. */
  leave: () => void;
  /** Asks the page again. Never rejects: what goes wrong becomes the view. */
  refresh: () => Promise<void>;
  /** Asks the page to do something and shows its answer. Rejects where it could not. */
  command: <T extends StateCommand>(type: T, payload: PageCommands[T]['payload']) => Promise<PageState>;
  /** Clears the page or shows it whole. Rejects where it could not. */
  clear: (on: boolean, view?: View) => Promise<void>;
  /** Brings the reader into the page where it is not, then reads the page whatever the rules say of it. */
  read: () => Promise<void>;
  jump: (id: HighlightId) => Promise<void>;
  /** Has the page let the reader point at its text. */
  point: () => Promise<void>;
}

/**
 * The page in the tab in view. A popup asks a page that is silent again and again, for the moment that it is open; what
 * stays open (`isLasting`) is told when to look.
 */
export function usePage({ isLasting = false } = {}): PageInView {
  const [view, setView] = useState<ReadPageView>({ kind: 'loading' });
  const latest = useRef(0);

  /** Looks again. An answer that something newer has overtaken is not shown. */
  const refresh = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    const next = await lookAtTab();
    if (turn === latest.current) setView(next);
  }, []);

  /**
   * Shows what the page answers to a command. It is the state after the command, so it overtakes every look that is still
   * under way: the page announces a change before it answers, and a look at that moment sees the state before.
   */
  const show = useCallback(async (state: PageState) => {
    const next = await viewOf(state);
    latest.current += 1;
    setView(next);
  }, []);

  const leave = useCallback(() => {
    latest.current += 1;
    setView({ kind: 'loading' });
  }, []);

  useFresh(refresh);

  const isSilent = !isLasting && view.kind === 'not-read';
  useEffect(() => {
    if (!isSilent) return;
    const timer = setInterval(() => void refresh(), ASK_AGAIN);
    return () => clearInterval(timer);
  }, [isSilent, refresh]);

  return {
    view,
    leave,
    refresh,
    command: async (type, payload) => {
      const state = await askPage(await tabId(), type, payload);
      await show(state);
      return state;
    },
    point: async () => void (await askPage(await tabId(), 'page/point', null)),
    clear: async (on, chosen) => {
      // Shown at once: a second press means the opposite of the first, however slow the page is to answer.
      const choice = { cleared: on, ...(chosen && { view: chosen }) };
      setView((before) => ('cleared' in before ? { ...before, ...choice } : before));
      try {
        await show(await askPage(await tabId(), 'page/clear', { on, ...(chosen && { view: chosen }) }));
      } catch (thrown) {
        await refresh();
        throw thrown;
      }
    },
    read: async () => show(await readPage(await tabId())),
    jump: async (id) => void (await askPage(await tabId(), 'page/jump', { id })),
  };
}

async function lookAtTab(): Promise<ReadPageView> {
  const tab = await tabInView();
  const host = hostOf(tab?.url ?? '');
  // To what stays open beside the page the browser tells no addresses: then the page is asked itself.
  if (tab === null || (host === null && tab.url !== '')) return toSilentView(null, []);
  try {
    return await viewOf(await askPage(tab.id, 'page/state', null));
  } catch (thrown) {
    return host === null ? toSilentView(null, []) : toFailedView(thrown, host, await loadReaderHosts().catch(() => []));
  }
}

async function tabId(): Promise<number> {
  const tab = await tabInView();
  if (tab === null) throw new ReaderError('page-unreachable');
  return tab.id;
}

async function readPage(tab: number): Promise<PageState> {
  try {
    return await askPage(tab, 'page/read', null);
  } catch (thrown) {
    if (!isUnreachable(thrown)) throw thrown;
    try {
      await injectReader(tab);
    } catch (cause) {
      // The host could be read, the browser does not let us: a store of extensions, a page of its own.
      throw new ReaderError('not-allowed', undefined, { cause });
    }
    return askUntilReady(tab);
  }
}

/** The reader that was just brought in starts to listen once the page can be read. */
async function askUntilReady(tab: number): Promise<PageState> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askPage(tab, 'page/read', null);
    } catch (thrown) {
      if (!isUnreachable(thrown) || attempt === ATTEMPTS) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
    }
  }
}

const isUnreachable = (thrown: unknown): boolean => thrown instanceof ReaderError && thrown.code === 'page-unreachable';

async function viewOf(state: PageState): Promise<ReadPageView> {
  return toPageView(
    state,
    state.kind === 'article' && state.kept !== null ? await keptUrlOf(state.kept.id) : undefined,
  );
}

/** The address that an article is kept under. That the collection does not open is told by its own list. */
async function keptUrlOf(id: ArticleId): Promise<string | undefined> {
  const found = await openCollection()
    .then((collection) => collection.articles.get(id))
    .catch(() => null);
  return found?.article.url;
}
