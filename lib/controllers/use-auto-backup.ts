import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AutoBackupActions, AutoBackupView } from '../../components/transfer/views';
import { askForAutoBackup } from '../messages/auto-backup';
import { DEFAULT_AUTO_BACKUP, NO_AUTO_BACKUPS } from '../model/settings/auto-backup';
import {
  changeAutoBackup,
  loadAutoBackup,
  loadAutoBackupState,
  onAutoBackupChanged,
  onAutoBackupStateChanged,
} from '../platform/auto-backup';
import { askForDownloads, dropDownloads } from '../platform/downloads';
import { accessTo, askAccess, canPickFolder, pickFolder } from '../platform/picked-folder';
import { foldersOf } from '../store/folders';
import { openCollection } from '../store/open-collection';

const UNKNOWN: AutoBackupView = {
  settings: DEFAULT_AUTO_BACKUP,
  state: NO_AUTO_BACKUPS,
  folder: null,
  isRunning: false,
  isLocking: false,
  isRefused: false,
};

/** Automatic backups, in step with what the background makes of them. `onFailure` hears what could not be done at all. */
export function useAutoBackup(onFailure: (thrown: unknown) => void): {
  view: AutoBackupView;
  actions: AutoBackupActions;
} {
  const [view, setView] = useState(UNKNOWN);
  const note = useCallback((changes: Partial<AutoBackupView>) => setView((before) => ({ ...before, ...changes })), []);
  const noteFolder = useCallback(async () => note({ folder: await lookAtFolder() }), []);

  useEffect(() => {
    const life = new AbortController();
    const load = async () => {
      const [settings, state] = await Promise.all([loadAutoBackup(), loadAutoBackupState()]);
      if (life.signal.aborted) return;
      note({ settings, state });
      await noteFolder();
    };
    onAutoBackupChanged((settings) => note({ settings }), life.signal);
    onAutoBackupStateChanged((state) => note({ state }), life.signal);
    load().catch(onFailure);
    return () => life.abort();
  }, []);

  const attempt = (work: () => Promise<unknown>) => {
    work().catch(onFailure);
  };
  const makeOne = async () => {
    note({ isRunning: true });
    await askForAutoBackup().finally(() => note({ isRunning: false }));
  };
  /** The permission is asked for before anything is awaited, or the browser takes it for no press any more. */
  const intoDownloads = async (asked: Promise<boolean>) => {
    const isGranted = await asked;
    note({ isRefused: !isGranted });
    if (!isGranted) return;
    await changeAutoBackup({ isOn: true, place: 'downloads' });
    await makeOne();
  };

  return {
    view,
    actions: {
      onSwitch: (on) => {
        if (on && view.settings.place === 'downloads') attempt(() => intoDownloads(askForDownloads()));
        else {
          attempt(async () => {
            await changeAutoBackup({ isOn: on });
            if (on) await makeOne();
            else await dropDownloads();
          });
        }
      },
      onChange: (changes) => attempt(() => changeAutoBackup(changes)),
      onNow: () => attempt(makeOne),
      onDownloads: () => attempt(() => intoDownloads(askForDownloads())),
      onPickFolder: () =>
        attempt(async () => {
          const folder = await pickFolder('backup');
          if (folder === null) {
            // The button that was pressed shows again what is chosen.
            note({});
            return;
          }
          await foldersOf(await openCollection()).keep('backup', folder);
          await changeAutoBackup({ isOn: true, place: 'folder' });
          await noteFolder();
          await makeOne();
        }),
      onAllowFolder: () =>
        attempt(async () => {
          const kept = await foldersOf(await openCollection()).get('backup');
          if (kept === null) return;
          const access = await askAccess(kept.folder);
          await noteFolder();
          if (access === 'granted') await makeOne();
        }),
      onLock: (passphrase) =>
        attempt(async () => {
          note({ isLocking: true });
          try {
            const { createLock } = await import('../backup/passphrase');
            await changeAutoBackup({ lock: await createLock(passphrase) });
          } finally {
            note({ isLocking: false });
          }
        }),
      onUnlock: () => attempt(() => changeAutoBackup({ lock: null })),
    },
  };
}

async function lookAtFolder(): Promise<AutoBackupView['folder']> {
  if (!canPickFolder()) return null;
  const kept = await foldersOf(await openCollection()).get('backup');
  if (kept === null) return { name: null, isToBeAllowed: false };
  return { name: kept.folder.name, isToBeAllowed: (await accessTo(kept.folder)) !== 'granted' };
}
