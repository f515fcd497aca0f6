/**
 * How the reader wants automatic backups, and what became of them, in the extension's local storage. Of this machine: neither
 * goes into a backup.
 */

import {
  type AutoBackupSettings,
  type AutoBackupState,
  parseAutoBackup,
  parseAutoBackupState,
} from '../model/settings/auto-backup';
import { AUTO_FAILED_KEY } from './auto-backup-failed';
import { browser } from './browser';
import { onStoredChanged, storeLocally } from './local-storage';

const KEY = 'autoBackup';
const STATE_KEY = 'autoBackupState';

export async function loadAutoBackup(): Promise<AutoBackupSettings> {
  return parseAutoBackup((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some of them. Rejects with ReaderError 'storage-full' or 'storage-failed'. */
export async function changeAutoBackup(changes: Partial<AutoBackupSettings>): Promise<void> {
  await navigator.locks.request('diem-bao/auto-backup-settings', async () => {
    const settings = { ...(await loadAutoBackup()), ...changes };
    const isFailed = settings.isOn && (await loadAutoBackupState()).failure !== null;
    await storeLocally({ [KEY]: settings, [AUTO_FAILED_KEY]: isFailed });
  });
}

export async function loadAutoBackupState(): Promise<AutoBackupState> {
  return parseAutoBackupState((await browser.storage.local.get(STATE_KEY))[STATE_KEY]);
}

/** For who makes them alone. */
export async function storeAutoBackupState(state: AutoBackupState): Promise<void> {
  await storeLocally({ [STATE_KEY]: state, [AUTO_FAILED_KEY]: state.failure !== null });
}

/** Calls the listener after each change of the settings, in whichever context, until the signal aborts. */
export function onAutoBackupChanged(listener: (settings: AutoBackupSettings) => void, signal: AbortSignal): void {
  onStoredChanged(KEY, (value) => listener(parseAutoBackup(value)), signal);
}

/** The same of what became of them. */
export function onAutoBackupStateChanged(listener: (state: AutoBackupState) => void, signal: AbortSignal): void {
  onStoredChanged(STATE_KEY, (value) => listener(parseAutoBackupState(value)), signal);
}
