import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExchangeActions, ExchangeFailure, ExchangeView } from '../../components/exchange/views';
import { joinFolder, leaveFolder } from '../exchange/join-folder';
import { toReaderError } from '../model/error';
import { FileError } from '../model/file-error';
import { FolderError } from '../model/folder-error';
import { askAccess, canPickFolder, type PickedFolder, pickFolder } from '../platform/picked-folder';
import { foldersOf } from '../store/folders';
import { openCollection } from '../store/open-collection';
import { keepExchanging } from './exchange-by-itself';
import { exchangeNow, loadExchange, NOTHING_TOLD, takeExchangeBack } from './exchange-run';
import { useFresh } from './use-fresh';

/** A folder that was picked and waits for its passphrase. */
interface Waiting {
  folder: PickedFolder;
  machine: string;
}

const AT_REST: ExchangeView = {
  canPick: true,
  joined: undefined,
  locked: null,
  work: null,
  last: null,
  undoable: null,
  told: NOTHING_TOLD,
  machines: [],
  said: null,
  failure: null,
};

/** Sharing the collection with other machines. What goes wrong becomes the view. */
export function useExchange(): { view: ExchangeView; actions: ExchangeActions } {
  const [view, setView] = useState<ExchangeView>(() => ({ ...AT_REST, canPick: canPickFolder() }));
  const waiting = useRef<Waiting | null>(null);
  const running = useRef<AbortController | null>(null);
  const show = useCallback((part: Partial<ExchangeView>) => setView((before) => ({ ...before, ...part })), []);

  const refresh = useCallback(async () => {
    if (canPickFolder()) show(await loadExchange(await openCollection()));
  }, []);
  useFresh(refresh);
  useEffect(() => {
    if (!canPickFolder()) return;
    const life = new AbortController();
    keepExchanging({ signal: life.signal, refresh, onDone: () => void refresh() });
    return () => {
      life.abort();
      running.current?.abort();
    };
  }, []);

  /** Runs what the reader asked for, one at a time. What is stopped leaves what was done until then. */
  const run = (
    work: NonNullable<ExchangeView['work']>,
    task: (signal: AbortSignal) => Promise<Partial<ExchangeView>>,
  ) => {
    if (running.current !== null) return;
    const life = new AbortController();
    running.current = life;
    show({ work, said: null, failure: null });
    task(life.signal)
      .catch(
        (thrown: unknown): Partial<ExchangeView> => (life.signal.aborted ? {} : { failure: toExchangeFailure(thrown) }),
      )
      .then(async (end) => {
        await refresh().catch(() => undefined);
        running.current = null;
        show({ ...end, work: null });
      });
  };

  const exchange = async (signal: AbortSignal): Promise<Partial<ExchangeView>> => {
    await exchangeNow(await openCollection(), {
      signal,
      refresh,
      onProgress: (kind, articles) => {
        if (!signal.aborted) show({ work: { kind, articles } });
      },
    });
    return { said: { kind: 'exchanged' } };
  };

  const join = async ({ folder, machine }: Waiting, passphrase: string, signal: AbortSignal) => {
    try {
      await joinFolder(await openCollection(), folder, { name: machine, passphrase });
    } catch (thrown) {
      if (!isWrongPassphrase(thrown)) throw thrown;
      waiting.current = { folder, machine };
      return { locked: { folder: folder.name, isWrong: passphrase !== '' } };
    }
    waiting.current = null;
    show({ locked: null });
    return exchange(signal);
  };

  return {
    view,
    actions: {
      onJoin: (machine, passphrase) =>
        run({ kind: 'joining' }, async (signal) => {
          const folder = await pickFolder('exchange');
          return folder === null ? {} : join({ folder, machine }, passphrase, signal);
        }),
      onPassphrase: (passphrase) => {
        const asked = waiting.current;
        if (asked !== null) run({ kind: 'joining' }, (signal) => join(asked, passphrase, signal));
      },
      onUnlock: () =>
        run({ kind: 'joining' }, async () => {
          const kept = await foldersOf(await openCollection()).get('exchange');
          if (kept === null || !view.joined) return {};
          waiting.current = { folder: kept.folder, machine: view.joined.machine };
          return { locked: { folder: kept.folder.name, isWrong: false } };
        }),
      onDrop: () => {
        waiting.current = null;
        show({ locked: null });
      },
      onAllow: () =>
        run({ kind: 'joining' }, async (signal) => {
          const kept = await foldersOf(await openCollection()).get('exchange');
          if (kept === null) return {};
          const access = await askAccess(kept.folder);
          if (access !== 'granted') throw new FolderError('refused');
          return exchange(signal);
        }),
      onExchange: () => run({ kind: 'taking', articles: 0 }, exchange),
      onStop: () => running.current?.abort(),
      onTakeBack: () =>
        run({ kind: 'taking-back' }, async () => {
          const left = await takeExchangeBack(await openCollection(), refresh);
          return { said: { kind: 'taken-back', left } };
        }),
      onLeave: () =>
        run({ kind: 'joining' }, async () => {
          await leaveFolder(await openCollection());
          return { said: { kind: 'left' } };
        }),
    },
  };
}

function isWrongPassphrase(thrown: unknown): boolean {
  return thrown instanceof FileError && thrown.problem === 'wrong-passphrase';
}

/** What the reader is told of something thrown; the cause is for a bug report. */
function toExchangeFailure(thrown: unknown): ExchangeFailure {
  console.error(thrown);
  const problem =
    thrown instanceof FolderError ? thrown.problem : isWrongPassphrase(thrown) ? 'wrong-passphrase' : null;
  return { error: toReaderError(thrown).code, problem };
}
