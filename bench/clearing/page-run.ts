/** One page at one width: cleared, comfortable, with late arrivals, and back. */

import type { Page } from 'puppeteer-core';
import { type Comfort, DEFAULT_SETTINGS } from '../../lib/model/settings/settings';
import { callerOf } from '../../tests/measures/bundle.ts';
import type { ClearingBench } from './in-page/clearing.ts';
import type { LateKind } from './in-page/late.ts';

export interface ClearingRun {
  /** Null where the page was not read as an article. */
  outside: number;
  hidden: number;
  late: number;
  /** The furthest that a line moved when the page was switched, and when something arrived, in CSS pixels. */
  switched: number;
  moved: number;
  isReadTheSame: boolean;
  /** Each exception in words. */
  exceptions: string[];
}

/** When something arrives after the clearing, in milliseconds, and what. */
const ARRIVALS: Array<[number, LateKind[]]> = [
  [100, ['fixed bar', 'advert in the body', 'overlay']],
  [1_000, ['frame in the container', 'box between blocks']],
  [2_000, ['related list', 'comments', 'newsletter', 'modal']],
  [5_000, ['sticky header', 'style sheet']],
];
const PLACES = [0, 0.2, 0.5, 0.8, 1];
const LIGHT: Comfort = { ...DEFAULT_SETTINGS.comfort, ground: 'light' };
const LARGE: Comfort = { ...LIGHT, ground: 'dark', fontSize: 26, lineHeight: 2, width: 560, font: 'serif' };
const STEPS: Array<[string, Comfort | null | 'whole']> = [
  ['clear', null],
  ['comfort', LIGHT],
  ['larger', LARGE],
  ['clear again', null],
  ['whole', 'whole'],
];

/** Runs in the page. */
const isAtEnd = () => scrollY < 1 || scrollY > document.documentElement.scrollHeight - innerHeight - 2;

/** The page has to stand at its address already, with `code` not yet run. Null where it holds no article. */
export async function runClearing(page: Page, code: string): Promise<ClearingRun | null> {
  await page.evaluate(code);
  const ask = callerOf<ClearingBench>(page, 'clearingBench');
  if (!(await ask('start'))) return null;
  const run: ClearingRun = {
    outside: 0,
    hidden: 0,
    late: 0,
    switched: 0,
    moved: 0,
    isReadTheSame: true,
    exceptions: [],
  };
  const count = async (field: 'outside' | 'hidden' | 'late', when: string) => {
    const found = await ask(field === 'hidden' ? 'hiddenBlocks' : 'drawnOutside');
    run[field] += found.length;
    run.exceptions.push(...found.map((what) => `${when}: ${what}`));
  };
  const follow = async (field: 'switched' | 'moved', when: string, change: () => Promise<unknown>) => {
    const words = await ask('watchLine');
    if (words === '') return;
    const before = await ask('lineTop');
    await change();
    // Two frames: what the browser moves by itself has happened by then.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const drift = Math.abs((await ask('lineTop')) - before);
    // The whole page is the outlet's: where it ends, it cannot be scrolled further.
    if (when.startsWith('whole') && (await page.evaluate(isAtEnd))) return;
    run[field] = Math.max(run[field], Number.isNaN(drift) ? 9_999 : drift);
    if (!(drift <= 1)) run.exceptions.push(`${when}: “${words}” by ${drift.toFixed(1)} px from ${before.toFixed(0)}`);
  };

  for (const place of PLACES) {
    await ask('scrollTo', place);
    for (const [name, comfort] of STEPS) {
      const change = () => (comfort === 'whole' ? ask('showWhole') : ask('show', comfort));
      // At the top of a page nothing is being read yet: there the headline comes up to the top.
      const isStart = name === 'clear' && (await page.evaluate(() => scrollY < 1));
      if (isStart) await change();
      else await follow('switched', `${name} at ${place}`, change);
    }
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await ask('show', null);
  await count('outside', 'clear');
  await count('hidden', 'clear');
  if (!(await ask('isReadTheSame'))) run.isReadTheSame = false;
  await ask('show', LIGHT);
  await count('outside', 'comfort');
  await count('hidden', 'comfort');
  if (!(await ask('isReadTheSame'))) run.isReadTheSame = false;
  await ask('show', null);
  await ask('scrollTo', 0.5);
  const start = Date.now();
  for (const [moment, kinds] of ARRIVALS) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, start + moment - Date.now())));
    for (const kind of kinds) await follow('moved', `late ${kind}`, () => ask('insertLate', kind));
    await count('late', `${moment} ms`);
  }
  await count('hidden', 'after late arrivals');
  await ask('show', LARGE);
  // Only here: a cleared page keeps its outlet's letters, so whatever its outlet does to them.
  await ask('scrollTo', 0.5);
  await follow('moved', 'late other letters', () => ask('insertLate', 'other letters'));
  await count('late', 'comfort after late arrivals');
  await count('hidden', 'comfort after late arrivals');
  await ask('showWhole');
  if (!run.isReadTheSame) run.exceptions.push('read otherwise once cleared');
  return run;
}
