import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, onTestFinished } from 'vitest';

export interface Drawn {
  root: HTMLElement;
  /** Draws again, as a parent with other props would. */
  redraw: (node: ComponentChild) => Promise<void>;
  /** The one button, radio or link whose accessible name (its label, else its text) contains the words. */
  control: (name: string) => HTMLElement;
  press: (name: string) => Promise<void>;
  /** A key on the element that has the focus, or on the given one. */
  key: (key: string, init?: KeyboardEventInit, target?: Element) => Promise<KeyboardEvent>;
}

/** Preact looks after effects for so long after a drawing, in milliseconds; by then the document must not be gone. */
const EFFECTS = 120;
afterAll(() => new Promise((resolve) => setTimeout(resolve, EFFECTS)));

/** Draws a component into the document of the test and takes it away afterwards. */
export async function draw(node: ComponentChild): Promise<Drawn> {
  const root = document.createElement('div');
  document.body.append(root);
  const redraw = async (next: ComponentChild) => {
    await act(() => render(next, root));
  };
  await redraw(node);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  const control = (name: string): HTMLElement => {
    const all = [...root.querySelectorAll<HTMLElement>('button, a, input')];
    const found = all.filter((element) => nameOf(element).includes(name));
    const [first] = found;
    if (first === undefined || found.length > 1) {
      throw new Error(`${found.length} controls are called "${name}" among: ${all.map(nameOf).join(' | ')}`);
    }
    return first;
  };
  return {
    root,
    redraw,
    control,
    press: async (name) => {
      await act(() => control(name).click());
    },
    key: async (key, init = {}, target = document.activeElement ?? document.body) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
      await act(() => void target.dispatchEvent(event));
      return event;
    },
  };
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? '';
}
