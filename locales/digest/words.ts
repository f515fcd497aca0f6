import type { BuiltInDigest, DigestGrouping, DigestPart, LetterheadField } from '../../lib/model/settings/digest';

/** The words of the page on which a digest is put together. The document has words of its own. */
export interface DigestPageWords {
  title: string;
  /** What it is made of. */
  scope: string;
  scopes: Record<'tray' | 'days' | 'view' | 'all', string>;
  /** Over the list of views. */
  view: string;
  /** One that the library showed and the reader did not save; `typed`: what was asked there, maybe nothing. */
  unsavedView(typed: string): string;
  /** Under what has no period before it. */
  notCompared: string;
  selection(count: number): string;
  day: string;
  from: string;
  to: string;
  loading: string;
  articles(count: number): string;
  emptyTitle: string;
  empty: string;
  /** More articles than a digest may have: the latest are in it, of a view its first ones. */
  cut(count: number): string;
  cutView(count: number): string;
  template: string;
  templates: Record<BuiltInDigest, string>;
  /** Behind the name of a template whose form was adjusted. */
  adjusted: string;
  /** Over what can be adjusted of it. */
  adjust: string;
  templateName: string;
  keepNew: string;
  keepChanged: string;
  deleteTemplate: string;
  templateDeleted(name: string): string;
  templateKept(name: string): string;
  grouping: string;
  groupings: Record<DigestGrouping, string>;
  language: string;
  languages: Record<'auto' | 'vi' | 'en', string>;
  parts: string;
  partNames: Record<DigestPart, string>;
  letterhead: string;
  fields: Record<LetterheadField, string>;
  /** Under the fields that hold one a line. */
  onePerLine: string;
  order: string;
  orderHint: string;
  reset: string;
  leaveOut(headline: string): string;
  groupOf(headline: string): string;
  moveGroup(name: string): string;
  word: string;
  writing: string;
  copyMail: string;
  copyChat: string;
  saved(name: string): string;
  copiedMail: string;
  copiedChat: string;
  preview: string;
  previewHint: string;
  /** Of the preview, in per cent. */
  size: string;
  smaller: string;
  larger: string;
  pages(count: number): string;
}
