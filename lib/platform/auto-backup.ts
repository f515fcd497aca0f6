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
    await storeLocally({ [KEY]: { ...(await loadAutoBackup()), ...changes } });
  });
}

export async function loadAutoBackupState(): Promise<AutoBackupState> {
  return parseAutoBackupState((await browser.storage.local.get(STATE_KEY))[STATE_KEY]);
}

/** For who makes them alone. */
export async function storeAutoBackupState(state: AutoBackupState): Promise<void> {
  await storeLocally({ [STATE_KEY]: state });
}

/** Whether they are switched on and the last try made none, for who says only that. Never rejects. */
export async function isAutoBackupFailed(): Promise<boolean> {
  try {
    return (await loadAutoBackup()).isOn && (await loadAutoBackupState()).failure !== null;
  } catch {
    return false;
  }
}

/** Calls the listener after each change of the settings, in whichever context, until the signal aborts. */
export function onAutoBackupChanged(listener: (settings: AutoBackupSettings) => void, signal: AbortSignal): void {
  onStoredChanged(KEY, (value) => listener(parseAutoBackup(value)), signal);
}

/** The same of what became of them. */
export function onAutoBackupStateChanged(listener: (state: AutoBackupState) => void, signal: AbortSignal): void {
  onStoredChanged(STATE_KEY, (value) => listener(parseAutoBackupState(value)), signal);
}
