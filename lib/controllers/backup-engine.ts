/**
 * What makes a backup is a script of its own in the extension's folder: the owner's worker, which is started for every save,
 * loads it when one is due.
 */

import { ReaderError } from '../model/error';
import type { makeBackup } from './backup-making';

const SCRIPT = '/backup-engine.js';

export type MakeBackup = typeof makeBackup;

/** The global scope of a dedicated worker, with what the script leaves in it. */
interface EngineScope {
  /** Runs a script of the extension's own folder; nothing else is asked for by it. */
  importScripts: (path: string) => void;
  makeBackup?: MakeBackup;
}

/** The script's side. */
export function leaveBackupEngine(make: MakeBackup): void {
  (globalThis as unknown as EngineScope).makeBackup = make;
}

/** The worker's side. */
export function loadBackupEngine(): MakeBackup {
  const scope = globalThis as unknown as EngineScope;
  if (!scope.makeBackup) scope.importScripts(SCRIPT);
  if (!scope.makeBackup) throw new ReaderError('unexpected', 'the script left nothing');
  return scope.makeBackup;
}
