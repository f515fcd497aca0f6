import type { FormatChoice } from '../../components/article/views';
import type { Words } from '../../locales/index';
import type { Format } from '../export/format';
import { FORMATS, type FormatId } from '../export/formats';

/** What one article can be written in, in the order of the list. */
export function articleFormats(words: Words): FormatChoice[] {
  return FORMATS.flatMap(({ id, scope }) => (scope === 'collection' ? [] : [{ id, label: formatLabelOf(id, words) }]));
}

export function formatLabelOf(id: FormatId, words: Words): string {
  return words.export.formats[id];
}

/** The row with this id. */
export function formatOf<Id extends FormatId>(id: Id): Extract<(typeof FORMATS)[number], { id: Id }> & Format {
  const format = FORMATS.find((row) => row.id === id);
  if (format === undefined) throw new TypeError(`no format is called ${id}`);
  return format as Extract<(typeof FORMATS)[number], { id: Id }>;
}
