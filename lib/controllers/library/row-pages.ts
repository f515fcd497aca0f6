/** The rows of a list that may have 100 000, asked for as they come into view. No Preact in it. */

import type { ListView } from '../../../components/library/views';
import { toReaderError } from '../../model/error';
import type { SearchAnswer, SearchPage } from '../../search/answer';
import { pauseAfter } from '../../search/until-settled';

export const ROWS_OF_PAGE = 50;
/** So far from what is in view rows are kept, beside those around the row with the focus; beyond it they are asked for again. */
const KEPT_ROWS = 1_000;
/** So many rows above and below what is in view are asked for behind it: some are drawn already, and scrolling meets them next. */
const ROWS_AROUND = 20;
const FIRST_IN_VIEW = { first: 0, last: ROWS_OF_PAGE - 1, held: 0 } as const;
/** How often an answer that is not settled is asked for again, in milliseconds. */
const UNSETTLED_AGAIN_MS = 120;

/** As much of an answer as pages need. */
export interface PageAnswer<Row> extends Pick<SearchAnswer, 'total' | 'isSettled' | 'next' | 'reach'> {
  rows: Row[];
}

export function noRows<Row>(): ListView<Row> {
  const reach = { kind: 'whole' } as const;
  const none = { rows: new Map<number, Row>(), absent: new Set<number>(), count: 0, total: 0 };
  return { ...none, isSettled: true, reach, isWaiting: true, isAsking: true, error: null };
}

export interface RowPages<Query> {
  /** Another question: what is shown stays until its first rows are there. */
  ask(query: Query, isGrouped: boolean): void;
  /** These rows are in view. `held`: the row with the focus, which stays drawn, and is read aloud, wherever it is. */
  show(first: number, last: number, held: number): void;
  /** The collection changed: what is in view is asked for again, in place. */
  refresh(): void;
  end(): void;
}

interface Options<Row, Query> {
  /** `isFirst`: a later first page makes it worthless. Null where one did. */
  find: (query: Query, page: SearchPage, isFirst: boolean) => Promise<PageAnswer<Row> | null>;
  onChange: (view: ListView<Row>) => void;
  /** What is not settled is asked again when this has resolved. */
  untilIdle?: () => Promise<unknown>;
}

/** None of these rejects: what goes wrong becomes the view. */
export function createRowPages<Row, Query>({
  find,
  onChange,
  untilIdle = async () => undefined,
}: Options<Row, Query>): RowPages<Query> {
  let view = noRows<Row>();
  let query: Query | null = null;
  let isGrouped = false;
  let inView: { first: number; last: number; held: number } = FIRST_IN_VIEW;
  /** Pages whose rows are those of now: how many each was to have when it was answered, and how many came. */
  let fresh = new Map<number, { due: number; given: number }>();
  /** A grouped list is read from its beginning: where its next page begins. */
  let next: string | undefined;
  /** Counts questions; an answer to anything but the newest is dropped. */
  let newest = 0;
  let isBusy = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const show = (changes: Partial<ListView<Row>>) => {
    view = { ...view, ...changes };
    onChange(view);
  };
  const fail = (mine: number, thrown: unknown) => {
    if (mine === newest) show({ error: toReaderError(thrown).code, isAsking: false, isWaiting: false });
  };

  const take = (start: number, answer: PageAnswer<Row>, isFirst: boolean) => {
    const rows = new Map(isFirst ? [] : view.rows);
    const absent = new Set(isFirst ? [] : view.absent);
    const given = answer.rows.length;
    for (const [at, row] of answer.rows.entries()) rows.set(start + at, row);
    if (!isGrouped) {
      const due = dueFrom(start, answer.total);
      fresh.set(start / ROWS_OF_PAGE, { due, given });
      // A record that cannot be read counts among those that match and gives no row: its place is told, never asked for again.
      for (let at = 0; at < ROWS_OF_PAGE; at += 1) {
        if (at < given || at >= due) absent.delete(start + at);
        else absent.add(start + at);
        if (at >= given) rows.delete(start + at);
      }
      for (const kept of [rows, absent]) {
        for (const at of kept.keys()) if (isFar(at)) kept.delete(at);
      }
    }
    const count = isGrouped ? rows.size + Number(next !== undefined) : answer.total;
    const { total, isSettled, reach } = answer;
    show({ rows, absent, count, total, isSettled, reach, isWaiting: false, isAsking: false, error: null });
    const pause = pauseAfter(answer, UNSETTLED_AGAIN_MS);
    clearTimeout(again);
    if (pause !== null) again = setTimeout(() => void refreshIdle(newest), pause);
  };

  const refreshIdle = async (mine: number) => {
    await untilIdle();
    if (mine === newest) refresh();
  };

  const isFar = (at: number): boolean =>
    (at < inView.first - KEPT_ROWS || at > inView.last + KEPT_ROWS) && pageOf(at) !== pageOf(inView.held);

  /** Whether all that the page's last answer gave is here, and nothing more is due by now. */
  const isHere = (page: number): boolean => {
    const answered = fresh.get(page);
    const from = page * ROWS_OF_PAGE;
    if (answered === undefined || answered.due !== dueFrom(from, view.count)) return false;
    return answered.given === 0 || (view.rows.has(from) && view.rows.has(from + answered.given - 1));
  };

  /** The first page of those in view that is not here, then the one of the held row, then those around; null where all are. */
  const missing = (): number | null => {
    const { first, last, held } = inView;
    const end = view.count - 1;
    const lastPage = pageOf(Math.min(last, end));
    const pages: number[] = [];
    for (let page = pageOf(first); page <= lastPage; page += 1) pages.push(page);
    if (held >= 0 && held <= end) pages.push(pageOf(held));
    if (end >= 0) pages.push(pageOf(Math.min(last + ROWS_AROUND, end)), pageOf(Math.max(0, first - ROWS_AROUND)));
    return pages.find((page) => !isHere(page)) ?? null;
  };

  /** One page at a time: who scrolls on has passed what was next before it is asked for. */
  const fill = () => {
    if (isBusy || query === null || view.isWaiting || view.error !== null) return;
    if (isGrouped) fillGrouped(query);
    else fillPage(query, missing());
  };
  const fillPage = (asked: Query, page: number | null) => {
    if (page === null) return;
    const start = page * ROWS_OF_PAGE;
    const after = start === 0 ? {} : { after: String(start) };
    request(asked, { limit: ROWS_OF_PAGE, ...after }, start);
  };
  const fillGrouped = (asked: Query) => {
    if (next === undefined || inView.last < view.count - 1) return;
    const start = view.rows.size;
    request(asked, { limit: ROWS_OF_PAGE, after: next, isGrouped: true }, start);
  };
  const request = (asked: Query, page: SearchPage, start: number) => {
    const mine = newest;
    isBusy = true;
    find(asked, page, false)
      .then(
        (answer) => {
          if (mine !== newest || answer === null) return;
          // One that leads back to itself would be followed without end.
          next = answer.next === page.after ? undefined : answer.next;
          take(start, answer, false);
        },
        (thrown) => fail(mine, thrown),
      )
      .finally(() => {
        isBusy = false;
        fill();
      });
  };

  const begin = (limit = ROWS_OF_PAGE) => {
    if (query === null) return;
    newest += 1;
    clearTimeout(again);
    const mine = newest;
    find(query, { limit, ...(isGrouped && { isGrouped }) }, true).then(
      (answer) => {
        if (mine !== newest || answer === null) return;
        fresh = new Map();
        next = answer.next;
        take(0, answer, true);
        fill();
      },
      (thrown) => fail(mine, thrown),
    );
  };

  /** In place: rows that are known stay until others are there. */
  const refresh = () => {
    if (query === null) return;
    if (isGrouped) {
      // As far as it is looked at: a shorter list would take the row that has the focus away, and its place with it.
      begin((pageOf(Math.max(inView.last, inView.held)) + 1) * ROWS_OF_PAGE);
      return;
    }
    if (view.error !== null || view.isWaiting || inView.first === 0) {
      begin();
      return;
    }
    newest += 1;
    fresh = new Map();
    fill();
  };

  return {
    ask(asked, isInGroups) {
      query = asked;
      isGrouped = isInGroups;
      inView = FIRST_IN_VIEW;
      show({ isAsking: true });
      begin();
    },
    show(first, last, held) {
      inView = { first, last, held };
      fill();
    },
    refresh,
    end() {
      newest += 1;
      query = null;
      clearTimeout(again);
    },
  };
}

const pageOf = (at: number): number => Math.floor(at / ROWS_OF_PAGE);

/** How many rows the page has that begins at this one. */
const dueFrom = (start: number, count: number): number => Math.max(0, Math.min(ROWS_OF_PAGE, count - start));
