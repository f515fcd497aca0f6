/** Filling the collection with more articles than a reader could keep within a test. */

import type { Article } from '../../../lib/model/article';
import type { Highlight } from '../../../lib/model/highlight';
import { shinglesOfArticle, sketchOf } from '../../../lib/press/shingles';
import { toStored } from '../../../lib/store/records';
import { DATABASE_NAME } from '../../../lib/store/schema';
import { toSummary } from '../../../lib/store/summary';
import { wordsFor } from '../../../locales';
import type { Driver, LibraryPage, OptionsPage } from './driver';
import { openOptions } from './reader';

/** Fills the collection, and opens the library of it in Vietnamese, its index made anew. `address`: of a page that is served. */
export async function openFilledLibrary(
  driver: Driver,
  address: string,
  articles: readonly Article[],
  highlights: readonly Highlight[] = [],
): Promise<LibraryPage> {
  const options = await openOptions(driver, await driver.openTab(address));
  if (driver.words.language !== 'vi') {
    await options.click('radio', 'Tiếng Việt');
    driver.words = wordsFor('vi');
  }
  await seedArticles(options, articles, highlights);
  // The index follows changes: it is made anew, as after an update.
  await options.run(`
    const { browser, chrome } = window.wrappedJSObject ?? window;
    const message = { to: 'owner', type: 'index/rebuild', payload: { id: 'rebuild', job: 'index/rebuild', payload: null } };
    const own = window.wrappedJSObject ? window.wrappedJSObject.JSON.parse(JSON.stringify(message)) : message;
    await (browser ?? chrome).runtime.sendMessage(own);
    return null;`);
  await options.click('button', driver.words.screens.library);
  return driver.libraryPage();
}

/** Writes articles and highlights of theirs into the database as if they had been kept, in one transaction. */
export async function seedArticles(
  options: OptionsPage,
  articles: readonly Article[],
  highlights: readonly Highlight[] = [],
): Promise<void> {
  const rows = articles.map((article) => ({
    article,
    highlights: highlights.filter(({ articleId }) => articleId === article.id).map(toStored),
    summary: toSummary(article, highlights.filter(({ articleId }) => articleId === article.id).length),
    sketch: { id: article.id, shingles: sketchOf(shinglesOfArticle(article)) },
  }));
  const json = JSON.stringify(rows);
  await options.run(`
    // Firefox runs this outside the page, whose database takes only values that are its own.
    const { parse } = (window.wrappedJSObject ?? window).JSON;
    const opening = window.indexedDB.open(${JSON.stringify(DATABASE_NAME)});
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = () => reject(opening.error);
    });
    const transaction = opening.result.transaction(['articles', 'highlights', 'summaries', 'sketches', 'meta'], 'readwrite');
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const rows = parse(${JSON.stringify(json)});
    for (const { article, highlights, summary, sketch } of Array.from(rows)) {
      transaction.objectStore('articles').put(article);
      for (const highlight of Array.from(highlights)) transaction.objectStore('highlights').put(highlight);
      transaction.objectStore('summaries').put(summary);
      transaction.objectStore('sketches').put(sketch);
    }
    const meta = transaction.objectStore('meta');
    const reading = meta.get('state');
    reading.onsuccess = () => {
      const state = JSON.parse(JSON.stringify(reading.result));
      state.articles += rows.length;
      state.highlights += ${highlights.length};
      meta.put(parse(JSON.stringify(state)), 'state');
    };
    await done;
    opening.result.close();
    return null;`);
}
