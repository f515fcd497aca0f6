/** The whole collection as one archive: what *export all* hands out. */

import type { Article, IsoMoment } from '../model/article';
import type { Highlight } from '../model/highlight';
import { fileNameOf } from './file-name';
import { type RecordSource, toJsonPieces } from './json-pieces';
import type { Pause } from './pause';
import { type MarkdownOptions, toMarkdown } from './to-markdown';
import { createZipWriter } from './zip-writer';

/** The file with everything, from which a collection can be restored; its name cannot be an article's, which ends in `.md`. */
export const COLLECTION_FILE = 'diem-bao.json';

export interface CollectionSource {
  /** Live articles as the reader corrected them, each with its highlights in the order of the text. */
  articles: AsyncIterable<{ article: Article; highlights: readonly Highlight[] }>;
  records: RecordSource;
}

export interface CollectionOptions extends MarkdownOptions {
  exportedAt: IsoMoment;
  pause: Pause;
}

/**
 * A ZIP with one Markdown file for each article of the source, in its order, and one JSON file with every record: a deleted
 * article is in that alone. It is handed to `write` in chunks as it is made. Rejects with what the source, `pause` and
 * `write` reject with.
 */
export async function writeCollection(
  source: CollectionSource,
  write: (chunk: Uint8Array) => void,
  { exportedAt, pause, ...options }: CollectionOptions,
): Promise<void> {
  const zip = createZipWriter(write, new Date(exportedAt), pause);
  const taken = new Set<string>();
  for await (const { article, highlights } of source.articles) {
    await zip.addFile(fileNameOf(article, taken), [toMarkdown(article, highlights, options)]);
  }
  await zip.addFile(COLLECTION_FILE, toJsonPieces(source.records, exportedAt));
  zip.end();
}
