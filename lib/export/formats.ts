import type { Format } from './format';

/**
 * The formats of export, in the order in which they are offered. To add one: its writer in a file of its own, a row here, its
 * label in `locales` (`export.formats`, by the id; a missing one is a type error).
 */
export const FORMATS = [
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown;charset=utf-8',
    scope: 'article',
    write: async (sheets, words) => (await import('./to-markdown')).toMarkdown(sheets, words),
  },
  {
    id: 'text',
    extension: 'txt',
    mediaType: 'text/plain;charset=utf-8',
    scope: 'article',
    write: async (sheets, words) => (await import('./to-plain-text')).toPlainText(sheets, words),
  },
  {
    id: 'html',
    extension: 'html',
    mediaType: 'text/html;charset=utf-8',
    scope: 'both',
    write: async (sheets, words) => (await import('./to-html')).toHtml(sheets, words),
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
