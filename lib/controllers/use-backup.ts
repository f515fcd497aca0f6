import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BackupAge, BackupView, PicturesWeight } from '../../components/transfer/views';
import { toMoment } from '../model/vietnam-time';
import { loadAllSettings } from '../platform/all-settings';
import { onAutoBackupStateChanged } from '../platform/auto-backup';
import { saveFile } from '../platform/download';
import { loadLastExport } from '../platform/last-export';
import { allPicturesOf } from '../store/all-pictures';
import { openCollection } from '../store/open-collection';
import { makeBackup } from './backup-making';
import { beginBackupMark, countUnsavedSince, endBackupMark } from './backup-mark';
import { toFailure } from './transfer-failure';
import { useFresh } from './use-fresh';

export interface BackupControl {
  view: BackupView;
  /** Null until it is known. */
  age: BackupAge | null;
  /** Null until it is known. */
  weight: PicturesWeight | null;
  start: (passphrase: string, withPictures: boolean) => void;
  cancel: () => void;
}

/** Making a backup by hand. The file is saved as soon as it is whole; what goes wrong becomes the view. */
export function useBackup(): BackupControl {
  const [view, setView] = useState<BackupView>({ kind: 'idle', isCancelled: false });
  const [age, setAge] = useState<BackupAge | null>(null);
  const [weight, setWeight] = useState<PicturesWeight | null>(null);
  const running = useRef<AbortController | null>(null);

  const refreshAge = useCallback(async () => {
    setAge(await loadAge().catch(() => null));
    setWeight(await weighPictures().catch(() => null));
  }, []);
  useFresh(refreshAge);
  useEffect(() => {
    // What an automatic one has, is in a backup too.
    const life = new AbortController();
    onAutoBackupStateChanged(() => void refreshAge(), life.signal);
    return () => {
      life.abort();
      running.current?.abort();
    };
  }, []);

  const run = async (passphrase: string, withPictures: boolean, life: AbortController) => {
    setView({ kind: 'running', articles: 0, allArticles: 0 });
    const now = Date.now();
    try {
      const collection = await openCollection();
      const mark = await beginBackupMark(collection);
      const made = await makeBackup(collection, {
        now,
        settings: await loadAllSettings(),
        pictures: withPictures ? allPicturesOf(collection) : null,
        locked: passphrase === '' ? null : passphrase,
        signal: life.signal,
        onProgress: (articles, allArticles) => {
          if (!life.signal.aborted) setView({ kind: 'running', articles, allArticles });
        },
      });
      await saveFile(made.name, made.content);
      await endBackupMark(collection, mark, toMoment(now));
      const { content, ...told } = made;
      setView({ kind: 'done', bytes: content.size, ...told });
      await refreshAge();
    } catch (thrown) {
      if (!life.signal.aborted) setView({ kind: 'failed', ...toFailure(thrown) });
    } finally {
      if (running.current === life) running.current = null;
    }
  };

  return {
    view,
    age,
    weight,
    start: (passphrase, withPictures) => {
      if (running.current !== null) return;
      running.current = new AbortController();
      void run(passphrase, withPictures, running.current);
    },
    cancel: () => {
      running.current?.abort();
      running.current = null;
      setView({ kind: 'idle', isCancelled: true });
    },
  };
}

async function weighPictures(): Promise<PicturesWeight> {
  return allPicturesOf(await openCollection()).size();
}

async function loadAge(): Promise<BackupAge> {
  const at = await loadLastExport();
  return { at, unsaved: at === null ? null : await countUnsavedSince(await openCollection(), at) };
}
