/** Handing one article's file to the reader. */

import type { Words } from '../../locales/index';
import { fileNameOf } from '../export/file-name';
import type { ArticleFormatId } from '../export/formats';
import { ReaderError } from '../model/error';
import type { ArticleId, HighlightId } from '../model/ids';
import { saveFile } from '../platform/download';
import { openCollection } from '../store/open-collection';
import { formatOf } from './export-formats';
import { toFileWords } from './file-words';

/**
 * An article with its highlights, or with those `only`, in a format that articles can be written in. Resolves with the file's
 * name, once the browser has taken it; rejects with 'not-found'.
 */
export async function exportArticle(
  id: ArticleId,
  words: Words,
  formatId: ArticleFormatId = 'markdown',
  only?: ReadonlySet<HighlightId>,
): Promise<string> {
  const found = await (await openCollection()).articles.get(id);
  if (found === null) throw new ReaderError('not-found');
  const { extension, mediaType, write } = formatOf(formatId);
  // Placing highlights weighs more than the rest of the popup, and is wanted when a file is.
  const { toSheet } = await import('../sheet/to-sheet');
  const sheet = toSheet(
    found.article,
    only ? found.highlights.filter((highlight) => only.has(highlight.id)) : found.highlights,
  );
  const content = await write([sheet], toFileWords(words));
  const name = fileNameOf(sheet.facts, new Set(), extension);
  await saveFile(name, new Blob([content], { type: mediaType }));
  return name;
}
