/** What is timed in the library: the page stands in a frame of another page of ours, so that its first moment is seen to the millisecond. */

import type { OptionsPage } from '../../tests/e2e/harness/driver';
import { runLong } from '../workshop/run-long';
import { WINDOW_FUNCTIONS } from '../workshop/window-functions';

/** Of one measurement, in milliseconds. */
const PATIENCE_MS = 300_000;

/** Opens it and defines what is waited for. */
const OPEN = `
  ${WINDOW_FUNCTIONS}
  const frame = window.document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1280px; height: 900px; z-index: 9; background: white';
  const inside = () => frame.contentDocument;
  const until = async (what, holds) => {
    const late = performance.now() + 120000;
    for (;;) {
      const found = inside() && holds(inside());
      if (found) return performance.now();
      if (performance.now() > late) throw new Error('no ' + what);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  const hasRows = (page) => page.querySelector('.db-lib-headline') !== null;
  const isSettled = (page) => page.querySelector('[role=listbox][aria-busy=false]') !== null || page.querySelector('.db-message') !== null;
  const begun = performance.now();
  frame.src = '/library.html';
  window.document.body.append(frame);
  const opened = await until('rows', hasRows);
  const field = () => inside().querySelector('.db-lib-field input');
  const type = (text) => {
    field().focus();
    field().value = text;
    field().dispatchEvent(new frame.contentWindow.Event('input', { bubbles: true }));
  };
  const press = (element, key, held = {}) =>
    element.dispatchEvent(new frame.contentWindow.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  const side = () => inside().querySelector('.db-lib-side').textContent;
  const settled = async (what) => {
    // A task later the list says that it asks; where it does not any more, what stands there is the answer.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return until('an answer to ' + what, isSettled);
  };
  const answered = async (what, ask) => {
    const before = side();
    const asked = performance.now();
    ask();
    const rows = await settled(what);
    const facets = await until('counts', () => side() !== before || performance.now() - rows > 3000);
    return { rows: rows - asked, facets: facets - asked };
  };`;

const CLOSE = 'frame.remove();';

/** Milliseconds from the navigation to the first rows. */
export async function openLibraryTimed(page: OptionsPage): Promise<number> {
  return Number(await runLong(page, `${OPEN} ${CLOSE} return opened - begun;`, PATIENCE_MS));
}

export interface AskTimes {
  /** From the last letter to the rows of what was asked. */
  rows: number;
  /** To its facets. */
  facets: number;
}

/** From what was typed to the rows and the facets, each query after the one before. */
export async function askTimed(page: OptionsPage, queries: readonly string[]): Promise<AskTimes[]> {
  return (await runLong(
    page,
    `${OPEN}
    await until('facets', (document) => document.querySelector('.db-lib-facet .db-count'));
    const times = [];
    for (const query of ${JSON.stringify(queries)}) times.push(await answered(query, () => type(query)));
    ${CLOSE}
    return times;`,
    PATIENCE_MS,
  )) as AskTimes[];
}

/** As a saved view: saved under a name, left for everything, and pressed. `words`: what the section of the views is called. */
export async function viewTimed(page: OptionsPage, query: string, words: string): Promise<AskTimes> {
  return (await runLong(
    page,
    `${OPEN}
    const views = () => inside().querySelector('section[aria-label=' + JSON.stringify(${JSON.stringify(words)}) + ']');
    type(${JSON.stringify(query)});
    await settled('the query of the view');
    [...views().querySelectorAll('button')].at(-1).click();
    await until('the form', () => views().querySelector('form input'));
    const input = views().querySelector('form input');
    input.value = 'đo thử';
    input.dispatchEvent(new frame.contentWindow.Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    views().querySelector('form button').click();
    await until('the view and its count', () => views().querySelector('.db-lib-view .db-count'));
    await answered('everything', () => type(''));
    const times = await answered('the view', () => views().querySelector('.db-lib-view button').click());
    ${CLOSE}
    return times;`,
    PATIENCE_MS,
  )) as AskTimes;
}

/** In the order in which they are pressed; the histogram opens by month. */
export const UNITS = ['week', 'day', 'month'] as const;
/** Bars that are not others after so many milliseconds stay. */
const BARS_MS = 3_000;

export interface TimelineTimes {
  /** From the press that opens it to its bars; what draws them is loaded with it. */
  opened: number;
  /** The same of each unit: how many bars there are, and how long they took; null where the time is too long for it, and bars of a longer one stay. */
  units: Record<(typeof UNITS)[number], { bars: number; took: number } | null>;
}

/** The histogram of everything. `words`: what the button that opens it is called. */
export async function timelineTimed(page: OptionsPage, words: string): Promise<TimelineTimes> {
  return (await runLong(
    page,
    `${OPEN}
    await until('facets', (document) => document.querySelector('.db-lib-facet .db-count'));
    const bars = () => inside().querySelectorAll('.db-lib-bars [role=button]').length;
    const asked = performance.now();
    [...inside().querySelectorAll('button[aria-expanded]')].find((one) => one.textContent.includes(${JSON.stringify(words)})).click();
    const shown = await until('bars', () => bars() > 0);
    const units = {};
    for (const unit of ${JSON.stringify(UNITS)}) {
      const before = bars();
      const pressed = performance.now();
      inside().querySelector('.db-lib-time-head input[value=' + unit + ']').click();
      const drawn = await until('bars', () => bars() !== before || performance.now() - pressed > ${BARS_MS});
      units[unit] = bars() === before ? null : { bars: bars(), took: drawn - pressed };
    }
    ${CLOSE}
    return { opened: shown - asked, units };`,
    PATIENCE_MS,
  )) as TimelineTimes;
}

export interface ScrollTimes {
  /** The longest time between two frames, and how many were longer than 50 ms of how many. */
  longest: number;
  slow: number;
  frames: number;
  /** From a jump to the middle to the rows there. */
  jump: number;
  /** Megabytes of the heap; null where the browser does not tell. */
  heap: number | null;
}

/** From end to end in so many frames, and one jump. */
export async function scrollTimed(page: OptionsPage, frames: number): Promise<ScrollTimes> {
  return (await runLong(
    page,
    `${OPEN}
    const scroller = inside().querySelector('.db-lib-scroll');
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let longest = 0;
    let slow = 0;
    await nextFrame();
    let last = performance.now();
    for (let frameNumber = 1; frameNumber <= ${frames}; frameNumber += 1) {
      scroller.scrollTop = (scroller.scrollHeight * frameNumber) / ${frames};
      await nextFrame();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      if (now - last > 50) slow += 1;
      last = now;
    }
    const jumped = performance.now();
    scroller.scrollTop = scroller.scrollHeight / 2;
    await nextFrame();
    await nextFrame();
    const jump = await until('rows in the middle', (document) => {
      const { top, bottom } = scroller.getBoundingClientRect();
      // Rows drawn beyond the edges are asked for when they come into view.
      const inView = [...document.querySelectorAll('[role=option]')].filter((row) => {
        const place = row.getBoundingClientRect();
        return place.bottom > top && place.top < bottom;
      });
      const isDrawn = (row) => Number(row.dataset.index) > 20 && row.querySelector('.db-lib-bone') === null;
      return inView.length > 2 && inView.every(isDrawn);
    });
    const memory = frame.contentWindow.performance.memory;
    ${CLOSE}
    return { longest, slow, frames: ${frames}, jump: jump - jumped, heap: memory ? memory.usedJSHeapSize / 1e6 : null };`,
    PATIENCE_MS,
  )) as ScrollTimes;
}

export interface BulkTimes {
  articles: number;
  tag: number;
  undo: number;
}

/** A tag on everything that a query finds, until it is told as done, and its undo. */
export async function bulkTagTimed(page: OptionsPage, query: string, tag: string): Promise<BulkTimes> {
  return (await runLong(
    page,
    `${OPEN}
    type(${JSON.stringify(query)});
    await settled('what is to be tagged');
    const list = inside().querySelector('[role=listbox]');
    press(list, 'a', { ctrlKey: true });
    await until('the acts', (document) => document.querySelector('.db-lib-acts'));
    const articles = Number(inside().querySelector('.db-lib-selected').textContent.replace(/[^0-9]/g, ''));
    inside().querySelector('.db-lib-act-row button').click();
    await until('the form', (document) => document.querySelector('dialog[open] .db-tags-input'));
    const input = inside().querySelector('.db-tags-input');
    input.value = ${JSON.stringify(tag)};
    input.dispatchEvent(new frame.contentWindow.Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    press(input, 'Enter');
    await until('the tag', (document) => document.querySelector('.db-tag'));
    const begunTag = performance.now();
    inside().querySelector('dialog[open] [type=submit]').click();
    await until('the notice', (document) => document.querySelector('.db-toast .db-button'));
    const tagged = performance.now();
    const notice = inside().querySelector('.db-toast').textContent;
    inside().querySelector('.db-toast .db-button').click();
    await until('the undo', (document) => {
      const toast = document.querySelector('.db-toast');
      return toast !== null && toast.textContent !== notice && toast.querySelector('.db-button') === null;
    });
    const undone = performance.now();
    ${CLOSE}
    return { articles, tag: tagged - begunTag, undo: undone - tagged };`,
    PATIENCE_MS,
  )) as BulkTimes;
}
