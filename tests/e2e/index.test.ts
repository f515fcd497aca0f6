/** The index in the real browsers: what was kept a moment ago is found, as an extension's page asks. */

import { expect, it } from 'vitest';
import type { SearchAnswer } from '../../lib/search/answer';
import type { SearchQuery } from '../../lib/search/query';
import type { OptionsPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { highlight, openOptions } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const HEADLINE = 'Nam Sơn đưa 126 trạm đo nước vào vận hành, báo lũ sớm hơn ba giờ';
const MARKED = 'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.';
const CLUTTER = 'Tải ứng dụng đọc báo';

const queryFor = (...words: string[]): SearchQuery => ({
  clauses: words.map((text) => ({ anyOf: [{ form: 'word', text }], excluded: false })),
  filters: {},
  order: 'relevance',
});

let asked = 0;

/** Asks the owner as a page does. */
async function ask<T>(options: OptionsPage, job: string, payload: unknown): Promise<T> {
  asked += 1;
  const message = { to: 'owner', type: job, payload: { id: `test-${asked}`, job, payload } };
  const answer = (await options.run(`
    const { browser, chrome } = window.wrappedJSObject ?? window;
    const answer = await (browser ?? chrome).runtime.sendMessage(JSON.parse(${JSON.stringify(JSON.stringify(message))}));
    return JSON.stringify(answer);`)) as string;
  const { ok, value, error } = JSON.parse(answer) as { ok: boolean; value: T; error?: string };
  if (!ok) throw new Error(error);
  return value;
}

const search = (options: OptionsPage, ...words: string[]) =>
  ask<SearchAnswer>(options, 'index/search', { query: queryFor(...words), page: { limit: 20 } });

describeInBrowsers('the index', (browser) => {
  it('answers with what was kept a moment ago, and after the browser was ended', async () => {
    const driver = browser();
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const page = await driver.openTab(ADDRESS);
    await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
    await highlight(driver, page, MARKED, 'yellow');
    let options = await openOptions(driver, page);
    const found = await search(options, 'do', 'duc');
    expect(found).toMatchObject({ total: 1, rows: [{ headline: HEADLINE }] });
    expect(found.rows[0]?.passages[0]?.text).toContain('độ đục');
    await until('a whole index', async () => (await search(options, 'do')).reach.kind === 'whole');
    expect((await search(options, 'do', 'duc')).total).toBe(1);
    expect((await search(options, 'do', 'khongdauco')).total).toBe(0);
    await expect(ask(options, 'journal/settle', 'now')).rejects.toThrow('bad-message');
    await options.close();

    await driver.restart('killed');
    options = await openOptions(driver, await driver.openTab(ADDRESS));
    const again = await search(options, 'do', 'duc');
    expect(again).toMatchObject({ total: 1, reach: { kind: 'whole' } });
    await ask(options, 'index/rebuild', null);
    await until('the index made again', async () => (await search(options, 'do')).reach.kind === 'whole');
    expect((await search(options, 'do', 'duc')).total).toBe(1);
    await options.close();
  });

  it('answers the newest question of a page, and gives the older ones up', async () => {
    const driver = browser();
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const options = await openOptions(driver, await driver.openTab(ADDRESS));
    const asking = async (pages: readonly string[]) => {
      asked += 1;
      const messages = pages.map((page, at) => ({
        to: 'owner',
        type: 'index/search',
        payload: {
          id: `turn-${asked}-${at}`,
          job: 'index/search',
          payload: { query: queryFor('tram'), page: { limit: 20 } },
          turn: { page, number: asked * 1_000 + at },
        },
      }));
      const answers = await options.run(`
        const { browser, chrome } = window.wrappedJSObject ?? window;
        const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))});
        const { parse } = (window.wrappedJSObject ?? window).JSON;
        const send = (message) => (browser ?? chrome).runtime.sendMessage(parse(JSON.stringify(message)));
        return JSON.stringify(await Promise.all(messages.map(send)));`);
      return (JSON.parse(String(answers)) as { ok: boolean; value: SearchAnswer | null }[]).map(({ value }) => value);
    };
    const isGivenUp = (answer: SearchAnswer | null) => answer === null;

    const ofOne = await asking(Array.from({ length: 20 }, () => 'one'));
    expect(ofOne.at(-1)).toMatchObject({ total: 1, rows: [{ headline: HEADLINE }] });
    expect(ofOne.slice(0, -1).filter(isGivenUp).length).toBeGreaterThan(0);
    for (const answer of ofOne) if (answer !== null) expect(answer.total).toBe(1);
    // Each of several pages has its answer.
    const ofSeveral = await asking(Array.from({ length: 8 }, (_none, at) => `page ${at}`));
    expect(ofSeveral.filter(isGivenUp)).toEqual([]);
    await options.close();
  });
});
