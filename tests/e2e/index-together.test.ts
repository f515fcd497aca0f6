/** Two pages of the extension and the background ask and write at the same time: every answer is right, none is lost, one owner. */

import { expect, it } from 'vitest';
import type { Article } from '../../lib/model/article';
import type { ArticleId } from '../../lib/model/ids';
import type { SearchAnswer } from '../../lib/search/answer';
import type { SearchQuery } from '../../lib/search/query';
import { DATABASE_NAME } from '../../lib/store/schema';
import { toSummary } from '../../lib/store/summary';
import type { Records } from '../endurance/collection-page';
import { queriesOf, searchablesIn } from '../endurance/index-answers';
import { answerPlainly } from '../measures/search/compare';
import type { OptionsPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { highlight, openOptions } from './harness/reader';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const MARKED = [
  'Mỗi trạm đo mực nước, lượng mưa và độ đục mười phút một lần.',
  'Xã Đồng Nà có 1.240 hộ sống ngoài đê.',
];
const CLUTTER = 'Tải ứng dụng đọc báo';
const ARTICLES = 60;
const QUERY: SearchQuery = {
  clauses: [{ anyOf: [{ form: 'word', text: 'chungnhau' }], excluded: false }],
  filters: {},
  order: 'saved',
};

function articleOf(number: number): Article {
  const url = `https://nhandan.vn/cung-luc-${number}.html`;
  return {
    id: `cung-luc-${String(number).padStart(6, '0')}` as ArticleId,
    addresses: [url],
    url,
    host: 'nhandan.vn',
    language: 'vi',
    headline: `Bài số ${number}`,
    authors: [],
    blocks: [
      { kind: 'headline', text: `Bài số ${number}` },
      { kind: 'paragraph', text: `Từ chungnhau của bài ${number}: bàn giao hoà hoa đối doi ${number % 7} giáo.` },
    ],
    fingerprint: '',
    outletName: 'Báo Nhân Dân',
    savedAt: new Date(Date.parse('2026-03-07T02:00:00Z') + number * 60_000).toISOString(),
    versionCount: 0,
    tags: [],
    note: '',
    stamps: {},
  };
}

/** What runs in the page finds here what it has seen. */
interface Seen {
  asked: number;
  answered: number;
  wrong: string[];
  owners: number;
}

const rows = Array.from({ length: ARTICLES }, (_none, at) => articleOf(at + 1)).map((article) => ({
  article,
  gone: { ...article, deletedAt: '2026-03-08T09:00:00.000+07:00' },
  summary: toSummary(article, 0),
}));

/** Firefox runs what it is given outside the page. */
const IN_PAGE = `
  const own = window.wrappedJSObject ?? window;
  const pageJson = own.JSON;
  let number = 0;
  const sendFrom = (view, job, payload) => {
    number += 1;
    const message = { to: 'owner', type: job, payload: { id: 'together-' + Math.random() + number, job, payload } };
    return (view.browser ?? view.chrome).runtime.sendMessage(view.JSON.parse(JSON.stringify(message)));
  };
  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const openDatabase = () => settled(window.indexedDB.open(${JSON.stringify(DATABASE_NAME)}));`;

/** Starts all at once; what was seen stands in the page when it is over. */
const start = (options: OptionsPage) =>
  options.run(`${IN_PAGE}
    const frame = window.document.createElement('iframe');
    const loaded = new Promise((resolve) => { frame.onload = resolve; });
    frame.src = '/options.html?other';
    window.document.body.append(frame);
    await loaded;
    const other = frame.contentWindow.wrappedJSObject ?? frame.contentWindow;
    const rows = JSON.parse(${JSON.stringify(JSON.stringify(rows))});
    const seen = { asked: 0, answered: 0, wrong: [], owners: 0 };
    const begun = new Set(), kept = new Set(), leaving = new Set(), gone = new Set();
    const write = async (record, isGone) => {
      const database = await openDatabase();
      const transaction = database.transaction(['articles', 'summaries', 'changes', 'meta'], 'readwrite');
      const done = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      const give = (value) => pageJson.parse(JSON.stringify(value));
      const { article, summary } = record;
      transaction.objectStore('articles').put(give(isGone ? record.gone : article));
      if (isGone) transaction.objectStore('summaries').delete(article.id);
      else transaction.objectStore('summaries').put(give(summary));
      transaction.objectStore('changes').index('articleId').getKey(article.id).onsuccess = ({ target }) => {
        if (target.result !== undefined) transaction.objectStore('changes').delete(target.result);
        transaction.objectStore('changes').add(give({ articleId: article.id, parts: ['article'] }));
      };
      transaction.objectStore('meta').get('state').onsuccess = ({ target }) => {
        const state = JSON.parse(JSON.stringify(target.result));
        state.articles += isGone ? -1 : 1;
        transaction.objectStore('meta').put(give(state), 'state');
      };
      await done;
      database.close();
    };
    let isOver = false;
    const writeAll = async () => {
      for (const [at, record] of rows.entries()) {
        begun.add(record.article.id);
        await write(record, false);
        kept.add(record.article.id);
        // Neither side gets far ahead of the other.
        const before = seen.answered;
        while (at % 3 === 0 && seen.answered === before && seen.wrong.length === 0) {
          await new Promise((resolve) => window.setTimeout(resolve, 5));
        }
        const old = rows[at - 5];
        if (at % 3 !== 0 || !old) continue;
        leaving.add(old.article.id);
        await write(old, true);
        gone.add(old.article.id);
      }
      isOver = true;
    };
    const ask = async (view) => {
      while (!isOver) {
        const must = [...kept], mustNot = [...gone];
        seen.asked += 1;
        const answer = await sendFrom(view, 'index/search', ${JSON.stringify({ query: QUERY, page: { limit: 100 } })});
        if (!answer?.ok) { seen.wrong.push('refused: ' + answer?.error); continue; }
        seen.answered += 1;
        const told = JSON.parse(JSON.stringify(answer.value));
        const ids = new Set(told.rows.map(({ articleId }) => articleId));
        if (told.isSettled && told.reach.kind === 'whole') {
          for (const id of must) if (!ids.has(id) && !leaving.has(id)) seen.wrong.push('missing ' + id);
        }
        for (const id of mustNot) if (ids.has(id)) seen.wrong.push('gone ' + id);
        for (const id of ids) if (!begun.has(id)) seen.wrong.push('unknown ' + id);
        const { held } = await window.navigator.locks.query();
        const owners = Array.from(held).filter(({ name }) => name === 'diem-bao/owner').length;
        seen.owners = Math.max(seen.owners, owners);
      }
    };
    const note = () => { window.document.documentElement.dataset.seen = JSON.stringify(seen); };
    Promise.all([writeAll(), ask(own), ask(other), ask(own), ask(other)]).then(note, (error) => {
      seen.wrong.push(String(error));
      note();
    });
    return null;`);

async function recordsOf(options: OptionsPage): Promise<Records> {
  const read = await options.run(`${IN_PAGE}
    const database = await openDatabase();
    const reading = database.transaction(['articles', 'highlights']);
    const articles = await settled(reading.objectStore('articles').getAll());
    const highlights = await settled(reading.objectStore('highlights').getAll());
    database.close();
    return JSON.stringify({ articles, highlights });`);
  return JSON.parse(String(read)) as Records;
}

async function searchIn(options: OptionsPage, query: SearchQuery): Promise<SearchAnswer> {
  const answer = await options.run(`${IN_PAGE}
    return JSON.stringify(await sendFrom(own, 'index/search', ${JSON.stringify({ query, page: { limit: 100 } })}));`);
  return (JSON.parse(String(answer)) as { value: SearchAnswer }).value;
}

describeInBrowsers('two pages and the background at once', (browser) => {
  it('are answered as the records say, by one owner', async () => {
    const driver = browser();
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const page = await driver.openTab(ADDRESS);
    await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
    const options = await openOptions(driver, page);
    await until('a whole index', async () => (await searchIn(options, QUERY)).reach.kind === 'whole');
    await start(options);
    // Meanwhile a reader marks on the article's page: the background writes.
    await page.bringToFront();
    for (const words of MARKED) await highlight(driver, page, words, 'green');
    const seen = await until(
      'the end of the writing',
      async () => {
        const told = await options.run('return window.document.documentElement.dataset.seen ?? "";');
        return told === '' ? undefined : (JSON.parse(String(told)) as Seen);
      },
      90_000,
    );
    expect(seen.wrong).toEqual([]);
    expect(seen.owners).toBe(1);
    expect(seen.answered).toBe(seen.asked);
    expect(seen.answered).toBeGreaterThanOrEqual(ARTICLES / 3);

    const searchables = searchablesIn(await recordsOf(options));
    expect(searchables.length).toBe(ARTICLES + 1);
    for (const query of [QUERY, ...queriesOf(3, 6)]) {
      const plain = answerPlainly(query, searchables, { limit: 100, skipped: 0 });
      const answer = await until('a settled answer', async () => {
        const found = await searchIn(options, query);
        return found.isSettled && found.reach.kind === 'whole' ? found : undefined;
      });
      expect(answer.rows.map(({ articleId }) => articleId)).toEqual(plain.ids);
      expect(answer.total).toBe(plain.total);
    }
    await options.close();
  }, 150_000);
});
