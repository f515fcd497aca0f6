/** Handing files to the reader. Each resolves with the name of the file, once the browser has taken it. */

import type { Words } from '../../locales/index';
import { toCollectionFiles } from '../export/collection-files';
import { fileNameOf } from '../export/file-name';
import { type MarkdownOptions, toMarkdown } from '../export/to-markdown';
import { toZip } from '../export/to-zip';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { saveFile } from '../platform/download';
import { openCollection } from '../store/open-collection';

/** An article with its highlights as Markdown. */
export async function exportArticle(id: ArticleId, words: Words): Promise<string> {
  const found = await (await openCollection()).articles.get(id);
  if (found === null) throw new ReaderError('not-found');
  const { article, highlights } = found;
  const name = fileNameOf(article, new Set());
  const text = toMarkdown(article, highlights, optionsFor(words));
  await saveFile(name, new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  return name;
}

/** Everything: a ZIP with one Markdown file an article and one JSON file that restores the collection. */
export async function exportCollection(words: Words): Promise<string> {
  const dump = await (await openCollection()).dumps.all();
  if (dump.articles.every(({ deletedAt }) => deletedAt !== undefined)) throw new ReaderError('export-empty');
  const now = new Date();
  const files = await toCollectionFiles(dump, optionsFor(words), now.toISOString(), createPause());
  const archive = await toZip(files, now);
  const name = `diem-bao ${dayOf(now)}.zip`;
  await saveFile(name, new Blob([archive], { type: 'application/zip' }));
  return name;
}

/** How long the popup may be busy before it takes input again, in milliseconds. */
const BUSY = 12;

/** Lets the popup breathe, though not so often that the pauses cost more than the work. */
function createPause(): () => Promise<void> | void {
  let since = performance.now();
  return () => {
    if (performance.now() - since < BUSY) return;
    return new Promise((resolve) =>
      setTimeout(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}

function optionsFor({ colours, export: words }: Words): MarkdownOptions {
  const { yellow, green, blue, red, grey } = colours;
  return {
    words,
    colourNames: {
      yellow: yellow.meaning,
      green: green.meaning,
      blue: blue.meaning,
      red: red.meaning,
      grey: grey.meaning,
    },
  };
}

/** `2026-11-03`, the reader's own day: files sort by it. */
function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
