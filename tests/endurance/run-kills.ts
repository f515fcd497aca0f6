/**
 * The browser is killed again and again while articles and highlights are written over the messages of a page. What was
 * acknowledged before a kill has to be there after it, word for word.
 */

import type { ChromiumDriver } from '../e2e/harness/chromium/launch';
import { serveFixture } from '../e2e/harness/fixtures';
import { launch } from '../e2e/harness/programs';
import { until } from '../e2e/harness/until';
import { keepOf, markOf, senderIn, type Write } from './messages';
import { seededRandom } from './seeded-random';
import { storedInChromium } from './stored';

export interface KillResult {
  kills: number;
  acknowledged: number;
  /** The ids of what is gone or another. */
  lost: string[];
  /** What the program itself found lost and mended, if anything. */
  told: string | null;
}

export interface KillOptions {
  kills: number;
  /** Acknowledged writes before each kill, at least. */
  writes: number;
  seed: number;
  onKill?: (result: KillResult) => void;
}

const HOST = 'baochinhphu.vn';
const ADDRESS = `https://${HOST}/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm`;
/** Messages under way at one time. */
const AT_ONCE = 8;
const PARAGRAPHS = 6;
/** A kill comes up to so many milliseconds after the last write that was waited for. */
const MOMENT_MS = 40;

export async function runKills({ kills, writes, seed, onKill }: KillOptions): Promise<KillResult> {
  const random = seededRandom(seed);
  const driver = (await launch('chromium')) as ChromiumDriver;
  const result: KillResult = { kills: 0, acknowledged: 0, lost: [], told: null };
  /** What every acknowledged id has to be found with. */
  const expected = new Map<string, string>();
  serveFixture(driver.pages, 'newspaper', ADDRESS);
  try {
    for (let turn = 1; turn <= kills; turn += 1) {
      const batch = batchOf(turn, writes + 8 * AT_ONCE);
      const sender = await senderIn(await driver.openTab(ADDRESS));
      let answered = 0;
      const refused = new Map<string, number>();
      const sent = sender.send(
        batch.map(({ write }) => write),
        AT_ONCE,
        (id, error) => {
          if (error !== null) {
            refused.set(error, (refused.get(error) ?? 0) + 1);
            return;
          }
          answered += 1;
          const known = batch.find(({ write }) => write.id === id);
          if (known) expected.set(id, known.words);
        },
      );
      // It never ends: the browser is gone before.
      sent.catch(() => undefined);
      await until(`${writes} acknowledged writes`, () => answered >= writes, 60_000).catch((error: unknown) => {
        const said = [...refused].map(([code, count]) => `${count} × ${code}`).join(', ') || 'no refusal';
        throw new Error(`kill ${turn}: ${answered} of ${writes} writes acknowledged, ${said}`, { cause: error });
      });
      await new Promise((resolve) => setTimeout(resolve, random() * MOMENT_MS));
      await driver.restart('killed');
      result.kills = turn;
      result.acknowledged = expected.size;
      const lost = () => lostOf(driver, expected);
      // A loss is mended after the start, by itself: it may take a moment.
      await until('everything', async () => (await lost()).length === 0, 15_000).catch(() => undefined);
      result.lost = await lost();
      const { loss } = await storedInChromium(driver);
      result.told = loss && JSON.stringify(loss);
      onKill?.(result);
      if (result.lost.length > 0) break;
    }
  } finally {
    await driver.close();
  }
  return result;
}

async function lostOf(driver: ChromiumDriver, expected: ReadonlyMap<string, string>): Promise<string[]> {
  const { articles, highlights } = await storedInChromium(driver);
  const found = new Map([
    ...articles.map(({ id, fingerprint }) => [id, fingerprint] as const),
    ...highlights.map(({ id, note }) => [id, note] as const),
  ]);
  return [...expected].filter(([id, words]) => found.get(id) !== words).map(([id]) => id);
}

/** Every tenth write is a new article, the others are highlights on the last one. */
function batchOf(turn: number, count: number): { write: Write; words: string }[] {
  let article = keepOf(HOST, `${turn}0`, PARAGRAPHS);
  return Array.from({ length: count }, (_unused, place) => {
    if (place % 10 === 0) {
      article = keepOf(HOST, `${turn * 1_000 + place}`, PARAGRAPHS);
      const { id, type, payload } = article;
      return { write: { id, type, payload }, words: article.article.fingerprint };
    }
    const number = `${turn * 1_000 + place}`;
    return { write: markOf(article, number), words: `ghi chú ${number}` };
  });
}
