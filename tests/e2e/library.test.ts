/** The library by keyboard alone: an article of three years ago is found, its reprints are grouped, twenty are tagged, and that is undone. */

import { expect, it } from 'vitest';
import type { Article } from '../../lib/model/article';
import type { Highlight } from '../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import { fingerprintOf } from '../../lib/text/fingerprint';
import { libraryWordsFor } from '../../locales/library';
import type { Driver, LibraryPage } from './harness/driver';
import { serveFixture } from './harness/fixtures';
import { openFilledLibrary } from './harness/seed';
import { describeInBrowsers } from './harness/suite';
import { until } from './harness/until';

const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const BRIDGE = 'Cầu phao Bến Ví nối hai bờ sông Mẫu';
const TEXT =
  'Cầu phao Bến Ví dài 240 mét được ghép từ 36 đốt, do công binh huyện Đồng Mẫu lắp trong chín ngày, để học sinh hai xã bờ đông và bờ tây đi học trong mùa nước lên mà không phải chờ đò như mọi năm trước đây.';
const ARTICLES = 260;
const DAY_MS = 86_400_000;

function articleOf(number: number, given: Partial<Article> = {}): Article {
  const headline = given.headline ?? `Chợ phiên thứ ${number} ở xã Ví Dụ họp từ tờ mờ sáng`;
  const host = given.host ?? 'nhandan.vn';
  const blocks: Article['blocks'] = [
    { kind: 'headline', text: headline },
    { kind: 'paragraph', text: headline === BRIDGE ? TEXT : `Phiên ${number} có ${number + 7} gian hàng bán nông cụ.` },
  ];
  const url = `https://${host}/bai-${number}.html`;
  const published = new Date(Date.parse('2026-11-20T02:00:00Z') - number * DAY_MS).toISOString();
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as ArticleId,
    addresses: [url],
    url,
    host,
    outletName: host,
    language: 'vi',
    headline,
    authors: [],
    blocks,
    fingerprint: fingerprintOf(blocks),
    publishedAt: { iso: published, precision: 'minute', words: '' },
    savedAt: published,
    versionCount: 0,
    tags: [],
    note: '',
    stamps: {},
    ...given,
  };
}

const old = (host: string, day: string) => ({
  headline: BRIDGE,
  host,
  publishedAt: { iso: `${day}T08:00:00.000+07:00`, precision: 'minute' as const, words: '' },
});
const COLLECTION = [
  ...Array.from({ length: ARTICLES }, (_one, at) => articleOf(at + 1)),
  articleOf(901, old('nhandan.vn', '2023-10-12')),
  articleOf(902, old('baochinhphu.vn', '2023-10-13')),
];

/** Three in each of the newest ten. */
const HIGHLIGHTS = Array.from({ length: 30 }, (_one, at): Highlight => {
  const article = articleOf(Math.floor(at / 3) + 1);
  const start = (at % 3) * 6;
  const end = start + 5;
  const words = article.blocks[1];
  return {
    id: `10000000-0000-4000-8000-${String(at).padStart(12, '0')}` as HighlightId,
    articleId: article.id,
    quote: { exact: (words?.kind === 'paragraph' ? words.text : '').slice(start, end), prefix: '', suffix: '' },
    position: { startBlock: 1, startOffset: start, endBlock: 1, endOffset: end },
    fingerprint: article.fingerprint,
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: `2026-11-21T09:00:${String(at).padStart(2, '0')}.000+07:00`,
    stamps: {},
  };
});

describeInBrowsers('the library', (browser) => {
  let driver: Driver;
  let library: LibraryPage;
  const words = libraryWordsFor('vi');
  const says = async (text: string) => {
    let shown = '';
    await until(`“${text}” in the library`, async () => {
      shown = await library.text();
      return shown.includes(text);
    }).catch((error) => expect.fail(`${error}: ${shown.slice(0, 1_500)}`));
  };
  const has = (what: string, body: string) => until(what, async () => (await library.run(body)) === true);

  it('opens from the options, with the newest first and a place among all for each row', async () => {
    driver = browser();
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    library = await openFilledLibrary(driver, ADDRESS, COLLECTION, HIGHLIGHTS);
    await says(words.articles(COLLECTION.length));
    await has(
      'the first row of all',
      `const row = document.querySelector('[role=option]');
       return row?.getAttribute('aria-posinset') === '1' && row.getAttribute('aria-setsize') === '${COLLECTION.length}';`,
    );
    await says('Chợ phiên thứ 1 ở xã Ví Dụ');
    // A new tab of Firefox has the cursor in the address bar.
    await library.click('button', words.tabs.articles);
  });

  it('shows the rows of a place that the reader jumps to, and those at the top again', async () => {
    const jump = (share: number) =>
      library.run(`
        const list = document.querySelector('.db-lib-scroll');
        list.scrollTop = list.scrollHeight * ${share};
        return null;`);
    const hasRowAt = (what: string, from: number, to: number) =>
      has(
        what,
        `const list = document.querySelector('.db-lib-scroll').getBoundingClientRect();
         const inView = [...document.querySelectorAll('[role=option]')].filter((row) => {
           const { top, bottom } = row.getBoundingClientRect();
           return bottom > list.top && top < list.bottom;
         });
         const places = inView.map((row) => Number(row.getAttribute('aria-posinset')));
         return inView.length > 2 && places.every((place) => place >= ${from} && place <= ${to})
           && inView.every((row) => row.querySelector('.db-lib-bone') === null);`,
      );
    await jump(0.5);
    await hasRowAt('the rows of the middle', 100, 170);
    await jump(1);
    await hasRowAt('the rows of the end', 230, COLLECTION.length);
    await jump(0);
    await hasRowAt('the rows of the top', 1, 40);
  });

  it('finds by keyboard what is three years old, and groups its reprints', async () => {
    await library.press('/');
    await library.type('cau phao từ: 2023 đến: 2023 ');
    await says(words.articles(2));
    await says(BRIDGE);
    await library.press('Enter');
    await has('the focus in the list', `return document.activeElement?.getAttribute('role') === 'option';`);
    await library.press('g');
    await says(words.reprints(1));
    await library.press('Enter');
    await has(
      'the saved copy',
      `return document.querySelector('iframe')?.contentDocument?.body.innerText.includes('36 đốt') === true;`,
    );
    await has(
      'the address',
      `return window.location.search.includes('open=') && window.location.search.includes('grouped=1');`,
    );
    await library.press('Escape');
    await has('no copy', `return document.querySelector('iframe') === null;`);
    await library.run('window.history.back(); return null;');
    await has('the copy again', `return document.querySelector('iframe') !== null;`);
    await library.run('window.history.forward(); return null;');
    await has('no copy again', `return document.querySelector('iframe') === null;`);
    await library.press('g');
  });

  it('writes Vietnamese into the field and runs no command by it', async () => {
    await library.press('/');
    await library.run(`
      const field = document.activeElement;
      const KeyEvent = (window.wrappedJSObject ?? window).KeyboardEvent;
      for (const key of ['x', 'g', 'h', 't', '1']) field.dispatchEvent(new KeyEvent('keydown', { key, bubbles: true }));
      return null;`);
    await has('the articles, and no timeline', `return document.querySelector('.db-lib-time, dialog[open]') === null;`);
    await library.press('Escape');
    await says(words.articles(COLLECTION.length));
  });

  it('leads to the field by the slash from the list of orders, whose letters stay its own', async () => {
    await library.run(`document.querySelector('.db-lib-order select').focus(); return null;`);
    const orderOf = () => library.run(`return document.querySelector('.db-lib-order select').value;`);
    const before = await orderOf();
    await library.press('/');
    await until('the field', async () => (await library.focused()) === browser().words.search.label);
    expect(await orderOf()).toBe(before);
    await library.press('Escape');
  });

  it('tags twenty of them by keyboard, and takes that back', async () => {
    await library.press('Enter');
    await has('the focus in the list', `return document.activeElement?.getAttribute('role') === 'option';`);
    await library.press('x');
    for (let row = 1; row < 20; row += 1) await library.press('Shift+ArrowDown');
    await says(words.selected(20));
    await library.press('t');
    await has(
      'the form',
      `return document.activeElement?.getAttribute('role') === 'combobox' && document.querySelector('dialog[open]') !== null;`,
    );
    await library.type('chợ phiên');
    await library.press('Enter');
    await has('the tag', `return document.querySelector('dialog[open] .db-tag') !== null;`);
    await library.press('Enter');
    await says(words.done.tag('chợ phiên', 20));
    await library.press('Control+z');
    await says(words.done.undone(20));
    await library.press('/');
    await library.type('thẻ:"chợ phiên" ');
    await says(words.noneTitle);
    await library.press('Escape');
  });

  it('joins two copies by keyboard, seen side by side first, and takes that back', async () => {
    await library.press('/');
    await library.type('cau phao từ: 2023 đến: 2023 ');
    await says(words.articles(2));
    await says(BRIDGE);
    await library.press('Enter');
    await has('the focus in the list', `return document.activeElement?.getAttribute('role') === 'option';`);
    // The keys may be at the last row still, where a longer list was left.
    await library.press('Home');
    await library.press('x');
    await library.press('Shift+ArrowDown');
    await says(words.selected(2));
    await library.press('m');
    await says(words.merging.hint);
    await says(words.merging.twoOutlets);
    await says(words.merging.sameText);
    await has('the focus on a choice', `return document.activeElement?.getAttribute('type') === 'radio';`);
    await library.press('ArrowDown');
    await has('the second one chosen', `return document.querySelectorAll('dialog[open] input')[1]?.checked === true;`);
    await library.press('Enter');
    await says(words.merging.done(BRIDGE));
    await says(words.articles(1));
    await library.press('Control+z');
    await says(words.merging.undone);
    await says(words.articles(2));
    await library.press('/');
    await library.press('Escape');
    await says(words.articles(COLLECTION.length));
  });

  it('selects everything that matches, deletes it, and restores it from what was deleted', async () => {
    await library.press('/');
    await library.type('phiên ');
    await says(words.articles(ARTICLES));
    await library.press('Enter');
    await has('the focus in the list', `return document.activeElement?.getAttribute('role') === 'option';`);
    await library.press('Control+a');
    await says(words.selectedAll(ARTICLES));
    await library.press('Delete');
    await says(words.done.delete(ARTICLES));
    const hasFocus = `return document.activeElement !== document.body;`;
    await library.press('3');
    await says(words.trash.hint);
    await says(words.articles(ARTICLES));
    await has('a place for the keyboard among what was deleted', hasFocus);
    await library.click('button', words.trash.restoreAll);
    await says(words.trash.emptyTitle);
    await has('a place for the keyboard where nothing is left', hasFocus);
    await library.press('1');
    await says(words.articles(ARTICLES));
  });

  it('keeps a view under its name, with its count', async () => {
    await library.press('/');
    await library.press('Escape');
    await library.type('phiên ');
    await says(words.articles(ARTICLES));
    await has('a row to go to', `return document.querySelector('[role=option][tabindex="0"]') !== null;`);
    await library.press('Enter');
    await has('the focus in the list', `return document.activeElement?.getAttribute('role') === 'option';`);
    await library.run(`document.querySelector('details.db-lib-side').open = true; return null;`);
    await library.press('s');
    await has('the focus in the name', `return document.activeElement?.matches('.db-lib-name input') === true;`);
    await library.type('Chợ quê');
    await library.press('Enter');
    await says(words.views.saved('Chợ quê'));
    await has('a place for the keyboard', `return document.activeElement !== document.body;`);
    await library.run(`window.location.search = ''; return null;`).catch(() => undefined);
    await says('Chợ quê');
    await has(
      'the count of the view',
      `return document.querySelector('.db-lib-view .db-count')?.textContent === '${ARTICLES}';`,
    ).catch(async (error) =>
      expect.fail(`${error}: ${await library.run(`return document.querySelector('.db-lib-view')?.innerText;`)}`),
    );
  });

  it('sets a period beside the one before it, and shows the outlets over time', async () => {
    await library.press('/');
    await library.press('Escape');
    await library.type('từ: 1/11/2026 đến: 20/11/2026 ');
    await says(words.articles(19));
    await has(
      'rows that stand close under one another',
      `const places = [...document.querySelectorAll('[role=option]')].map((row) => row.getBoundingClientRect());
      return places.length > 3 && places.every(({ bottom }, at) => at === places.length - 1 || Math.abs(places[at + 1].top - bottom) < 2);`,
    );
    await library.press('Enter');
    await has('the focus in the list', `return document.activeElement?.getAttribute('role') === 'option';`);
    await library.press('h');
    await library.click('radio', words.charts.names.compare);
    const { compare } = words.charts;
    await says(
      compare.less('01/11/2026–20/11/2026', '12/10/2026–31/10/2026', {
        ...{ now: words.articles(19), before: words.articles(20), difference: '1', share: '-5%' },
      }),
    );
    await has('the bars behind', `return document.querySelectorAll('.db-lib-bar-before').length > 0;`);
    // In what order a day, a month and a year are typed is the browser's own matter.
    await library.run(`
      const labels = [...document.querySelectorAll('.db-lib-compare label')];
      const field = labels.find((label) => label.textContent.trim() === ${JSON.stringify(compare.beforeFrom)}).querySelector('input');
      field.value = '2026-10-30';
      field.dispatchEvent(new (window.wrappedJSObject ?? window).Event('change', { bubbles: true }));
      return null;`);
    await says(compare.lengths(20, 2, '1', '1'));
    await has('it in the address', `return window.location.search.includes('against=2026-10-30_2026-10-31');`);
    await library.click('radio', words.charts.names.outlet);
    await says(words.charts.names.topic);
    await has(
      'a strip',
      `return document.querySelector('.db-lib-strip svg')?.querySelector('title')?.textContent.includes('19') === true;`,
    );
    await library.click('button', `${words.copyPicture}: ${words.charts.names.outlet}`);
    await says(words.copiedPicture);
    await library.click('radio', words.charts.names.bars);
    await library.press('/');
    await library.press('Escape');
  });

  it('tags highlights, deletes all that match, and takes each back as a whole', async () => {
    await library.press('/');
    await library.press('Enter');
    await has('the focus in the list', `return document.activeElement?.getAttribute('role') === 'option';`);
    await library.press('2');
    await says(words.highlights(HIGHLIGHTS.length));
    await library.press('/');
    await library.press('Enter');
    await has('the focus in the list', `return document.activeElement?.getAttribute('role') === 'option';`);
    await library.press('x');
    for (let row = 1; row < 5; row += 1) await library.press('Shift+ArrowDown');
    await says(words.markActs.selected(5));
    await library.press('t');
    await has(
      'the form',
      `return document.activeElement?.getAttribute('role') === 'combobox' && document.querySelector('dialog[open]') !== null;`,
    );
    await library.type('nông cụ');
    await library.press('Enter');
    await has('the tag', `return document.querySelector('dialog[open] .db-tag') !== null;`);
    await library.press('Enter');
    await says(words.markActs.done.tag('nông cụ', 5));
    await library.press('Control+z');
    await says(words.markActs.done.undone(5));
    await library.press('/');
    await library.press('Enter');
    await has('the focus in the list', `return document.activeElement?.getAttribute('role') === 'option';`);
    await library.press('Control+a');
    await says(words.markActs.selectedAll(HIGHLIGHTS.length));
    await library.press('Delete');
    await says(words.markActs.done.delete(HIGHLIGHTS.length));
    await library.press('Control+z');
    await says(words.markActs.done.undone(HIGHLIGHTS.length));
    await says(words.highlights(HIGHLIGHTS.length));
  });
});
