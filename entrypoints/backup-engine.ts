import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { backupEngine } from '../lib/controllers/backup-engine';
import { makeBackup } from '../lib/controllers/backup-making';

/** Making a backup, for the owner's worker: a script of its own, which is loaded when one is due. */
export default defineUnlistedScript(() => backupEngine.leave(makeBackup));
