import { type Drawn, draw } from '../components/draw';

export interface DrawnHook<T> extends Pick<Drawn, 'redraw'> {
  /** What the hook gave when it was last drawn. */
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
    last: () => {
      const last = given.at(-1);
      if (last === undefined) throw new Error('the hook has not run');
      return last;
    },
  };
}
