/**
 * The browser is killed again and again while articles and highlights are written over the messages of a page. What was
 * acknowledged before a kill has to be there after it, word for word; and at the end the journal alone has to have it all.
 */

import type { ChromiumDriver } from '../e2e/harness/chromium/launch';
import { serveFixture } from '../e2e/harness/fixtures';
import { launch } from '../e2e/harness/programs';
import { until } from '../e2e/harness/until';
import { databaseLogs, stateOfLogs, tearLog } from './leveldb-log';
import { keepOf, markOf, senderIn, type Write } from './messages';
import { seededRandom } from './seeded-random';
import { journaledInChromium, storedInChromium } from './stored';

export interface KillResult {
  kills: number;
  acknowledged: number;
  lost: LostWrite[];
  /** Acknowledged writes that the journal did not have at the end. */
  notInJournal: string[];
  /** Kills after which the log of the browser's database ended in the middle of a record, and those where that was made. */
  tornByKill: number;
  tornByHand: number;
  /** Losses of the database that the program found, told and mended. */
  mended: number;
  /** Starts after which writes were not acknowledged in time: the browser was ended and started again. */
  stalls: string[];
}

/** An acknowledged write that is gone or another, and what is known of it. */
export interface LostWrite {
  id: string;
  kind: Write['type'];
  /** It was the how manyth acknowledged, of how many up to the kill. */
  number: number;
  of: number;
  /** Milliseconds from its acknowledgement to the kill. */
  beforeKill: number;
  isInJournal: boolean;
  /** The number of the newest change that the witness had seen. */
  witness: number | null;
}

export interface KillOptions {
  kills: number;
  /** Acknowledged writes before each kill, at least. */
  writes: number;
  seed: number;
  /** After every so many kills the end of the log is torn, as a kill in the middle of a record tears it; 0 for never. */
  tearEvery: number;
  onKill?: (result: KillResult) => void;
}

interface Acknowledged {
  words: string;
  kind: Write['type'];
  number: number;
  at: number;
}

const HOST = 'baochinhphu.vn';
const ADDRESS = `https://${HOST}/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm`;
/** Messages under way at one time. */
const AT_ONCE = 8;
const PARAGRAPHS = 6;
/** A kill comes up to so many milliseconds after the last write that was waited for. */
const MOMENT_MS = 40;
/** The writes of one turn, before the browser is taken to be stalled. */
const TURN_MS = 90_000;
/** A loss is mended after the start, by itself. */
const MENDING_MS = 60_000;
/** In a row; then something is wrong that starting again does not cure. */
const MAX_STALLS = 3;

export async function runKills({ kills, writes, seed, tearEvery, onKill }: KillOptions): Promise<KillResult> {
  const random = seededRandom(seed);
  const driver = (await launch('chromium')) as ChromiumDriver;
  const result: KillResult = {
    kills: 0,
    acknowledged: 0,
    lost: [],
    notInJournal: [],
    tornByKill: 0,
    tornByHand: 0,
    mended: 0,
    stalls: [],
  };
  /** What every acknowledged id has to be found with. */
  const expected = new Map<string, Acknowledged>();
  const mended = new Set<string>();
  serveFixture(driver.pages, 'newspaper', ADDRESS);
  try {
    let stalls = 0;
    for (let turn = 1; result.kills < kills; turn += 1) {
      const stalled = await writeInto(driver, batchOf(turn, writes + 8 * AT_ONCE), writes, expected);
      await new Promise((resolve) => setTimeout(resolve, random() * MOMENT_MS));
      // All processes at once, or the first one alone, as a crash does.
      const how = random() < 0.5 ? 'killed' : 'crashed';
      const killedAt = performance.now();
      await driver.restart(how, (profile) => {
        const logs = databaseLogs(profile);
        if (stateOfLogs(logs) === 'torn') result.tornByKill += 1;
        else if (tearEvery > 0 && turn % tearEvery === 0) {
          for (const log of logs) tearLog(log);
          result.tornByHand += 1;
        }
      });
      stalls = stalled === null ? 0 : stalls + 1;
      if (stalled === null) result.kills += 1;
      else result.stalls.push(`turn ${turn}: ${stalled}`);
      result.acknowledged = expected.size;
      result.lost = await lostOf(driver, expected, killedAt);
      const { loss } = await storedInChromium(driver);
      if (loss) mended.add(loss.at);
      result.mended = mended.size;
      onKill?.(result);
      if (result.lost.length > 0) return result;
      if (stalls === MAX_STALLS) throw new Error(`stalled ${stalls} times in a row: ${result.stalls.at(-1)}`);
    }
    result.notInJournal = await missingInJournal(driver, expected);
  } finally {
    await driver.close();
  }
  return result;
}

/** Writes until enough is acknowledged. Null, or what there was instead within the time. */
async function writeInto(
  driver: ChromiumDriver,
  batch: readonly Batched[],
  writes: number,
  expected: Map<string, Acknowledged>,
): Promise<string | null> {
  const words = new Map(batch.map((one) => [one.write.id, one]));
  const refused = new Map<string, number>();
  let answered = 0;
  const onAnswer = (id: string, error: string | null) => {
    const known = words.get(id);
    if (error !== null) refused.set(error, (refused.get(error) ?? 0) + 1);
    else if (known) {
      answered += 1;
      const { type: kind } = known.write;
      expected.set(id, { words: known.words, kind, number: expected.size + 1, at: performance.now() });
    }
  };
  try {
    const sender = await senderIn(await driver.openTab(ADDRESS));
    const sent = sender.send(
      batch.map(({ write }) => write),
      AT_ONCE,
      onAnswer,
    );
    // It never ends: the browser is gone before.
    sent.catch(() => undefined);
    await until(`${writes} acknowledged writes`, () => answered >= writes, TURN_MS);
    return null;
  } catch (error) {
    const said = [...refused].map(([code, count]) => `${count} × ${code}`).join(', ') || 'no refusal';
    return `${answered} of ${writes} writes acknowledged, ${said} (${error instanceof Error ? error.message : error})`;
  }
}

/** What is not there, also after the program had the time to mend a loss. */
async function lostOf(
  driver: ChromiumDriver,
  expected: ReadonlyMap<string, Acknowledged>,
  killedAt: number,
): Promise<LostWrite[]> {
  const missing = async () => {
    const { articles, highlights } = await storedInChromium(driver);
    const found = new Map([
      ...articles.map(({ id, fingerprint }) => [id, fingerprint] as const),
      ...highlights.map(({ id, note }) => [id, note] as const),
    ]);
    return [...expected].filter(([id, { words }]) => found.get(id) !== words);
  };
  await until('everything', async () => (await missing()).length === 0, MENDING_MS).catch(() => undefined);
  const lost = await missing();
  if (lost.length === 0) return [];
  const [{ witness }, journaled] = await Promise.all([storedInChromium(driver), journaledInChromium(driver)]);
  return lost.map(([id, { words, kind, number, at }]) => ({
    id,
    kind,
    number,
    of: expected.size,
    beforeKill: Math.round(killedAt - at),
    isInJournal: journaled.get(id) === words,
    witness: witness?.number ?? null,
  }));
}

/** The second copy, read past the program, once it had the time to be filled again after a loss. */
async function missingInJournal(
  driver: ChromiumDriver,
  expected: ReadonlyMap<string, Acknowledged>,
): Promise<string[]> {
  const missing = async () => {
    const journaled = await journaledInChromium(driver);
    return [...expected].filter(([id, { words }]) => journaled.get(id) !== words).map(([id]) => id);
  };
  await until('the whole journal', async () => (await missing()).length === 0, MENDING_MS).catch(() => undefined);
  return missing();
}

interface Batched {
  write: Write;
  /** What is to be found: an article's fingerprint, a highlight's note. */
  words: string;
}

/** Every tenth write is a new article, the others are highlights on the last one. */
function batchOf(turn: number, count: number): Batched[] {
  let article = keepOf(HOST, `${turn}0`, PARAGRAPHS);
  return Array.from({ length: count }, (_unused, place) => {
    const number = `${turn * 1_000 + place}`;
    if (place % 10 === 0) {
      article = keepOf(HOST, number, PARAGRAPHS);
      const { id, type, payload } = article;
      return { write: { id, type, payload }, words: article.article.fingerprint };
    }
    return { write: markOf(article, number), words: `ghi chú ${number}` };
  });
}
