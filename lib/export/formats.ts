import type { Format } from './format';

const EXCEL_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV_TYPE = 'text/csv;charset=utf-8';
const MARKDOWN_TYPE = 'text/markdown;charset=utf-8';

/**
 * The formats of export, in the order in which they are offered. To add one: its writer in a file of its own, a row here, its
 * label in `locales/formats` (by the id; a missing one is a type error).
 */
export const FORMATS = [
  {
    id: 'markdown',
    extension: 'md',
    mediaType: MARKDOWN_TYPE,
    scope: 'article',
    open: async (words) => (await import('./to-markdown')).createMarkdownWriter(words, 'whole'),
  },
  {
    id: 'markdown-marks',
    extension: 'md',
    mediaType: MARKDOWN_TYPE,
    scope: 'article',
    open: async (words) => (await import('./to-markdown')).createMarkdownWriter(words, 'marks'),
  },
  {
    id: 'text',
    extension: 'txt',
    mediaType: 'text/plain;charset=utf-8',
    scope: 'both',
    open: async (words) => (await import('./to-plain-text')).createPlainTextWriter(words),
  },
  {
    id: 'html',
    extension: 'html',
    mediaType: 'text/html;charset=utf-8',
    scope: 'both',
    open: async (words, options) => (await import('./to-html')).createHtmlWriter(words, options),
  },
  {
    id: 'epub',
    extension: 'epub',
    mediaType: 'application/epub+zip',
    scope: 'both',
    open: async (words, options) => (await import('./to-epub')).createEpubWriter(words, options),
  },
  {
    id: 'excel-highlights',
    extension: 'xlsx',
    mediaType: EXCEL_TYPE,
    scope: 'both',
    open: async (words, options) => (await import('./to-excel')).createExcelWriter('highlights', words, options),
  },
  {
    id: 'excel-articles',
    extension: 'xlsx',
    mediaType: EXCEL_TYPE,
    scope: 'both',
    open: async (words, options) => (await import('./to-excel')).createExcelWriter('articles', words, options),
  },
  {
    id: 'csv-highlights',
    extension: 'csv',
    mediaType: CSV_TYPE,
    scope: 'both',
    open: async (words) => (await import('./to-csv')).createCsvWriter('highlights', words),
  },
  {
    id: 'csv-articles',
    extension: 'csv',
    mediaType: CSV_TYPE,
    scope: 'both',
    open: async (words) => (await import('./to-csv')).createCsvWriter('articles', words),
  },
  {
    id: 'ris',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems;charset=utf-8',
    scope: 'both',
    open: async (words) => (await import('./to-ris')).createRisWriter(words),
  },
  {
    id: 'bibtex',
    extension: 'bib',
    mediaType: 'application/x-bibtex;charset=utf-8',
    scope: 'both',
    open: async (words) => (await import('./to-bibtex')).createBibtexWriter(words),
  },
  {
    id: 'csl-json',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    scope: 'both',
    open: async (words) => (await import('./to-csl-json')).createCslJsonWriter(words),
  },
  {
    id: 'annotations',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    scope: 'both',
    open: async (words, options) => (await import('./to-annotations')).createAnnotationsWriter(words, options),
  },
  {
    id: 'json-lines',
    extension: 'jsonl',
    mediaType: 'application/jsonl',
    scope: 'both',
    open: async (words) => (await import('./to-json-lines')).createJsonLinesWriter(words),
  },
  {
    id: 'archive',
    extension: 'zip',
    mediaType: 'application/zip',
    scope: 'collection',
    write: async function* (records, words, options) {
      const { writeCollection } = await import('./collection/write-collection');
      yield* writeCollection(records, words, options);
    },
  },
] as const satisfies readonly Format[];

type Row = (typeof FORMATS)[number];

export type FormatId = Row['id'];

/** The formats that one article can be written in. */
export type ArticleFormatId = Exclude<Row, { scope: 'collection' }>['id'];
