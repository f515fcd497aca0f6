/**
 * `npm run bench:day -- [--rounds N] [--articles N,N] [--tabs N] [copies|popups|handle|tabs]`: what a reader waits for in a day, with the
 * built extension in real Chromium. `copies`: a saved copy from the address to the text and to the painted marks, beside the same
 * text as plain HTML. `popups`: the popup's first paint and its list with collections of so many articles, beside an empty Preact
 * popup. `handle`: what the handle of a cleared page costs. `tabs`: keeping so many open tabs in one press. Prints the tables and
 * writes them to `.output/bench/day.md`; ends with 1 where a target is missed. A collection of more than 10 000 articles is filled
 * before, by `npm run bench:index:fill`.
 */

import type { Driver } from '../../tests/e2e/harness/driver';
import { serveFixture } from '../../tests/e2e/harness/fixtures';
import { launch } from '../../tests/e2e/harness/programs';
import { ADDRESS, isFilled } from '../index/kept-collection';
import { oneOf, readArguments, refuse, wholeNumber } from '../workshop/arguments';
import { publish } from '../workshop/results';
import { measureCopies } from './copies';
import { measureHandle } from './handle';
import { measurePopups } from './popups';
import type { Section } from './section';
import { measureTabs } from './tabs';

const USAGE = 'npm run bench:day -- [--rounds N] [--articles N,N] [--tabs N] [copies|popups|handle|tabs]';
const PARTS = ['copies', 'popups', 'handle', 'tabs'] as const;
/** More are filled by another command: that takes hours. */
const FILLED_BY_THE_WAY = 10_000;

const { values, positionals } = readArguments(
  USAGE,
  { rounds: { type: 'string' }, articles: { type: 'string' }, tabs: { type: 'string' } },
  1,
);
const rounds = wholeNumber(values.rounds, 15);
const counts = (values.articles ?? '1000').split(',').map((count) => wholeNumber(count, 1_000));
const tabs = wholeNumber(values.tabs, 30);
const part = oneOf(positionals[0], PARTS);
const wants = (name: (typeof PARTS)[number]) => part === undefined || part === name;
for (const count of counts) {
  if (wants('popups') && count > FILLED_BY_THE_WAY && !isFilled('chromium', count)) {
    refuse(`fill it first: npm run bench:index:fill -- --articles ${count}`);
  }
}

const lines = ['# A reader’s day, Chromium', ''];
const take = ({ lines: told, isMet }: Section) => {
  lines.push(...told, '');
  if (!isMet) process.exitCode = 1;
};
if (wants('copies')) take(await onNewProfile((driver) => measureCopies(driver, rounds)));
if (wants('popups')) take(await measurePopups(counts, rounds));
if (wants('handle')) take(await onNewProfile((driver) => measureHandle(driver, rounds)));
if (wants('tabs')) take(await onNewProfile((driver) => measureTabs(driver, tabs)));
publish('day', lines.join('\n'));

async function onNewProfile(work: (driver: Driver) => Promise<Section>): Promise<Section> {
  const driver = await launch('chromium');
  try {
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    return await work(driver);
  } finally {
    await driver.close();
  }
}
