/** Searching the collection while the reader types: no Preact in it. Loaded when it is first used. */

import type { SearchAnswerView, SearchView } from '../../components/popup/views';
import { toReaderError } from '../model/error';
import type { Language } from '../model/settings/settings';
import type { AskSearch, SearchAnswer, SearchPage } from '../search/answer';
import type { KnownValues } from '../search/known-values';
import type { SearchQuery } from '../search/query';
import { understandQuery } from '../search/understand-query';
import { pauseAfter, SETTLING_MS, untilSettled } from '../search/until-settled';
import { nameKept } from './outlet-names';

export interface SearchOptions {
  ask: AskSearch;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** What is shown where nothing was typed. */
  initial: SearchView;
  /** What is shown from now on. */
  onChange: (view: SearchView) => void;
  language: () => Language;
  known: () => KnownValues;
}

/** None of these rejects: what goes wrong becomes the view. */
export interface Search {
  /** Has the owner start, so that the first letters need not wait for it. What comes of it is seen when something is asked. */
  prepare: () => void;
  type: (typed: string) => void;
  /** The next rows. */
  more: () => void;
  /** Asks once more: the collection has changed, or the last time failed. */
  refresh: () => void;
  /** Says anew what was understood, in the language of now. */
  retell: () => void;
  /** Nothing is asked any more. */
  end: () => void;
}

const ROWS_PER_ANSWER = 20;
const ALL: SearchQuery = { clauses: [], filters: {}, order: 'relevance' };

/** Asks at once what is typed: the owner drops what was asked before, and an answer that comes all the same is never shown. */
export function createSearch({ ask, now, initial, onChange, language, known }: SearchOptions): Search {
  let view = initial;
  let query: SearchQuery = ALL;
  let next: string | undefined;
  /** Counts what was asked for; an answer to anything but the newest is dropped. */
  let newest = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  const show = (changes: Partial<SearchView>) => {
    view = { ...view, ...changes };
    onChange(view);
  };

  const understand = (typed: string) => {
    const { query: asked, ...understood } = understandQuery(typed, {
      now: now(),
      known: known(),
      language: language(),
    });
    query = asked;
    return understood;
  };

  const toRows = (
    { rows, ...answer }: SearchAnswer,
    before: readonly SearchAnswer['rows'][number][],
  ): SearchAnswerView => {
    // Behind rows of which others may come first nothing is asked for.
    next = answer.isSettled ? answer.next : undefined;
    const named = rows.map((row) => nameKept(row, language()));
    const { total, isSettled, reach } = answer;
    return { kind: 'rows', rows: [...before, ...named], total, isSettled, hasMore: next !== undefined, reach };
  };

  const toAnswer = (mine: number, make: () => SearchAnswerView) => {
    if (mine !== newest) return;
    const answer = make();
    show({ answer, isAsking: false });
    if (answer.kind !== 'rows') return;
    const pause = pauseAfter(answer, SETTLING_MS);
    if (pause !== null) again = setTimeout(askNow, pause);
  };

  /** Rows that go on from others cannot be put in another order afterwards: they are shown once that is certain. */
  const askSettled = (mine: number, page: SearchPage): Promise<SearchAnswer | null> =>
    untilSettled(
      () => ask(query, page),
      () => mine === newest,
    );

  const askNow = () => {
    newest += 1;
    clearTimeout(again);
    const mine = newest;
    ask(query, { limit: ROWS_PER_ANSWER }).then(
      (answer) => answer && toAnswer(mine, () => toRows(answer, [])),
      (thrown) => toAnswer(mine, () => ({ kind: 'error', error: toReaderError(thrown).code })),
    );
  };

  const drop = () => {
    newest += 1;
    clearTimeout(again);
  };

  return {
    prepare: () => void ask(ALL, { limit: 1 }).catch(() => undefined),
    type: (typed) => {
      const understood = understand(typed);
      if (understood.pieces.length === 0) {
        drop();
        show({ ...understood, isAsking: false, answer: { kind: 'idle' } });
        return;
      }
      const { answer } = view;
      show({ ...understood, isAsking: true, answer: answer.kind === 'rows' ? answer : { kind: 'waiting' } });
      askNow();
    },
    more: () => {
      const { answer } = view;
      if (answer.kind !== 'rows' || next === undefined || view.isAsking) return;
      const mine = newest;
      show({ isAsking: true });
      askSettled(mine, { limit: ROWS_PER_ANSWER, after: next }).then(
        (more) => more && toAnswer(mine, () => toRows(more, answer.rows)),
        (thrown) => toAnswer(mine, () => ({ kind: 'error', error: toReaderError(thrown).code })),
      );
    },
    refresh: () => {
      if (view.answer.kind === 'idle') return;
      show({ isAsking: true, answer: view.answer.kind === 'error' ? { kind: 'waiting' } : view.answer });
      askNow();
    },
    retell: () => {
      if (view.typed !== '') show(understand(view.typed));
    },
    end: drop,
  };
}
