/** Commands that a key or a menu gives to the page in view. */

import { toReaderError } from '../model/error';
import { injectReader } from '../platform/tabs';
import { askPage } from './ask';
import type { PageCommands } from './contract';
import type { CommandType } from './envelope';

/**
 * Gives a command to a tab's page; where our script is not on it yet, runs it there first and reads the page, as the
 * reader's key or click allows. A page that the browser keeps for itself stays as it is.
 */
export async function commandPage<T extends CommandType>(
  tabId: number,
  type: T,
  payload: PageCommands[T]['payload'],
): Promise<void> {
  try {
    await askPage(tabId, type, payload);
  } catch (thrown) {
    // Any other failure was told to the reader by the page itself.
    if (toReaderError(thrown).code !== 'page-unreachable') return;
    await injectReader(tabId)
      .then(() => askPage(tabId, 'page/read', null))
      .then(() => askPage(tabId, type, payload))
      .catch(() => undefined);
  }
}
