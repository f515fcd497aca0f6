/** What the page in the tab in view tells of itself, and having a page read that does not read itself. */

import type { PageWithoutArticle } from '../../components/article/views';
import { askPage } from '../messages/ask';
import type { PageCommands, PageState } from '../messages/contract';
import { hostOf } from '../model/address';
import type { Article } from '../model/article';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { isGranted, loadReaderHosts } from '../platform/reader-hosts';
import { injectReader, reloadTab, tabInView } from '../platform/tabs';
import type { ArticleWithHighlights } from '../store/collection';
import { openCollection } from '../store/open-collection';
import { type ReadPageView, toFailedView, toPageView, withKeptCopy } from './to-page-view';

/** A page that is still loading does not answer yet: how long until it is asked again, in milliseconds. */
export const ASK_AGAIN_AFTER = 400;
/** How often a reader that was just brought into a page is asked before that counts as a failure. */
const MAX_ATTEMPTS = 15;

/** The page in view as it is now. Never rejects: what goes wrong becomes the view. */
export async function lookAtTab(): Promise<ReadPageView> {
  const tab = await tabInView().catch(() => null);
  const host = hostOf(tab?.url ?? '');
  // To what stays open beside the page the browser tells no addresses: then the page is asked itself.
  if (tab === null || (host === null && tab.url !== '')) return { kind: 'browser-page' };
  try {
    return await viewOfState(await askPage(tab.id, 'page/state', null), tab.url);
  } catch (thrown) {
    if (host === null) return { kind: 'browser-page' };
    const failed = await viewOfSilent(thrown, host, tab.isLoading);
    if (failed.kind !== 'left-behind') return withKeptCopy(failed, await keptAt(tab.url));
    return lookOnceMore(tab, failed);
  }
}

async function viewOfSilent(thrown: unknown, host: string, isLoading: boolean): Promise<PageWithoutArticle> {
  const [readerHosts, isAllowed] = await Promise.all([
    loadReaderHosts().catch(() => []),
    isGranted(host).catch(() => true),
  ]);
  return toFailedView(thrown, host, { readerHosts, isGranted: isAllowed, isLoaded: !isLoading });
}

/** A page that has just loaded may begin to listen a moment later: nobody is told to load it again for that. */
async function lookOnceMore(
  { id, url }: { id: number; url: string },
  failed: PageWithoutArticle,
): Promise<ReadPageView> {
  await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER));
  try {
    return await viewOfState(await askPage(id, 'page/state', null), url);
  } catch {
    return withKeptCopy(failed, await keptAt(url));
  }
}

/**
 * What a page answered as it is shown, with the address that its article is kept under; of a page without one, what is kept
 * from its own address, `url` (the one in view where it is not given).
 */
export async function viewOfState(state: PageState, url?: string): Promise<ReadPageView> {
  const stored = state.kind === 'article' && state.kept !== null ? await storedOf(state.kept.id) : undefined;
  const view = toPageView(state, stored?.url, stored?.versionCount);
  return view.kind === 'no-article' ? withKeptCopy(view, await keptAt(url ?? (await tabInView())?.url ?? '')) : view;
}

/** Asks the page in the tab in view to do something. Rejects where there is no such page, or it could not. */
export async function askTab<T extends keyof PageCommands>(
  type: T,
  payload: PageCommands[T]['payload'],
): Promise<PageCommands[T]['answer']> {
  return askPage(await idOfTab(), type, payload);
}

/**
 * Has the page in the tab in view read, whatever the rules say of it; the reader is brought in where none answers. Rejects
 * with 'not-allowed' where the browser lets nobody in.
 */
export async function readTab(): Promise<PageState> {
  const tabId = await idOfTab();
  try {
    return await askPage(tabId, 'page/read', null);
  } catch (thrown) {
    if (!isUnreachable(thrown)) throw thrown;
    try {
      await injectReader(tabId);
    } catch (cause) {
      // The host could be read, the browser does not let us: a store of extensions, a page of its own.
      throw new ReaderError('not-allowed', undefined, { cause });
    }
    return askUntilReady(tabId);
  }
}

/** Loads the page in the tab in view again: what an update left behind is mended by nothing else. */
export async function reloadPage(): Promise<void> {
  await reloadTab(await idOfTab());
}

/** The reader that was just brought in starts to listen once the page can be read. */
async function askUntilReady(tabId: number): Promise<PageState> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askPage(tabId, 'page/read', null);
    } catch (thrown) {
      if (!isUnreachable(thrown) || attempt === MAX_ATTEMPTS) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER));
    }
  }
}

async function idOfTab(): Promise<number> {
  const tab = await tabInView();
  if (tab === null) throw new ReaderError('page-unreachable');
  return tab.id;
}

const isUnreachable = (thrown: unknown): boolean => thrown instanceof ReaderError && thrown.code === 'page-unreachable';

/** The article as it is kept. That the collection does not open is told by its own list. */
async function storedOf(id: ArticleId): Promise<Article | undefined> {
  const found = await openCollection()
    .then((collection) => collection.articles.get(id))
    .catch(() => null);
  return found?.article;
}

/** What is kept from an address; null where nothing is. A damaged record is told by the list of them. */
async function keptAt(url: string): Promise<ArticleWithHighlights | null> {
  if (hostOf(url) === null) return null;
  return await openCollection()
    .then((collection) => collection.articles.at(url))
    .catch(() => null);
}
