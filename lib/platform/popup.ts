/** The popup, opened by us: the reader pressed something that leads there. */

import { browser } from './browser';

/** Opens it on a tab that is in view; false where it is not, or the browser opens it only for a press on its own button. */
export async function openPopupOn(tabId: number): Promise<boolean> {
  try {
    const { active, windowId } = await browser.tabs.get(tabId);
    if (!active || windowId === undefined) return false;
    await browser.action.openPopup({ windowId });
    return true;
  } catch {
    return false;
  }
}
