/** Tables of comma-separated values: the columns say whose they are and what is in them, in any order. */

import Papa from 'papaparse';
import type { ImportFormatId } from '../model/import-format';
import { toColour, toFilled, toMilliseconds, toPageAddress, toTags, withoutEmpty } from './import-values';
import type { ImportedHighlight, ImportedPage, ListedImport } from './imported';

/** What a column may hold, with the names that programs give it, in small letters. */
const COLUMNS = {
  url: ['url', 'link', 'uri', 'source url', 'source_url', 'href', 'address', 'địa chỉ', 'đường dẫn', 'liên kết'],
  title: ['title', 'headline', 'name', 'book title', 'document title', 'tít', 'tiêu đề', 'tiêu đề bài'],
  authors: ['author', 'authors', 'book author', 'tác giả'],
  exact: ['highlight', 'quote', 'text', 'exact', 'selection', 'đoạn đánh dấu', 'trích dẫn', 'đoạn trích'],
  prefix: ['prefix'],
  suffix: ['suffix'],
  note: ['note', 'notes', 'annotation', 'comment', 'ghi chú'],
  tags: ['tags', 'labels', 'nhãn', 'thẻ'],
  pageTags: ['document tags'],
  colour: ['color', 'colour', 'màu'],
  excerpt: ['excerpt', 'description', 'summary', 'tóm tắt', 'sapo'],
  published: ['published', 'published at', 'publishedat', 'date', 'ngày đăng'],
  saved: ['created', 'time_added', 'timestamp', 'saved', 'saved at', 'savedat', 'ngày lưu'],
  marked: ['highlighted at', 'created at', 'createdat', 'ngày đánh dấu'],
  folder: ['folder'],
} as const;
type Column = keyof typeof COLUMNS;

interface CsvFormat {
  format: ImportFormatId;
  /** Names of columns that only this program has together. */
  columns: readonly string[];
}

const CSV_FORMATS: readonly CsvFormat[] = [
  { format: 'readwise', columns: ['highlight', 'book title', 'book author'] },
  { format: 'raindrop-csv', columns: ['excerpt', 'folder', 'created', 'cover'] },
  { format: 'raindrop-csv', columns: ['url', 'folder', 'title', 'note', 'tags', 'created'] },
  { format: 'pocket', columns: ['time_added', 'status'] },
  { format: 'instapaper', columns: ['selection', 'folder'] },
];
/** A heading of ours is known by the kind of row that it has first. */
const OWN_COLUMNS = ['đoạn đánh dấu', 'highlight id', 'article id', 'mã bài', 'mã đánh dấu'];

/** So many rows are taken apart at once: some milliseconds. */
const ROWS_AT_ONCE = 2_000;

/** What a table holds; null where no column holds addresses. */
export function readCsvImport(text: string): ListedImport | null {
  const rows = rowsOf(text.replace(/^\ufeff/, ''));
  const { value: heading } = rows.next();
  const { value: first } = rows.next();
  if (!heading || !first) return null;
  const names = heading.map((name) => String(name).trim().toLowerCase());
  const places = new Map<Column, number>();
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const place = names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
    if (place >= 0) places.set(column, place);
  }
  if (!places.has('url') && !isReadwise(names)) return null;
  const format = formatOf(names);
  const entryOf = (row: readonly unknown[]) => {
    const page = toPage(row, places, format);
    return page && [page];
  };
  return { format, entries: entriesOf(first, rows, entryOf) };
}

function* entriesOf(
  first: unknown[],
  others: Iterable<unknown[]>,
  entryOf: (row: unknown[]) => ImportedPage[] | null,
): Generator<ImportedPage[] | null> {
  yield entryOf(first);
  for (const row of others) yield entryOf(row);
}

/** The rows that say anything, taken apart when they are asked for: a table of tens of thousands takes tenths of a second in one piece. */
function* rowsOf(text: string): Generator<unknown[], undefined> {
  let dialect: Papa.ParseConfig = {};
  for (let rest = text; rest !== ''; ) {
    // Its fast mode takes all of the text apart, however many rows are wanted.
    const limits = { skipEmptyLines: 'greedy', fastMode: false, preview: ROWS_AT_ONCE } as const;
    const { data, meta } = Papa.parse<unknown[]>(rest, { ...limits, ...dialect });
    yield* data;
    if (!meta.truncated) return;
    dialect = { delimiter: meta.delimiter, newline: meta.linebreak as '\n' };
    rest = rest.slice(meta.cursor);
  }
}

const isReadwise = (names: readonly string[]) =>
  CSV_FORMATS[0]?.columns.every((column) => names.includes(column)) ?? false;

function formatOf(names: readonly string[]): ImportFormatId {
  const known = CSV_FORMATS.find(({ columns }) => columns.every((column) => names.includes(column)));
  if (known) return known.format;
  return names.some((name) => OWN_COLUMNS.includes(name)) ? 'own-csv' : 'csv';
}

function toPage(
  row: readonly unknown[],
  places: ReadonlyMap<Column, number>,
  format: ImportFormatId,
): ImportedPage | null {
  const cell = (column: Column): string | undefined => {
    const place = places.get(column);
    return place === undefined ? undefined : toFilled(unescaped(row[place]));
  };
  // Readwise has no column for addresses; those of articles stand among its book's facts where they were known.
  const url = toPageAddress(cell('url')) ?? addressAmong(row, format);
  if (url === undefined) return null;
  const exact = cell('exact');
  const created = toMilliseconds(cell('marked'));
  const saved = toMilliseconds(cell('saved')) ?? created;
  const page = {
    url,
    ...withoutEmpty({
      title: titleOf(cell('title'), url),
      authors: (cell('authors') ?? '').split(/\s*;\s*|, and | and /).flatMap((name) => toFilled(name) ?? []),
      excerpt: cell('excerpt'),
      publishedAt: cell('published'),
      savedAt: saved,
    }),
  };
  const marks = withoutEmpty({ note: cell('note'), tags: toTags(cell('tags')) });
  if (exact === undefined) return { ...page, ...marks };
  const highlight: ImportedHighlight = {
    exact,
    ...marks,
    ...withoutEmpty({
      prefix: cell('prefix'),
      suffix: cell('suffix'),
      colour: toColour(cell('colour')),
      createdAt: created ?? saved,
    }),
  };
  return { ...page, ...withoutEmpty({ tags: toTags(cell('pageTags')) }), highlights: [highlight] };
}

/** A cell that a writer has kept from being a formula: an apostrophe before the sign. */
function unescaped(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^'(?=\s*[=+\-@\t\r])/, '') : value;
}

/** Pocket writes the address where it knew no title. */
const titleOf = (title: string | undefined, url: string): string | undefined => (title === url ? undefined : title);

function addressAmong(row: readonly unknown[], format: ImportFormatId): string | undefined {
  if (format !== 'readwise') return undefined;
  for (const value of row) {
    const url = typeof value === 'string' && /^https?:\/\/\S+$/i.test(value.trim()) ? toPageAddress(value) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}
