/**
 * The keys of menu and dialog in a real browser, since popovers, modal dialogs and the way of the focus through them are the
 * browser's own: the tables of the ARIA practices (menu button, modal dialog).
 */

import '../../scripts/typescript.mjs';
import { pressKeys } from './open-gallery.mjs';

// Only from here on does Node know TypeScript's way of naming files.
const { wordsFor } = await import('../../locales/index.ts');

const { formatWordsFor } = await import('../../locales/formats/index.ts');

const words = wordsFor('vi');
const { formats } = formatWordsFor('vi');
const [MARKDOWN, TEXT, ZIP, PRINT] = [formats.markdown, formats.text, words.exporting.all, words.print.print];
const OPEN_MENU = words.exporting.some;
const OPEN_DIALOG = words.screens.options;

/** The screen, what is pressed, and what holds then: the focused control's text, what is open, what was chosen so far. */
const WAYS = [
  [
    'Enter opens, on the first item',
    'controls/menu',
    ['Tab', 'Tab', 'Enter'],
    { focus: MARKDOWN, open: true, told: '' },
  ],
  [
    'Space opens, on the first item',
    'controls/menu',
    ['Tab', 'Tab', 'Space'],
    { focus: MARKDOWN, open: true, told: '' },
  ],
  [
    'arrow down opens, on the first item',
    'controls/menu',
    ['Tab', 'Tab', 'ArrowDown'],
    { focus: MARKDOWN, open: true, told: '' },
  ],
  [
    'arrow up opens, on the last item',
    'controls/menu',
    ['Tab', 'Tab', 'ArrowUp'],
    { focus: PRINT, open: true, told: '' },
  ],
  [
    'a press opens, on the first item',
    'controls/menu',
    [{ press: OPEN_MENU }],
    { focus: MARKDOWN, open: true, told: '' },
  ],
  ['a second press closes', 'controls/menu', [{ press: OPEN_MENU }, { press: OPEN_MENU }], { open: false, told: '' }],
  [
    'a press beside it closes',
    'controls/menu',
    [{ press: OPEN_MENU }, { press: words.cancel }],
    { open: false, told: 'before' },
  ],
  ['arrow down goes on', 'controls/menu', [{ press: OPEN_MENU }, 'ArrowDown'], { focus: TEXT, open: true, told: '' }],
  [
    'arrow up from the first goes round',
    'controls/menu',
    [{ press: OPEN_MENU }, 'ArrowUp'],
    { focus: PRINT, open: true, told: '' },
  ],
  [
    'arrow down from the last goes round',
    'controls/menu',
    [{ press: OPEN_MENU }, 'End', 'ArrowDown'],
    { focus: MARKDOWN, open: true, told: '' },
  ],
  ['End goes to the last', 'controls/menu', [{ press: OPEN_MENU }, 'End'], { focus: PRINT, open: true, told: '' }],
  [
    'Home goes to the first',
    'controls/menu',
    [{ press: OPEN_MENU }, 'End', 'Home'],
    { focus: MARKDOWN, open: true, told: '' },
  ],
  [
    'left and right stay',
    'controls/menu',
    [{ press: OPEN_MENU }, 'ArrowRight', 'ArrowLeft', 'ArrowRight'],
    { focus: MARKDOWN, open: true, told: '' },
  ],
  [
    'a letter goes to the item that begins with it',
    'controls/menu',
    [{ press: OPEN_MENU }, 'v'],
    { focus: TEXT, open: true, told: '' },
  ],
  [
    'letters without diacritics find the item',
    'controls/menu',
    [{ press: OPEN_MENU }, 'x', 'u', 'a'],
    { focus: ZIP, open: true, told: '' },
  ],
  [
    'Escape closes, the focus goes back',
    'controls/menu',
    [{ press: OPEN_MENU }, 'ArrowDown', 'Escape'],
    { focus: OPEN_MENU, open: false, told: '' },
  ],
  [
    'Tab closes and goes on',
    'controls/menu',
    [{ press: OPEN_MENU }, 'Tab'],
    { focus: words.close, open: false, told: '' },
  ],
  [
    'Shift+Tab closes and goes back',
    'controls/menu',
    [{ press: OPEN_MENU }, 'Shift+Tab'],
    { focus: words.cancel, open: false, told: '' },
  ],
  [
    'Enter chooses, the focus goes back',
    'controls/menu',
    ['Tab', 'Tab', 'Enter', 'ArrowDown', 'Enter'],
    { focus: OPEN_MENU, open: false, told: 'text' },
  ],
  [
    'a press chooses',
    'controls/menu',
    [{ press: OPEN_MENU }, { press: PRINT }],
    { focus: OPEN_MENU, open: false, told: 'print' },
  ],
  [
    'one Escape closes the menu in the popup',
    'popup/article-highlights',
    [{ press: OPEN_MENU }, 'Escape'],
    { focus: OPEN_MENU, open: false },
  ],
  ['a dialog takes the focus', 'controls/dialog', ['Tab', 'Enter'], { focus: words.close, open: true, told: '' }],
  [
    'Tab stays in the dialog',
    'controls/dialog',
    ['Tab', 'Enter', 'Tab', 'Tab'],
    { open: true, told: '', isInside: true },
  ],
  [
    'Escape closes it, the focus goes back',
    'controls/dialog',
    ['Tab', 'Enter', 'Escape'],
    { focus: OPEN_DIALOG, open: false, told: 'close' },
  ],
  [
    'its own control closes it, the focus goes back',
    'controls/dialog',
    ['Tab', 'Enter', 'Enter'],
    { focus: OPEN_DIALOG, open: false, told: 'close' },
  ],
  [
    'it opens again',
    'controls/dialog',
    ['Tab', 'Enter', 'Escape', 'Enter'],
    { focus: words.close, open: true, told: 'close' },
  ],
  [
    'a press beside it closes it',
    'controls/dialog',
    [{ press: OPEN_DIALOG }, { at: [4, 4] }],
    { open: false, told: 'close' },
  ],
  [
    'a question has the focus on what does nothing',
    'controls/confirm',
    ['Tab', 'Enter'],
    { focus: words.note.keepWriting, open: true, told: '' },
  ],
  [
    'a question is not closed by a press beside it',
    'controls/confirm',
    [{ press: OPEN_DIALOG }, { at: [4, 4] }],
    { open: true, told: '' },
  ],
  [
    'Escape answers no',
    'controls/confirm',
    ['Tab', 'Enter', 'Escape'],
    { focus: OPEN_DIALOG, open: false, told: 'cancel' },
  ],
  [
    'Enter on the first answer is no',
    'controls/confirm',
    ['Tab', 'Enter', 'Enter'],
    { focus: OPEN_DIALOG, open: false, told: 'cancel' },
  ],
  [
    'Enter on the second answer is yes',
    'controls/confirm',
    ['Tab', 'Enter', 'Tab', 'Enter'],
    { focus: OPEN_DIALOG, open: false, told: 'confirm' },
  ],
];

/** How long what a key does may take, in milliseconds. */
const PATIENCE = 500;
/** The widths of a popup and of a window. */
const WIDTHS = [400, 720];

/** Tries every way in both widths; what opened must lie in the window. Answers how many were tried. */
export async function checkKeyboard({ page, show, press }, problems) {
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 560 });
    for (const [title, screen, steps, expected] of WAYS) {
      await show(screen, 'vi', 'light');
      for (const step of steps) {
        if (typeof step === 'string') await pressKeys(page, step);
        else if ('press' in step) await press(step.press);
        else await page.mouse.click(...step.at);
      }
      const wanted = Object.entries({ isInWindow: true, ...expected });
      const isAsExpected = (found) => wanted.every(([key, value]) => found[key] === value);
      // A dialog tells of its end a moment later.
      const end = performance.now() + PATIENCE;
      let found = await page.evaluate(stateOf);
      while (!isAsExpected(found) && performance.now() < end) found = await page.evaluate(stateOf);
      if (!isAsExpected(found)) problems.push(`${title} (${width} px): ${JSON.stringify(found)}`);
    }
  }
  return WAYS.length * WIDTHS.length;
}

/** Runs inside the page. */
function stateOf() {
  const opened = document.querySelector(':popover-open, dialog[open]');
  const box = opened?.getBoundingClientRect();
  return {
    focus: document.activeElement?.textContent,
    open: opened !== null,
    told: document.querySelector('main > output')?.textContent,
    isInside: opened?.contains(document.activeElement) ?? false,
    isInWindow:
      box === undefined || (box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth),
  };
}
