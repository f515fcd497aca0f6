/** The fields of the query language, by their names in both languages. */

import { foldText } from '../text/fold-text';
import type { SearchField } from './query';

/** Words are looked for in these. */
export type TextField = Exclude<SearchField, 'tag'>;
/** Whose values are the collection's own. */
export type OpenField = 'outlet' | 'tag' | 'topic' | 'author' | 'source';
/** Whose values have names of the program's. */
export type ClosedField = 'level' | 'color' | 'tone' | 'status' | 'state' | 'sort';
export type DateField = 'date' | 'from' | 'to' | 'saved' | 'savedFrom' | 'savedTo';
/** Without a value. */
export type FlagField = 'unread' | 'read' | 'hasHighlights' | 'hasNote';
export type QueryField = TextField | OpenField | ClosedField | DateField | FlagField;

interface FieldRow<Field extends QueryField, Kind> {
  field: Field;
  kind: Kind;
  /** The first one is how it is written; the others are understood too. */
  vi: readonly [string, ...string[]];
  en: readonly [string, ...string[]];
}

export type QueryFieldRow =
  | FieldRow<TextField, 'text'>
  | FieldRow<OpenField, 'open'>
  | FieldRow<ClosedField, 'closed'>
  | FieldRow<DateField, 'date'>
  | FieldRow<FlagField, 'flag'>;

/** In the order in which they are offered. Names are compared without diacritics and spaces. */
export const QUERY_FIELDS: readonly QueryFieldRow[] = [
  { field: 'headline', kind: 'text', vi: ['tít', 'tiêu đề', 'tựa'], en: ['title', 'headline'] },
  { field: 'outlet', kind: 'open', vi: ['báo', 'tờ báo'], en: ['outlet', 'paper'] },
  { field: 'tag', kind: 'open', vi: ['thẻ', 'nhãn'], en: ['tag', 'tags'] },
  { field: 'color', kind: 'closed', vi: ['màu'], en: ['color', 'colour'] },
  { field: 'tone', kind: 'closed', vi: ['sắcthái'], en: ['tone'] },
  { field: 'topic', kind: 'open', vi: ['chủđề', 'chuyên đề'], en: ['topic', 'subject'] },
  { field: 'status', kind: 'closed', vi: ['trạngthái', 'tình trạng'], en: ['status'] },
  { field: 'from', kind: 'date', vi: ['từ', 'từ ngày'], en: ['from', 'since'] },
  { field: 'to', kind: 'date', vi: ['đến', 'đến ngày', 'tới'], en: ['to', 'until'] },
  { field: 'date', kind: 'date', vi: ['ngày', 'ngày đăng'], en: ['date', 'on'] },
  { field: 'author', kind: 'open', vi: ['tácgiả'], en: ['author', 'by'] },
  { field: 'source', kind: 'open', vi: ['nguồn'], en: ['source'] },
  { field: 'level', kind: 'closed', vi: ['cấp'], en: ['level'] },
  { field: 'state', kind: 'closed', vi: ['tìnhtrạng'], en: ['state'] },
  { field: 'unread', kind: 'flag', vi: ['chưađọc'], en: ['unread'] },
  { field: 'read', kind: 'flag', vi: ['đãđọc'], en: ['isread'] },
  { field: 'hasHighlights', kind: 'flag', vi: ['cóđánhdấu', 'có đoạn'], en: ['hashighlights', 'has highlight'] },
  { field: 'hasNote', kind: 'flag', vi: ['cóghichú'], en: ['hasnote', 'has notes'] },
  { field: 'lead', kind: 'text', vi: ['sapo', 'mào đầu'], en: ['lead'] },
  { field: 'body', kind: 'text', vi: ['chínhvăn', 'nội dung', 'thân bài'], en: ['body', 'text'] },
  { field: 'caption', kind: 'text', vi: ['chúthích', 'chú thích ảnh'], en: ['caption'] },
  { field: 'highlight', kind: 'text', vi: ['đoạn', 'đánh dấu'], en: ['highlight', 'mark'] },
  { field: 'note', kind: 'text', vi: ['ghichú'], en: ['note'] },
  { field: 'saved', kind: 'date', vi: ['lưu', 'ngày lưu'], en: ['saved', 'kept'] },
  { field: 'savedFrom', kind: 'date', vi: ['lưutừ'], en: ['savedfrom', 'saved since'] },
  { field: 'savedTo', kind: 'date', vi: ['lưuđến'], en: ['savedto', 'saved until'] },
  { field: 'sort', kind: 'closed', vi: ['xếp', 'sắp xếp'], en: ['sort', 'order'] },
];

const BY_NAME = new Map(QUERY_FIELDS.flatMap((row) => [...row.vi, ...row.en].map((name) => [toFieldKey(name), row])));

/** The field of this name, with or without diacritics and spaces. */
export function queryFieldOf(name: string): QueryFieldRow | undefined {
  return BY_NAME.get(toFieldKey(name));
}

/** How a field is written in a language. */
export function fieldNameOf(field: QueryField, language: 'vi' | 'en'): string {
  return QUERY_FIELDS.find((row) => row.field === field)?.[language][0] ?? field;
}

export function toFieldKey(name: string): string {
  return foldText(name).replaceAll(' ', '');
}
