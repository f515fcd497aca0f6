import type { JSX } from 'preact';
import type { WorkView } from './views';

interface Props {
  /** How it is seen. */
  look?: string;
  work: WorkView | null;
  working: (done: number, all: number) => string;
  /** What is told while nothing is under way. */
  rest: string;
}

const TOLD_STEPS = 4;

/** How far an act is: seen at every step, told to listeners at each quarter, since a live count would never be silent. */
export function WorkStatus({ look, work, working, rest }: Props): JSX.Element {
  const told =
    work && Math.floor((Math.floor((work.done / Math.max(1, work.all)) * TOLD_STEPS) / TOLD_STEPS) * work.all);
  return (
    <>
      <p class={look} aria-hidden="true">
        {work === null ? rest : working(work.done, work.all)}
      </p>
      <p class="db-unseen" role="status">
        {work === null || told === null ? rest : working(told, work.all)}
      </p>
    </>
  );
}
