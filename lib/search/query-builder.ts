/** A query while it is put together, piece by piece in the order of what was typed. */

import type { Period } from './period';
import type { SearchFilters, SearchOrder, SearchQuery, SearchTerm } from './query';
import type { ClosedField, DateField, FlagField, OpenField } from './query-fields';

/** What was typed and is not in the query, or not as it may have been meant. */
export interface QueryRemark {
  kind: QueryRemarkKind;
  /** As it was typed. */
  text: string;
}

export type QueryRemarkKind =
  /** Signs alone: there is nothing to look for. */
  | 'no-words'
  /** An OR without two words to stand between, or beside something that it cannot part. */
  | 'lone-or'
  /** A field without a value yet, or with one that is not whole yet. */
  | 'unfinished'
  /** Not a value of the field, or a day that no calendar has: looked for as words. */
  | 'unknown-value'
  | 'no-such-date'
  /** It says the opposite of what was typed before, and takes its place. */
  | 'replaced'
  /** A filter that cannot be turned round. */
  | 'cannot-exclude'
  /** Beyond the most that is read. */
  | 'too-long';

export interface ParsedQuery {
  query: SearchQuery;
  remarks: QueryRemark[];
}

type ListField = OpenField | Exclude<ClosedField, 'sort'>;

const LIST_OF_FIELD = {
  outlet: 'outlets',
  level: 'levels',
  tag: 'tags',
  color: 'colors',
  tone: 'tones',
  topic: 'topics',
  status: 'statuses',
  state: 'states',
  author: 'authors',
  source: 'sources',
} as const satisfies Record<ListField, keyof SearchFilters>;

const FLAGS = {
  unread: { key: 'isRead', value: false },
  read: { key: 'isRead', value: true },
  hasHighlights: { key: 'hasHighlights', value: true },
  hasNote: { key: 'hasNote', value: true },
} as const satisfies Record<FlagField, { key: keyof SearchFilters; value: boolean }>;

export class QueryBuilder {
  private readonly query: SearchQuery = { clauses: [], filters: {}, order: 'relevance' };
  private readonly remarks: QueryRemark[] = [];
  /** What an OR would stand behind: the clause that it adds to, or the field of a list, of which one has to fit anyway. */
  private before: SearchTerm[] | ListField | null = null;
  /** An OR, as it was typed, that waits for what it stands before. */
  private or: string | null = null;

  finish(): ParsedQuery {
    this.dropOr();
    return { query: this.query, remarks: this.remarks };
  }

  remark(kind: QueryRemarkKind, text: string): void {
    this.remarks.push({ kind, text });
  }

  addOr(typed: string): void {
    this.dropOr();
    if (this.before === null) this.remark('lone-or', typed);
    else this.or = typed;
  }

  addTerm(term: SearchTerm, excluded: boolean): void {
    if (this.or !== null && !excluded && Array.isArray(this.before)) {
      this.before.push(term);
      this.or = null;
      return;
    }
    this.dropOr();
    const clause = { anyOf: [term], excluded };
    this.query.clauses.push(clause);
    this.before = excluded ? null : clause.anyOf;
  }

  addValues(field: ListField, values: readonly string[]): void {
    const { filters } = this.query;
    const all = new Set<string>([...(filters[LIST_OF_FIELD[field]] ?? []), ...values]);
    Object.assign(filters, { [LIST_OF_FIELD[field]]: [...all] });
    if (this.before === field) this.or = null;
    this.dropOr();
    this.before = field;
  }

  /** Of two beginnings the later one counts, of two ends the earlier: both hold. */
  addPeriod(field: DateField, { from, to }: Period): void {
    const { filters } = this.query;
    const isSaved = field === 'saved' || field === 'savedFrom' || field === 'savedTo';
    const [first, last] = isSaved ? (['savedFrom', 'savedTo'] as const) : (['from', 'to'] as const);
    const before = { ...filters };
    if (field !== last) filters[first] = laterOf(before[first], from);
    if (field !== first) filters[last] = earlierOf(before[last], to);
    this.pass();
  }

  setFlag(field: FlagField, isNegated: boolean, typed: string): void {
    const { filters } = this.query;
    const { key, value } = FLAGS[field];
    const isWanted = value !== isNegated;
    if (filters[key] === !isWanted) this.remark('replaced', typed);
    filters[key] = isWanted;
    this.pass();
  }

  /** `value`: an order, with a minus where it is turned round. */
  setOrder(value: string, isNegated: boolean, typed: string): void {
    const { query } = this;
    const isReversed = value.startsWith('-') !== isNegated;
    const order = value.replace('-', '') as SearchOrder;
    if (query.order !== 'relevance' || query.isReversed === true) this.remark('replaced', typed);
    query.order = order;
    if (isReversed) query.isReversed = true;
    else Reflect.deleteProperty(query, 'isReversed');
    this.pass();
  }

  /** Nothing that an OR could join. */
  private pass(): void {
    this.dropOr();
    this.before = null;
  }

  private dropOr(): void {
    if (this.or !== null) this.remark('lone-or', this.or);
    this.or = null;
  }
}

/** Days compare as texts. */
function laterOf(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

function earlierOf(one: string | undefined, other: string): string {
  return one !== undefined && one < other ? one : other;
}
