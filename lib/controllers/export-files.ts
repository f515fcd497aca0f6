/** Handing one article to the reader, as a file or on the clipboard. */

import type { ExportName } from '../../components/article/views';
import { type ClipboardName, formatWordsFor } from '../../locales/formats/index';
import type { Words } from '../../locales/index';
import type { CopiedText } from '../export/article-line';
import { fileNameOf, noNames } from '../export/file-name';
import type { ArticleFormatId } from '../export/formats';
import { toPrintableSheet } from '../export/printable';
import { piecesOf } from '../export/sheet-writer';
import { toCopiedArticle } from '../export/to-copied-article';
import { ReaderError } from '../model/error';
import type { ArticleId, HighlightId } from '../model/ids';
import { saveFile } from '../platform/download';
import { loadExportChoice } from '../platform/export-choice';
import type { Sheet } from '../sheet/sheet';
import { openCollection } from '../store/open-collection';
import { copyRich } from './copy-rich';
import { formatOf, isClipboardName } from './export-formats';
import { toFileWords } from './file-words';

/**
 * Hands an article out in the way of this name, with its highlights or with those `only`. Resolves with what the reader is told;
 * rejects as the two ways do.
 */
export async function handOut(
  id: ArticleId,
  words: Words,
  name: ExportName,
  only?: ReadonlySet<HighlightId>,
): Promise<string> {
  if (!isClipboardName(name)) return words.notices.exported(await exportArticle(id, words, name, only));
  await copyArticle(id, words, name, only);
  return formatWordsFor(words.language).copied[name];
}

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
  const sheet = await sheetOf(id, only);
  const format = formatOf(formatId);
  const writer = await format.open(toFileWords(words), { title: sheet.facts.headline, exportedAt: new Date() });
  const { namePattern } = await loadExportChoice();
  const name = fileNameOf(sheet.facts, noNames(), format.extension, namePattern);
  await saveFile(name, new Blob(piecesOf(writer, [sheet]), { type: format.mediaType }));
  return name;
}

/** For the clipboard, a kept article whose page does not show it: where it stood, and what is marked in it. Rejects with 'not-found'. */
export async function toCopiedKept(id: ArticleId, outletName: string): Promise<CopiedText> {
  const found = await (await openCollection()).articles.get(id);
  if (found === null) throw new ReaderError('not-found');
  const quotes = found.highlights.map(({ quote }) => quote.exact);
  return toCopiedArticle(found.article, outletName, quotes);
}

/** Puts an article on the clipboard. Rejects with 'not-found' and 'copy-failed'. */
async function copyArticle(
  id: ArticleId,
  words: Words,
  name: ClipboardName,
  only?: ReadonlySet<HighlightId>,
): Promise<void> {
  await copyRich(await toCopied(await sheetOf(id, only), words, name));
}

async function toCopied(sheet: Sheet, words: Words, name: ClipboardName): Promise<CopiedText | { plain: string }> {
  if (name === 'copy-markdown' || name === 'copy-markdown-marks') {
    const { toMarkdown } = await import('../export/to-markdown');
    return { plain: toMarkdown([sheet], toFileWords(words), name === 'copy-markdown' ? 'whole' : 'marks') };
  }
  const { toApaCitation, toVietnameseCitation } = await import('../export/citation');
  return name === 'copy-apa' ? toApaCitation(sheet.facts) : toVietnameseCitation(sheet.facts);
}

async function sheetOf(id: ArticleId, only?: ReadonlySet<HighlightId>): Promise<Sheet> {
  const found = await (await openCollection()).articles.get(id);
  if (found === null) throw new ReaderError('not-found');
  // Placing highlights weighs more than the rest of the popup, and is wanted when a file is.
  const { toSheet } = await import('../sheet/to-sheet');
  const highlights = only ? found.highlights.filter((highlight) => only.has(highlight.id)) : found.highlights;
  return toPrintableSheet(toSheet(found.article, highlights));
}
