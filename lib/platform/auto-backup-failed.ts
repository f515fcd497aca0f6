/** That the last automatic backup was not made, under a key of its own: screens that say only that parse nothing else. */

import { browser } from './browser';

export const AUTO_FAILED_KEY = 'autoBackupFailed';

/** False also where they are switched off. Never rejects. */
export async function isAutoBackupFailed(): Promise<boolean> {
  const stored = await browser.storage.local.get(AUTO_FAILED_KEY).catch(() => ({}) as Record<string, unknown>);
  return stored[AUTO_FAILED_KEY] === true;
}
