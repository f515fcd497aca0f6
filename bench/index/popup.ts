/** The popup's own document, opened within another page of ours: so its first moment and its rows are seen to the millisecond. */

import type { OptionsPage } from '../../tests/e2e/harness/driver';
import { WINDOW_FUNCTIONS } from '../workshop/window-functions';

/** Opens it and defines what is waited for: `seen(what)` resolves as soon as an element is there. */
const OPEN = `
  ${WINDOW_FUNCTIONS}
  const frame = window.document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 400px; height: 600px; z-index: 9';
  const seen = (selector) => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no ' + selector)), 15000);
    const look = () => {
      if (frame.contentDocument?.querySelector(selector)) {
        clearTimeout(late);
        resolve(performance.now());
      } else setTimeout(look, 0);
    };
    look();
  });
  const begun = performance.now();
  frame.src = '/popup.html';
  window.document.body.append(frame);
  const opened = await seen('.db-rows .db-row');`;

const CLOSE = 'frame.remove();';

/** Milliseconds from the frame to the first row of the saved articles. */
export async function openPopupTimed(page: OptionsPage): Promise<number> {
  return Number(await page.run(`${OPEN} ${CLOSE} return opened - begun;`));
}

/** No hand is quicker from seeing the popup to the first letter. */
const HAND_MS = 250;

/**
 * Milliseconds from the first letter in the field to the first article found. `atOnce`: typed in the moment in which the popup shows its
 * list, when nothing of the search is loaded; else after as long as a hand takes at least.
 */
export async function firstResultTimed(page: OptionsPage, typed: string, atOnce: boolean): Promise<number> {
  return Number(
    await page.run(`${OPEN}
      await new Promise((resolve) => setTimeout(resolve, ${atOnce ? 0 : HAND_MS}));
      const input = frame.contentDocument.querySelector('input[role=combobox]');
      const asked = performance.now();
      input.focus();
      input.value = ${JSON.stringify(typed)};
      input.dispatchEvent(new window.Event('input', { bubbles: true }));
      const found = await seen('.db-option-article');
      ${CLOSE}
      return found - asked;`),
  );
}
