import type { FormatChoice } from '../../components/article/views';
import type { ExportFormatChoice } from '../../components/export/views';
import { type ClipboardName, formatWordsFor } from '../../locales/formats/index';
import type { Words } from '../../locales/index';
import type { Format } from '../export/format';
import { type ArticleFormatId, FORMATS, type FormatId } from '../export/formats';

const CLIPBOARD: readonly ClipboardName[] = ['copy-markdown', 'copy-markdown-marks', 'copy-citation', 'copy-apa'];

/** What one article can be written in, in the order of the list, and what it can be put on the clipboard as. */
export function articleFormats(words: Words): FormatChoice[] {
  const files = FORMATS.flatMap(({ id, scope }) =>
    scope === 'collection' ? [] : [{ id, label: formatLabelOf(id, words) }],
  );
  return [...files, ...clipboardChoices(words)];
}

/** What many articles can be written in: everything first, then the order of the list. */
export function collectionFormats(words: Words): ExportFormatChoice[] {
  const rows = FORMATS.map(({ id, scope }) => ({
    id,
    label: formatLabelOf(id, words),
    isOfAll: scope === 'collection',
    namesFiles: scope === 'collection' || scope === 'article',
  }));
  return rows.toSorted((one, other) => Number(other.isOfAll) - Number(one.isOfAll));
}

export function formatLabelOf(id: FormatId, words: Words): string {
  return formatWordsFor(words.language).formats[id];
}

/** What many articles can be put on the clipboard as. */
export function clipboardChoices(words: Words): { id: ClipboardName; label: string }[] {
  const { clipboard } = formatWordsFor(words.language);
  return CLIPBOARD.map((id) => ({ id, label: clipboard[id] }));
}

/** True where it has a form beside its letters: Markdown is letters. */
export function hasForm(name: ClipboardName): boolean {
  return name === 'copy-citation' || name === 'copy-apa';
}

export function isClipboardName(name: ArticleFormatId | ClipboardName): name is ClipboardName {
  return (CLIPBOARD as readonly string[]).includes(name);
}

/** The row with this id. */
export function formatOf<Id extends FormatId>(id: Id): Extract<(typeof FORMATS)[number], { id: Id }> & Format {
  const format = FORMATS.find((row) => row.id === id);
  if (format === undefined) throw new TypeError(`no format is called ${id}`);
  return format as Extract<(typeof FORMATS)[number], { id: Id }>;
}
