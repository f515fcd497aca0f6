/** What the gallery knows of one state of a screen. */

import type { JSX } from 'preact';
import type { Theme } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';

/**
 * What leads to a state: the control of an accessible name is pressed with the mouse, or keys (`Control+A`) are; `sees` waits for
 * what is loaded meanwhile, where keys go to it.
 */
export type ScreenStep = { press: string } | { keys: string } | { sees: Sight };

/**
 * What must be on the screen, or the state was not reached. A text is seen, in a field too; `named` is a control seen by its
 * accessible name; `heard` is told to those who listen alone; `element` is a selector, for what is no words; the first element
 * of `inWindow` is seen whole without scrolling, in every window that is no narrower than `from` px.
 */
export type Sight =
  | string
  | { named: string }
  | { heard: string }
  | { element: string }
  | { inWindow: string; from: number };

export interface Screen {
  draw: (words: Words, theme: Theme) => JSX.Element;
  steps?: (words: Words) => ScreenStep[];
  /** What tells the state from the others of its screen; at least one. */
  shows: (words: Words) => [Sight, ...Sight[]];
}

/** The screens of a kind by name, each drawn from what it shows. */
export function screensOf<Shown>(
  states: Record<string, Pick<Screen, 'steps' | 'shows'> & { with: (words: Words) => Shown }>,
  draw: (shown: Shown, words: Words, theme: Theme) => JSX.Element,
): Record<string, Screen> {
  return Object.fromEntries(
    Object.entries(states).map(([name, { with: shown, ...rest }]) => [
      name,
      { ...rest, draw: (words, theme) => draw(shown(words), words, theme) },
    ]),
  );
}
