/** The programs and forms that are known; each has its name in `locales/transfer`. */
export const IMPORT_FORMATS = [
  'web-annotation',
  'hypothesis',
  'clipper-json',
  'clipper-markdown',
  'readwise',
  'raindrop-csv',
  'bookmarks-html',
  'omnivore',
  'karakeep',
  'csl-json',
  'instapaper',
  'pocket',
  'own-csv',
  'csv',
  'links',
] as const;
export type ImportFormatId = (typeof IMPORT_FORMATS)[number];
