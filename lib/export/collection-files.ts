/** The whole collection as files: what *export all* puts into its archive. */

import type { IsoMoment } from '../model/article';
import type { CollectionDump } from '../model/collection-dump';
import { withCorrections } from '../model/corrections';
import type { Highlight } from '../model/highlight';
import type { ArticleId } from '../model/ids';
import { comparePositions } from '../model/text-position';
import { fileNameOf } from './file-name';
import { toJson } from './to-json';
import { type MarkdownOptions, toMarkdown } from './to-markdown';
import type { TextFile } from './to-zip';

/** The file with everything, from which a collection can be restored; its name cannot be an article's, which ends in `.md`. */
export const COLLECTION_FILE = 'diem-bao.json';

/**
 * One Markdown file for each live article, newest saved first, and one JSON file with everything. Rejects nothing and leaves
 * nothing out: a deleted article is in the JSON file alone. `pause` is awaited after each article, so that the screen that
 * asked stays alive over a large collection.
 */
export async function toCollectionFiles(
  dump: CollectionDump,
  options: MarkdownOptions,
  exportedAt: IsoMoment,
  pause: () => Promise<void> | void,
): Promise<TextFile[]> {
  const highlights = byArticle(dump.highlights);
  const taken = new Set<string>();
  const files: TextFile[] = [];
  const articles = dump.articles
    .map((article) => withCorrections(article, article.corrections))
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((left, right) => Date.parse(right.savedAt) - Date.parse(left.savedAt));
  for (const article of articles) {
    files.push({
      name: fileNameOf(article, taken),
      text: toMarkdown(article, highlights.get(article.id) ?? [], options),
    });
    await pause();
  }
  return [...files, { name: COLLECTION_FILE, text: toJson(dump, exportedAt) }];
}

/** In the order of the text, as they are listed everywhere. */
function byArticle(highlights: readonly Highlight[]): Map<ArticleId, Highlight[]> {
  return Map.groupBy(
    highlights.toSorted((left, right) => comparePositions(left.position, right.position)),
    ({ articleId }) => articleId,
  );
}
