/** Handing files to the reader. Each resolves with the name of the file, once the browser has taken it. */

import type { Words } from '../../locales/index';
import { recordsOf } from '../export/collection/collection-record';
import { fileNameOf } from '../export/file-name';
import type { ArticleFormatId } from '../export/formats';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { saveFile } from '../platform/download';
import { toSheet } from '../sheet/to-sheet';
import { openCollection } from '../store/open-collection';
import { formatOf } from './export-formats';
import { toFileWords } from './file-words';

/** An article with its highlights, in a format that articles can be written in. Rejects with 'not-found'. */
export async function exportArticle(
  id: ArticleId,
  words: Words,
  formatId: ArticleFormatId = 'markdown',
): Promise<string> {
  const found = await (await openCollection()).articles.get(id);
  if (found === null) throw new ReaderError('not-found');
  const { extension, mediaType, write } = formatOf(formatId);
  const sheet = toSheet(found.article, found.highlights);
  const content = await write([sheet], toFileWords(words));
  const name = fileNameOf(sheet.facts, new Set(), extension);
  await saveFile(name, new Blob([content], { type: mediaType }));
  return name;
}

/** Everything, in a file from which it can be restored. Rejects with 'export-empty'. */
export async function exportCollection(words: Words): Promise<string> {
  const dump = await (await openCollection()).dumps.all();
  if (dump.articles.every(({ deletedAt }) => deletedAt !== undefined)) throw new ReaderError('export-empty');
  const { extension, mediaType, write } = formatOf('archive');
  const exportedAt = new Date();
  const options = { schema: dump.schema, exportedAt, pause: createPause() };
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of write(recordsOf(dump), toFileWords(words), options)) chunks.push(chunk);
  const name = `diem-bao ${dayOf(exportedAt)}.${extension}`;
  await saveFile(name, new Blob(chunks, { type: mediaType }));
  return name;
}

/** How long the page may be busy before it takes input again, in milliseconds. */
const BUSY = 12;

/** Lets the page breathe, though not so often that the pauses cost more than the work. */
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

/** `2026-11-03`, the reader's own day: files sort by it. */
function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
