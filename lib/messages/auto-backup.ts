/** Having the background make an automatic backup now. */

import { ownAddress } from '../platform/own-address';
import { onMessage, sendToOwnContexts } from '../platform/runtime-messages';
import { envelopeFor, parseEnvelope } from './envelope';

/** For a page of ours: resolves when it is made, or when that failed; what became of it is in the local storage. */
export async function askForAutoBackup(): Promise<void> {
  await sendToOwnContexts(envelopeFor('backup', 'make', null));
}

/** For the background, which is started for it. */
export function onAutoBackupAsked(make: () => Promise<void>): void {
  onMessage((message, { url }) => {
    if (!parseEnvelope(message, 'backup') || url?.startsWith(ownAddress()) !== true) return null;
    return make().then(() => null);
  });
}
