import { useState } from 'preact/hooks';

type Work = () => Promise<unknown>;

export interface Attempts<Task extends string> {
  /** The task that is under way; the control that started it says so. Null where there is none. */
  busy: Task | null;
  /** Runs what the reader asked for, and says so if it failed. */
  attempt: (work: Work) => void;
  /** The same for a task that takes a while. */
  attemptTask: (task: Task, work: Work) => void;
}

/** Running what the reader asks for. `onFailure` hears of whatever rejects: no failure goes unsaid. */
export function useAttempt<Task extends string>(onFailure: (thrown: unknown) => void): Attempts<Task> {
  const [busy, setBusy] = useState<Task | null>(null);
  const run = async (work: Work) => {
    try {
      await work();
    } catch (thrown) {
      onFailure(thrown);
    }
  };
  return {
    busy,
    attempt: (work) => void run(work),
    attemptTask: (task, work) => {
      setBusy(task);
      // A task that was started since is still under way.
      void run(work).then(() => setBusy((current) => (current === task ? null : current)));
    },
  };
}
