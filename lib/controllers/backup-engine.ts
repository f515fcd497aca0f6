/** What makes a backup: loaded when one is due. */

import type { makeBackup } from './backup-making';
import { engineScript } from './engine-script';

export type MakeBackup = typeof makeBackup;

export const backupEngine = engineScript<MakeBackup>('/backup-engine.js');
