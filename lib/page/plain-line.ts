/** One line at the window's foot, for a page that can show nothing better: the script that draws notices is not to be had. */

import type { InPageHost } from './in-page-host';

const LINE_STYLE = `position: fixed; inset: auto 0 1rem; margin: auto; width: fit-content; max-width: min(36rem, 90vw);
box-sizing: border-box; padding: .6rem .9rem; border: 1px solid; border-radius: .4rem; background: Canvas; color: CanvasText;
color-scheme: light dark; font: 1rem/1.4 system-ui, sans-serif; cursor: default`;

/** How long it stands there, in milliseconds; a press takes it away before. */
const READING_TIME = 12_000;

/** Says it, in a language of ours. Returns what takes it away. */
export function showPlainLine({ root, restore }: InPageHost, text: string, language: string): () => void {
  const { ownerDocument } = root;
  const line = ownerDocument.createElement('p');
  line.setAttribute('role', 'status');
  line.lang = language;
  line.style.cssText = LINE_STYLE;
  restore();
  root.append(line);
  // A status is read aloud where its text changes, not where it comes with it.
  line.textContent = text;
  const end = () => {
    clearTimeout(timer);
    line.remove();
  };
  const timer = setTimeout(end, READING_TIME);
  line.addEventListener('click', end);
  return end;
}
