/** The values of the query language's fields: the program's own, and what the collection has. */

import type { HighlightColour } from '../model/highlight';
import { type KeptState, nameHas, toNameKey, UNLISTED_LEVEL } from './filter-article';
import type { SearchOrder } from './query';
import type { ClosedField, OpenField } from './query-fields';

/** What is known of the collection, so that values of several words need no quotes and can be completed. */
export interface KnownValues extends Partial<Record<OpenField, readonly string[]>> {
  /** What the reader calls the colours. */
  meanings?: Partial<Record<HighlightColour, string>>;
}

export interface ClosedValue {
  value: string;
  /** The first of each is how it is written. */
  vi: readonly [string, ...string[]];
  en: readonly [string, ...string[]];
}

type Names = readonly [string, ...string[]];
const row = (value: string, vi: Names, en: Names): ClosedValue => ({ value, vi, en });

const stateRow = (value: KeptState, vi: Names, en: Names): ClosedValue => row(value, vi, en);

/** A value of `sort`: the order, with a minus where it is turned round. */
type SortValue = SearchOrder | `-${SearchOrder}`;
const sort = (value: SortValue, vi: Names, en: Names): ClosedValue => row(value, vi, en);

/** "xanh" is both of the colours of that name. */
const CLOSED_VALUES: Readonly<Record<ClosedField, readonly ClosedValue[]>> = {
  color: [
    row('yellow', ['vàng'], ['yellow']),
    row('green', ['xanh lục', 'xanh lá', 'xanh lá cây', 'xanh'], ['green']),
    row('blue', ['xanh lam', 'xanh dương', 'xanh biển', 'xanh'], ['blue']),
    row('red', ['đỏ'], ['red']),
    row('grey', ['xám', 'ghi'], ['grey', 'gray']),
  ],
  tone: [
    row('positive', ['tích cực'], ['positive']),
    row('neutral', ['trung lập', 'trung tính'], ['neutral']),
    row('negative', ['tiêu cực'], ['negative']),
  ],
  status: [row('new', ['mới', 'chưa xử lý'], ['new']), row('handled', ['đã xử lý', 'xử lý xong'], ['handled', 'done'])],
  state: [
    stateRow('whole', ['nguyên bản'], ['whole']),
    stateRow('changed', ['đã đổi', 'báo đã sửa'], ['changed']),
    stateRow('corrected', ['đã chỉnh'], ['corrected']),
    stateRow('cut', ['bị cắt', 'chỉ phần đầu'], ['cut']),
    stateRow('one-page', ['một trang'], ['one page']),
    stateRow('translated', ['bản dịch'], ['translated']),
    stateRow('unread', ['chưa đọc trang'], ['page not read']),
  ],
  level: [
    row('party', ['Đảng'], ['Party']),
    row('state', ['Nhà nước', 'Quốc hội', 'Chủ tịch nước'], ['state', 'national assembly', 'president']),
    row('government', ['Chính phủ'], ['government']),
    row('agency', ['thông tấn', 'thông tấn xã', 'đài quốc gia', 'đài'], ['agency', 'broadcaster']),
    row('army', ['quân đội'], ['army']),
    row('police', ['công an'], ['police']),
    row('ministry', ['bộ ngành', 'bộ'], ['ministry']),
    row('body', ['đoàn thể', 'mặt trận', 'tòa án', 'viện kiểm sát'], ['body', 'court']),
    row('province', ['tỉnh thành', 'tỉnh', 'thành phố', 'địa phương'], ['province', 'local']),
    row('general', ['báo chí chung', 'chung'], ['general']),
    row(UNLISTED_LEVEL, ['ngoài danh sách'], ['unlisted']),
  ],
  sort: [
    sort('relevance', ['liên quan'], ['relevance']),
    sort('published', ['mới nhất', 'ngày đăng'], ['newest', 'published']),
    sort('-published', ['cũ nhất'], ['oldest']),
    sort('saved', ['ngày lưu', 'mới lưu'], ['saved']),
    sort('-saved', ['lưu trước'], ['saved first']),
    sort('read', ['ngày đọc', 'mới đọc'], ['read']),
    sort('-read', ['đọc trước'], ['read first']),
    sort('outlet', ['báo'], ['outlet']),
    sort('-outlet', ['báo ngược'], ['outlet reversed']),
    sort('headline', ['tít'], ['headline', 'title']),
    sort('-headline', ['tít ngược'], ['headline reversed']),
    sort('-relevance', ['liên quan cũ nhất'], ['relevance oldest']),
  ],
};

/** The values of a field, the colours also under the reader's own names for them. */
export function closedValuesOf(field: ClosedField, { meanings = {} }: KnownValues = {}): readonly ClosedValue[] {
  const values = CLOSED_VALUES[field];
  if (field !== 'color') return values;
  return values.map(({ value, vi, en }) => {
    const meaning = meanings[value as HighlightColour];
    return meaning === undefined ? { value, vi, en } : { value, vi: [...vi, meaning], en: [...en, meaning] };
  });
}

/** The values that are called so, in either language; with `isBeginning` those whose name begins so. */
export function closedValuesNamed(
  field: ClosedField,
  typed: string,
  known: KnownValues,
  isBeginning: boolean,
): string[] {
  const key = toNameKey(typed);
  if (key === '') return [];
  const isMeant = (name: string) => (isBeginning ? toNameKey(name).startsWith(key) : toNameKey(name) === key);
  return closedValuesOf(field, known)
    .filter(({ vi, en }) => [...vi, ...en].some(isMeant))
    .map(({ value }) => value);
}

/** How a value is written in a language. */
export function closedNameOf(field: ClosedField, value: string, language: 'vi' | 'en'): string {
  return CLOSED_VALUES[field].find((one) => one.value === value)?.[language][0] ?? value;
}

/** The value as the collection spells it, where it has one of that name. */
export function spellAsKnown(value: string, known: readonly string[] = []): string {
  if (known.includes(value)) return value;
  const key = toNameKey(value);
  return known.find((name) => toNameKey(name) === key) ?? value;
}

/** True where these words stand in a name that the collection has. */
export function isInKnown(words: string, known: readonly string[] = []): boolean {
  return known.some((name) => nameHas(name, words));
}
