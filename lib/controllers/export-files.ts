/** Handing one article to the reader, as a file or on the clipboard. */

import type { ExportName } from '../../components/popup/views';
import type { ClipboardName } from '../../locales/formats/index';
import type { Words } from '../../locales/index';
import { fileNameOf, noNames } from '../export/file-name';
import type { ArticleFormatId } from '../export/formats';
import { toPrintableSheet } from '../export/printable';
import { piecesOf } from '../export/sheet-writer';
import type { CopiedText } from '../export/to-copied-article';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { saveFile } from '../platform/download';
import { loadExportChoice } from '../platform/export-choice';
import type { Sheet } from '../sheet/sheet';
import { openCollection } from '../store/open-collection';
import { copyRich } from './copy-rich';
import { formatOf, isClipboardName } from './export-formats';
import { toFileWords } from './file-words';

/** Hands an article out in the way of this name. Resolves with what the reader is told; rejects as the two ways do. */
export async function handOut(id: ArticleId, words: Words, name: ExportName): Promise<string> {
  if (!isClipboardName(name)) return words.notices.exported(await exportArticle(id, words, name));
  await copyArticle(id, words, name);
  return words.popup.copied;
}

/**
 * An article with its highlights, in a format that articles can be written in. Resolves with the file's name, once the
 * browser has taken it; rejects with 'not-found'.
 */
export async function exportArticle(
  id: ArticleId,
  words: Words,
  formatId: ArticleFormatId = 'markdown',
): Promise<string> {
  const sheet = await sheetOf(id);
  const format = formatOf(formatId);
  const writer = await format.open(toFileWords(words), { title: sheet.facts.headline, exportedAt: new Date() });
  const { namePattern } = await loadExportChoice();
  const name = fileNameOf(sheet.facts, noNames(), format.extension, namePattern);
  await saveFile(name, new Blob(piecesOf(writer, [sheet]), { type: format.mediaType }));
  return name;
}

/** Puts an article on the clipboard. Rejects with 'not-found' and 'copy-failed'. */
async function copyArticle(id: ArticleId, words: Words, name: ClipboardName): Promise<void> {
  await copyRich(await toCopied(await sheetOf(id), words, name));
}

async function toCopied(sheet: Sheet, words: Words, name: ClipboardName): Promise<CopiedText | { plain: string }> {
  if (name === 'copy-markdown') {
    const { toMarkdown } = await import('../export/to-markdown');
    return { plain: toMarkdown([sheet], toFileWords(words)) };
  }
  const { toApaCitation, toVietnameseCitation } = await import('../export/citation');
  return name === 'copy-apa' ? toApaCitation(sheet.facts) : toVietnameseCitation(sheet.facts);
}

async function sheetOf(id: ArticleId): Promise<Sheet> {
  const found = await (await openCollection()).articles.get(id);
  if (found === null) throw new ReaderError('not-found');
  // Placing highlights weighs more than the rest of the popup, and is wanted when a file is.
  const { toSheet } = await import('../sheet/to-sheet');
  return toPrintableSheet(toSheet(found.article, found.highlights));
}
