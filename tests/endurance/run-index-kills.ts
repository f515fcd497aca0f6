/**
 * The browser, the owner or the background is killed again and again while articles and highlights are added, changed, deleted and
 * brought back, the index is drained and made again. After each kill what was acknowledged has to be there, and what the index
 * answers has to be what the plain model says of the records.
 */

import type { Page } from 'puppeteer-core';
import type { Highlight } from '../../lib/model/highlight';
import type { ChromiumDriver } from '../e2e/harness/chromium/launch';
import { serveFixture } from '../e2e/harness/fixtures';
import { launch } from '../e2e/harness/programs';
import { until } from '../e2e/harness/until';
import { type Bundle, bundleModule, callerOf } from '../measures/bundle';
import type { collectionPage, Records } from './collection-page';
import { type CollectionPage, compareAnswers, queriesOf } from './index-answers';
import { type IndexWrite, type Lane, laneOf, nextWrite, wordsOfArticle, wordsOfHighlight } from './index-writes';
import { messengerIn } from './messages';
import { seededRandom } from './seeded-random';

/**
 * What is killed. `closed document`, `dead worker`: the owner alone; `background`: the service worker; `browser`, `first process`: all processes, or the first.
 */
export const KILLED = ['browser', 'first process', 'closed document', 'dead worker', 'background'] as const;
export type Killed = (typeof KILLED)[number];

export interface IndexKillResult {
  kills: Record<Killed, number>;
  acknowledged: number;
  /** Refused writes, by what was said. */
  refused: Record<string, number>;
  /** Records that say something else than what was acknowledged last, or than what was under way. */
  lost: string[];
  answers: number;
  unfinished: number;
  rebuilds: number;
  /** Losses of the browser's whole database that the program mended from the journal. */
  mended: number;
  /** Turns in which too few writes were acknowledged in time. */
  stalls: string[];
  mismatches: string[];
}

export interface IndexKillOptions {
  kills: number;
  /** Acknowledged writes before each kill, at least. */
  writes: number;
  /** Queries after each kill. */
  queries: number;
  seed: number;
  onKill?: (result: IndexKillResult) => void;
}

const HOST = 'baochinhphu.vn';
const ADDRESS = `https://${HOST}/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm`;
/** A loss is mended after the start, by itself. */
const MENDING_MS = 60_000;
const LANES: Lane[] = ['message', 'page'];
/** A kill comes up to so many milliseconds after the last write that was waited for: the index is drained then, or made again. */
const MOMENT_MS = 250;
const REBUILD_SHARE = 0.4;
const TURN_MS = 90_000;
const REFUSED_MS = 200;
/** Until a write that was under way is answered or refused. */
const LAST_ANSWER_MS = 40_000;

/** The pages that are written and asked by; gone with the browser. */
interface Opened {
  send: Awaited<ReturnType<typeof messengerIn>>;
  own: CollectionPage;
  tabs: Page[];
}

export async function runIndexKills(options: IndexKillOptions): Promise<IndexKillResult> {
  const { kills, writes, queries, seed, onKill } = options;
  const random = seededRandom(seed);
  const bundle = await bundleModule(import.meta.dirname, 'collection-page.ts');
  const driver = (await launch('chromium')) as ChromiumDriver;
  serveFixture(driver.pages, 'newspaper', ADDRESS);
  const result: IndexKillResult = {
    kills: Object.fromEntries(KILLED.map((one) => [one, 0])) as Record<Killed, number>,
    acknowledged: 0,
    refused: {},
    lost: [],
    answers: 0,
    unfinished: 0,
    rebuilds: 0,
    mended: 0,
    stalls: [],
    mismatches: [],
  };
  /** What each record may say: what was acknowledged last, and what was sent and not answered. */
  const allowed = new Map<string, Set<string>>();
  let number = seed * 1_000_000;
  try {
    let opened = await openPages(driver, bundle);
    let records = await opened.own('records');
    for (let turn = 0; turn < kills; turn += 1) {
      // Each in turn, in another order each round.
      const round = Math.floor(turn / KILLED.length);
      const killed = shuffled(KILLED, seed + round)[turn % KILLED.length] as Killed;
      const writing = startWriting(opened, random, records, allowed, result, () => (number += 1));
      const before = result.acknowledged;
      await until(`${writes} acknowledged writes`, () => result.acknowledged >= before + writes, TURN_MS).catch(
        // The browser is killed all the same: what was acknowledged counts, and the stall is told.
        () => result.stalls.push(`${killed}: ${result.acknowledged - before} of ${writes} writes acknowledged`),
      );
      if (random() < REBUILD_SHARE) {
        result.rebuilds += 1;
        opened.own('rebuild').catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, random() * MOMENT_MS));
      await kill(driver, killed, writing);
      result.kills[killed] += 1;
      opened = await reopen(driver, bundle, opened, killed);
      const found = await mendedRecords(opened, allowed);
      records = found.records;
      result.mended += Number(found.isMended);
      result.lost.push(...heldTo(records, allowed, `kill ${turn + 1}, ${killed}`));
      const compared = await compareAnswers(opened.own, queriesOf(seed * 1_000 + turn, queries));
      result.answers += compared.answers;
      result.unfinished += compared.unfinished;
      result.mismatches.push(...compared.mismatches.map((one) => `kill ${turn + 1}, ${killed}: ${one}`));
      onKill?.(result);
      if (result.lost.length + result.mismatches.length > 0) break;
    }
  } finally {
    await driver.close();
  }
  return result;
}

async function openPages(driver: ChromiumDriver, bundle: Bundle): Promise<Opened> {
  const article = await driver.openTab(ADDRESS);
  const send = await messengerIn(article);
  const extension = String(await driver.inBackground('return chrome.runtime.id;'));
  const page = await driver.openTab(`chrome-extension://${extension}/options.html`);
  await page.evaluate(bundle.code);
  return { send, own: callerOf<typeof collectionPage>(page, 'collectionPage'), tabs: [article, page] };
}

async function reopen(driver: ChromiumDriver, bundle: Bundle, { tabs }: Opened, killed: Killed): Promise<Opened> {
  const isOpen = killed !== 'browser' && killed !== 'first process';
  const before = isOpen ? tabs : [];
  const opened = await openPages(driver, bundle);
  for (const tab of before) await tab.close().catch(() => undefined);
  return opened;
}

interface Writing {
  /** Resolves when nothing is under way any more, or is not answered in time. */
  end(): Promise<void>;
}

function startWriting(
  { send, own }: Opened,
  random: () => number,
  records: Records,
  allowed: Map<string, Set<string>>,
  result: IndexKillResult,
  nextNumber: () => number,
): Writing {
  let isEnded = false;
  const perform = async ({ sent }: IndexWrite): Promise<void> => {
    if (sent.by === 'message') {
      const answer = await send(sent.type, sent.payload);
      if (!answer.ok) throw new Error(answer.error);
    } else if (sent.method === 'keep') await own('keep', ...sent.given);
    else if (sent.method === 'correctHeadline') await own('correctHeadline', ...sent.given);
    else await own(sent.method, ...sent.given);
  };
  const work = async (lane: Lane) => {
    // What this lane's articles are by now is read after each write: nobody else changes them.
    let known = records;
    while (!isEnded) {
      const write = nextWrite(random, lane, HOST, nextNumber(), known);
      const before = allowed.get(write.id) ?? new Set([ABSENT]);
      allowed.set(write.id, new Set([...before, write.words]));
      try {
        await perform(write);
      } catch (error) {
        if (isEnded) return;
        const said = error instanceof Error ? error.message.slice(0, 80) : String(error);
        result.refused[said] = (result.refused[said] ?? 0) + 1;
        // A refused write was not done, or it was and only its answer is lost: what is there counts.
        await new Promise((resolve) => setTimeout(resolve, REFUSED_MS));
        known = await own('records').catch(() => known);
        continue;
      }
      allowed.set(write.id, new Set([write.words]));
      result.acknowledged += 1;
      if (isEnded) return;
      known = await own('records').catch(() => known);
    }
  };
  const lanes = Promise.all(LANES.map(work));
  lanes.catch(() => undefined);
  return {
    async end() {
      isEnded = true;
      await Promise.race([lanes, new Promise((resolve) => setTimeout(resolve, LAST_ANSWER_MS))]);
    },
  };
}

/** For a record that is not there. */
const ABSENT = 'absent';

/** What there is after a kill; where the browser has dropped its database for one, once that had the time to be mended. */
async function mendedRecords(
  { own }: Opened,
  allowed: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<{ records: Records; isMended: boolean }> {
  const isAllThere = (records: Records) => wrongIn(records, allowed).length === 0;
  const first = await own('records');
  if (isAllThere(first)) return { records: first, isMended: false };
  const mended = async () => {
    const records = await own('records');
    return isAllThere(records) ? records : undefined;
  };
  const records = await until('everything', mended, MENDING_MS).catch(() => null);
  return { records: records ?? (await own('records')), isMended: records !== null };
}

/** What each of these records says. */
function wordsIn({ articles, highlights }: Records, allowed: ReadonlyMap<string, unknown>): Map<string, string> {
  const found = new Map<string, string>([
    ...articles.map((one) => [one.id, wordsOfArticle(one)] as const),
    ...highlights.map((one: Highlight) => [one.id, wordsOfHighlight(one)] as const),
  ]);
  return new Map([...allowed.keys()].map((id) => [id, found.get(id) ?? ABSENT]));
}

/** What says something else than it may. */
function wrongIn(records: Records, allowed: ReadonlyMap<string, ReadonlySet<string>>) {
  const words = wordsIn(records, allowed);
  return [...allowed].flatMap(([id, may]) => {
    const said = words.get(id) ?? ABSENT;
    return may.has(said) ? [] : [{ id, words: said, may }];
  });
}

/** What says something else than it may; from then on each is what it says. */
function heldTo(records: Records, allowed: Map<string, Set<string>>, when: string): string[] {
  const wrong = wrongIn(records, allowed);
  for (const [id, words] of wordsIn(records, allowed)) allowed.set(id, new Set([words]));
  return wrong.map(
    ({ id, words, may }) => `${when}: ${laneOf(id)} ${id} is ${words} instead of ${[...may].join(' or ')}`,
  );
}

async function kill(driver: ChromiumDriver, killed: Killed, writing: Writing): Promise<void> {
  switch (killed) {
    case 'browser':
    case 'first process': {
      const ended = writing.end();
      await driver.restart(killed === 'browser' ? 'killed' : 'crashed');
      return ended;
    }
    case 'closed document':
      await driver.inBackground('await chrome.offscreen.closeDocument().catch(() => undefined);');
      return writing.end();
    case 'dead worker':
      await driver.endOwnerWorker();
      return writing.end();
    case 'background': {
      // What is sent meanwhile would start the next one at once.
      const ended = writing.end();
      // On a busy machine the browser takes its time, and is asked again.
      await driver.stopBackground().catch(() => driver.stopBackground());
      return ended;
    }
  }
}

function shuffled<T>(all: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return all
    .map((one) => [random(), one] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, one]) => one);
}
