/** The toolbar button: what it says of the page in a tab, by its badge and by its title. */

import { browser } from './browser';

/** `null`: nothing was read. `kept`: whether the article is; `highlights`: how many it has. */
export type ToolbarState = { isKept: boolean; highlights: number } | null;

/** Each with white letters on it, so that it is told on a light and on a dark toolbar. */
const GROUNDS = { read: '#6b665c', kept: '#2d6b31', marked: '#9a3412' };
const TEXT = '#ffffff';
/** What stands on the badge of an article that is read, and of one that is kept without highlights. */
const SIGNS = { read: '·', kept: '✓' };

/** Says it on a tab's button, with the words for it. A tab that is gone meanwhile is no error. */
export async function showToolbarState(tabId: number, state: ToolbarState, title: string): Promise<void> {
  const look = !state ? null : state.highlights > 0 ? 'marked' : state.isKept ? 'kept' : 'read';
  const text = look === null ? '' : look === 'marked' ? String(state?.highlights) : SIGNS[look];
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: GROUNDS[look ?? 'read'] }),
    browser.action.setBadgeTextColor?.({ tabId, color: TEXT }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
