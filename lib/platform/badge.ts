/** The toolbar button's badge: how many highlights the page in a tab has. */

import { browser } from './browser';

const GROUND = '#9a3412';
const TEXT = '#ffffff';

/** Shows a count on a tab's badge; 0 and null show none. A tab that is gone meanwhile is no error. */
export async function showCount(tabId: number, count: number | null): Promise<void> {
  const text = count ? String(count) : '';
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: GROUND }),
    browser.action.setBadgeTextColor?.({ tabId, color: TEXT }),
  ]);
}
