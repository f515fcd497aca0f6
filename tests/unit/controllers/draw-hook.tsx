import { act } from 'preact/test-utils';
import { type Drawn, draw } from '../components/draw';

export interface DrawnHook<T> extends Pick<Drawn, 'redraw'> {
  /** What the hook gave before anything had come to an end. */
  first: () => T;
  /** What it gave when it was last drawn. */
  last: () => T;
  /** Draws again: with other arguments of the hook, where `use` closes over what has changed. */
  again: () => Promise<void>;
}

/** A hook in a component of its own. */
export async function drawHook<T>(use: () => T): Promise<DrawnHook<T>> {
  const given: T[] = [];
  const Probe = () => {
    given.push(use());
    return null;
  };
  const { redraw } = await draw(<Probe />);
  return {
    redraw,
    again: () => redraw(<Probe />),
    first: () => drawnAt(given, 0),
    last: () => drawnAt(given, -1),
  };
}

function drawnAt<T>(given: readonly T[], index: number): T {
  if (given.length === 0) throw new Error('the hook has not run');
  return given.at(index) as T;
}

/** Lets what has come to an end be shown, which takes some turns. */
export async function settle(): Promise<void> {
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
}
