/** Filling the collection with more articles than a reader could keep within a test. */

import type { Article } from '../../../lib/model/article';
import { shinglesOfArticle, sketchOf } from '../../../lib/press/shingles';
import { DATABASE_NAME } from '../../../lib/store/schema';
import { toSummary } from '../../../lib/store/summary';
import type { OptionsPage } from './driver';

/** Writes articles without highlights into the database as if they had been kept, in one transaction. */
export async function seedArticles(options: OptionsPage, articles: readonly Article[]): Promise<void> {
  const rows = articles.map((article) => ({
    article,
    summary: toSummary(article, 0),
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
    const transaction = opening.result.transaction(['articles', 'summaries', 'sketches', 'meta'], 'readwrite');
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const rows = parse(${JSON.stringify(json)});
    for (const { article, summary, sketch } of Array.from(rows)) {
      transaction.objectStore('articles').put(article);
      transaction.objectStore('summaries').put(summary);
      transaction.objectStore('sketches').put(sketch);
    }
    const meta = transaction.objectStore('meta');
    const reading = meta.get('state');
    reading.onsuccess = () => {
      const state = JSON.parse(JSON.stringify(reading.result));
      state.articles += rows.length;
      meta.put(parse(JSON.stringify(state)), 'state');
    };
    await done;
    opening.result.close();
    return null;`);
}
