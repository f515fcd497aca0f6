/** The page of a kept article as it is today: found in an open tab, or opened. No Preact in it. */

import type { PageCommands, PageState } from '../messages/contract';
import { normaliseAddress } from '../model/address';
import type { Article, ReadArticle } from '../model/article';
import type { OpenTab } from '../platform/tabs';
import { compareTexts } from '../press/text-evidence';

export type LivePage =
  /** The article as it stands there now. */
  | { kind: 'article'; article: ReadArticle }
  /** The page shows another article. */
  | { kind: 'another'; headline: string }
  /** It shows none. */
  | { kind: 'gone' }
  /** It cannot be asked: our script is not there. */
  | { kind: 'silent' };

export interface LivePageParts {
  /** Of all windows. */
  tabs: () => Promise<OpenTab[]>;
  /** Opens the address in a new tab that does not come to the front; answers its id. */
  open: (url: string) => Promise<number>;
  ask: (tabId: number, type: 'page/state', payload: null) => Promise<PageCommands['page/state']['answer']>;
  pause: (milliseconds: number) => Promise<unknown>;
}

/** How often a page is asked that is still arriving, in milliseconds. */
const ASK_AGAIN_AFTER = 400;
/** What is not there after so many times is not coming: 20 seconds. */
const MOST_ASKED = 50;
/** A page that has loaded and shows no article may still be putting it in: it is asked so many times more. */
const ASKED_ONCE_LOADED = 8;

/** What the page of a kept article says now. Rejects where no tab can be opened. */
export async function readLivePage(kept: Article, { tabs, open, ask, pause }: LivePageParts): Promise<LivePage> {
  const stateOf = (tabId: number) => ask(tabId, 'page/state', null).catch(() => null);
  for (const { id, isAsleep } of (await tabs()).filter((tab) => isOf(tab, kept))) {
    const state = isAsleep ? null : await stateOf(id);
    if (state?.kind === 'article') return toLivePage(state, kept);
  }
  const tabId = await open(kept.url);
  let state: PageState | null = null;
  for (let asked = 0, loaded = 0; asked < MOST_ASKED && loaded < ASKED_ONCE_LOADED; asked += 1) {
    await pause(ASK_AGAIN_AFTER);
    state = await stateOf(tabId);
    if (state?.kind === 'article') return toLivePage(state, kept);
    const tab = (await tabs()).find(({ id }) => id === tabId);
    if (tab === undefined) break;
    if (!tab.isLoading) loaded += 1;
  }
  return { kind: state === null ? 'silent' : 'gone' };
}

function isOf({ url, isPrivate }: OpenTab, { addresses }: Article): boolean {
  const address = url === null || isPrivate ? null : normaliseAddress(url);
  return address !== null && addresses.includes(address);
}

/** Papers put another article at an address: beside that one every word of the kept one would look changed. */
function toLivePage({ article }: Extract<PageState, { kind: 'article' }>, kept: Article): LivePage {
  return compareTexts(kept, article) === 'none'
    ? { kind: 'another', headline: article.headline }
    : { kind: 'article', article };
}
