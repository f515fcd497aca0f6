import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { IntakePlan, IntakeView, LastIntake, TakenBeside } from '../../components/transfer/views';
import { announceChange, createSecuring } from '../messages/changes';
import { FileError } from '../model/file-error';
import { replaceAllSettings } from '../platform/all-settings';
import { intakesOf } from '../store/intakes';
import { openCollection } from '../store/open-collection';
import { foreseeIntake, takeIntake, takeIntakeBack } from './intake-run';
import { mendIntake } from './mend-intake';
import { settleChanges, settleLongAct } from './settle-change';
import { createSometimes } from './sometimes';
import { toFailure } from './transfer-failure';
import { openTransferFile, type TransferFile } from './transfer-file';
import { useFresh } from './use-fresh';
import { useWarningBeforeLeaving } from './use-warning-before-leaving';

export interface IntakeControl {
  view: IntakeView;
  last: LastIntake | null;
  open: (file: File) => void;
  unlock: (passphrase: string) => void;
  take: (wanted: TakenBeside) => void;
  drop: () => void;
  takeBack: () => void;
}

/** So often others hear of a taking in that is under way, in milliseconds. */
const TOLD_EVERY_MS = 4_000;

/** A file that was read and waits for the reader's word. */
interface Read {
  file: TransferFile;
  plan: IntakePlan;
  settings: unknown;
}

/** Taking in a file: read, foreseen, taken as one act, taken back. What goes wrong becomes the view. */
export function useIntake(): IntakeControl {
  const [view, setView] = useState<IntakeView>({ kind: 'idle', told: null });
  const [last, setLast] = useState<LastIntake | null>(null);
  const locked = useRef<File | null>(null);
  const read = useRef<Read | null>(null);
  const running = useRef<AbortController | null>(null);

  const refresh = useCallback(async () => setLast(await loadLast().catch(() => null)), []);
  useFresh(refresh);
  useEffect(() => {
    const mend = async () => {
      if (!(await mendIntake(await openCollection()))) return;
      await settleChanges([], refresh);
      setView({ kind: 'idle', told: 'mended' });
    };
    mend().catch(() => undefined);
    return () => running.current?.abort();
  }, []);
  useWarningBeforeLeaving(view.kind === 'taking' || view.kind === 'taking-back');

  /** Runs what can be stopped; one at a time. */
  const run = (work: (signal: AbortSignal) => Promise<void>) => {
    if (running.current !== null) return;
    const life = new AbortController();
    running.current = life;
    work(life.signal)
      .catch((thrown: unknown) =>
        setView(life.signal.aborted ? { kind: 'idle', told: 'cancelled' } : { kind: 'failed', ...toFailure(thrown) }),
      )
      .finally(() => {
        if (running.current === life) running.current = null;
      });
  };

  const foresee = async (file: File, passphrase: string | null, signal: AbortSignal) => {
    const { name } = file;
    setView({ kind: 'reading', name, articles: 0 });
    const opened = await openTransferFile(file, passphrase, signal);
    signal.throwIfAborted();
    if (opened === null) {
      locked.current = file;
      setView({ kind: 'locked', name, isWrong: false });
      return;
    }
    const reading = opened.read();
    const { fates, newHighlights, pictures } = await foreseeIntake(await openCollection(), reading, {
      signal,
      onProgress: (articles) => setView({ kind: 'reading', name, articles }),
    });
    const { madeAt, refused, damagedParts, damagedRecords, unknownSections, settings } = reading.report;
    const plan: IntakePlan = {
      name,
      source: opened.source,
      madeAt,
      fates,
      newHighlights,
      pictures,
      refused,
      damagedParts,
      damagedRecords,
      unknownSections,
      hasSettings: settings !== undefined,
    };
    read.current = { file: opened, plan, settings };
    setView({ kind: 'plan', plan });
  };

  const takeAll = async (
    { file, plan, settings }: Read,
    { withSettings, withPictures }: TakenBeside,
    signal: AbortSignal,
  ) => {
    const what = file.source === 'backup' ? 'restore' : 'import';
    const allArticles = Object.values(plan.fates).reduce((sum, count) => sum + count, 0);
    setView({ kind: 'taking', articles: 0, allArticles });
    const tellSometimes = createSometimes(TOLD_EVERY_MS, () => announceChange(null));
    const secure = createSecuring();
    const taken = await takeIntake(await openCollection(), what, file.name, file.read(), withPictures, {
      signal,
      onProgress: (articles) => {
        setView({ kind: 'taking', articles, allArticles });
        // The library shows what is there so far, and the journal has less to do at the end. The index waits until then, where
        // nobody asks it: it would read what is still being written, and the taking in would wait for it.
        tellSometimes();
        secure();
      },
    });
    if (withSettings) await replaceAllSettings(settings);
    await settleLongAct(refresh);
    setView({ kind: 'done', what, ...taken });
  };

  return {
    view,
    last,
    open: (file) => run((signal) => foresee(file, null, signal)),
    unlock: (passphrase) => {
      const file = locked.current;
      if (file === null) return;
      run(async (signal) => {
        try {
          await foresee(file, passphrase, signal);
        } catch (thrown) {
          if (!(thrown instanceof FileError) || thrown.problem !== 'wrong-passphrase') throw thrown;
          setView({ kind: 'locked', name: file.name, isWrong: true });
        }
      });
    },
    take: (wanted) => {
      const found = read.current;
      if (found === null) return;
      read.current = null;
      run((signal) => takeAll(found, wanted, signal));
    },
    drop: () => {
      locked.current = null;
      read.current = null;
      if (running.current === null) setView({ kind: 'idle', told: null });
      // What was taken in until now is taken back first; then the view says so.
      else running.current.abort();
    },
    takeBack: () =>
      run(async () => {
        setView({ kind: 'taking-back' });
        const { left } = await takeIntakeBack(await openCollection());
        await settleChanges([], refresh);
        setView({ kind: 'taken-back', left });
      }),
  };
}

async function loadLast(): Promise<LastIntake | null> {
  const found = await intakesOf(await openCollection()).last();
  if (found === null || found.state !== 'done') return null;
  const { kind, label, at, articles, highlights, pictures } = found;
  if (kind === 'exchange') return null;
  return { kind, label, at, articles, highlights, pictures };
}
