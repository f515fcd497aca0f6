/** The state of the library's page: where it is, what it asks, what it shows. Its signals are drawn by the page. */

import { batch, type Signal, signal } from '@preact/signals';
import type { ArticleListView, HighlightListView } from '../../../components/library/views';
import type { LibraryPlace } from '../../library/place';
import { isSelected, type LibrarySelection, NO_SELECTION } from '../../library/selection';
import type { ArticleId } from '../../model/ids';
import type { Language } from '../../model/settings/settings';
import type { AskOwner, OwnerJobs } from '../../owner/jobs';
import { createTurnCounter } from '../../owner/turns';
import type { FoundArticle } from '../../search/answer';
import { describeQuery, toTyped } from '../../search/describe-query';
import { type ListedHighlight, toHighlightQuery } from '../../search/highlights';
import type { KnownValues } from '../../search/known-values';
import { parseQuery } from '../../search/parse-query';
import type { SearchQuery } from '../../search/query';
import { type UnderstoodQuery, understandQuery } from '../../search/understand-query';
import { untilSettled } from '../../search/until-settled';
import { findIds } from '../find-ids';
import { nameKept } from '../outlet-names';
import { createLibraryCounts, type LibraryCounts, NO_COUNTS } from './library-counts';
import { createRowPages, noRows, type PageAnswer } from './row-pages';

export interface LibraryOptions {
  askOwner: AskOwner;
  place: LibraryPlace;
  /** The address is to say this: as a step that the reader can go back from, or in place of the one before. */
  onPlace: (place: LibraryPlace, isStep: boolean) => void;
  onFailure: (thrown: unknown) => void;
  language: () => Language;
  known: () => KnownValues;
  now: () => number;
}

export interface LibraryState {
  place: Signal<LibraryPlace>;
  /** What stands in the field, and what was understood of it. */
  asked: Signal<UnderstoodQuery>;
  articles: Signal<ArticleListView>;
  highlights: Signal<HighlightListView>;
  counts: Signal<LibraryCounts>;
  selection: Signal<LibrarySelection<ArticleId>>;
  /** Grows where a query may find something else: the collection has changed, or what is known of its tags and topics. */
  revision: Signal<number>;
  /** Goes somewhere else; a step that the reader can go back from, unless `isStep` is false. */
  go: (changes: Partial<LibraryPlace>, isStep?: boolean) => void;
  /** The reader went back or forward. */
  arrive: (place: LibraryPlace) => void;
  type: (typed: string) => void;
  /** Filters or order were pressed. */
  narrow: (query: SearchQuery) => void;
  show: (first: number, last: number) => void;
  refresh: () => void;
  /** Says anew what was understood, in the language of now. */
  retell: () => void;
  selectedIds: () => Promise<ArticleId[]>;
  /** Of the articles' rows, both included, whether they are here or not. */
  idsBetween: (first: number, last: number) => Promise<ArticleId[]>;
  /** How many match a query that was typed; null where that cannot be told now. */
  countOf: (place: LibraryPlace, name: string) => Promise<number | null>;
  end: () => void;
}

type CountsWanted = OwnerJobs['index/count']['payload']['asked'];

const ALL = { most: Number.POSITIVE_INFINITY, isGrouped: false, isWanted: () => true };

export function createLibrary(options: LibraryOptions): LibraryState {
  const { askOwner, onPlace, onFailure, language, known, now } = options;
  const turnOf = createTurnCounter();

  const understand = (typed: string) => understandQuery(typed, { now: now(), known: known(), language: language() });

  const place = signal(options.place);
  const asked = signal(understand(options.place.typed));
  const articles = signal(noRows<FoundArticle>());
  const highlights = signal(noRows<ListedHighlight>());
  const counts = signal<LibraryCounts>(NO_COUNTS);
  const selection = signal<LibrarySelection<ArticleId>>(NO_SELECTION);
  const revision = signal(0);

  const named = <Row extends { host: string; outletName: string }>(answer: PageAnswer<Row> | null) =>
    answer && { ...answer, rows: answer.rows.map((row) => nameKept(row, language())) };
  const articlePages = createRowPages<FoundArticle, SearchQuery>({
    find: async (query, page, isFirst) =>
      named(await askOwner('index/search', { query, page }, isFirst ? turnOf('rows') : undefined)),
    onChange: (view) => {
      articles.value = view;
    },
  });
  const highlightPages = createRowPages<ListedHighlight, SearchQuery>({
    find: async (query, page, isFirst) => {
      const payload = { query: toHighlightQuery(query), page };
      return named(await askOwner('index/highlights', payload, isFirst ? turnOf('rows') : undefined));
    },
    onChange: (view) => {
      highlights.value = view;
    },
  });
  const isOfHighlights = () => place.value.tab === 'highlights';
  const countIn = (tab: LibraryPlace['tab'], query: SearchQuery, what: CountsWanted, name: string) =>
    tab === 'highlights'
      ? askOwner('index/count-highlights', { query: toHighlightQuery(query), asked: what }, turnOf(name))
      : askOwner('index/count', { query, asked: what }, turnOf(name));
  const counting = createLibraryCounts(
    (query, what, name) => countIn(place.value.tab, query, what, name),
    (told) => {
      counts.value = told;
    },
    onFailure,
  );

  const isList = () => place.value.tab === 'articles' || isOfHighlights();
  const pages = () => (isOfHighlights() ? highlightPages : articlePages);
  const ask = () => {
    if (!isList()) return;
    const { query } = asked.value;
    pages().ask(query, place.value.isGrouped && !isOfHighlights());
    counting.ask(query, place.value.unit);
  };

  const settle = (next: LibraryPlace) => {
    const before = place.value;
    batch(() => {
      place.value = next;
      if (next.typed !== before.typed) asked.value = understand(next.typed);
      if (next.typed !== before.typed || next.tab !== before.tab) selection.value = NO_SELECTION;
    });
    if (next.tab !== before.tab || next.typed !== before.typed || next.isGrouped !== before.isGrouped) ask();
    else if (next.unit !== before.unit) counting.ask(asked.value.query, next.unit);
  };
  const go: LibraryState['go'] = (changes, isStep = true) => {
    const next = { ...place.value, ...changes };
    settle(next);
    onPlace(next, isStep);
  };

  ask();

  return {
    ...{ place, asked, articles, highlights, counts, selection, revision, go },
    arrive: settle,
    type: (typed) => go({ typed }, false),
    narrow: (query) => go({ typed: toTyped(describeQuery(query, language())) }),
    show: (first, last) => pages().show(first, last),
    refresh() {
      revision.value += 1;
      if (!isList()) return;
      pages().refresh();
      counting.ask(asked.value.query, place.value.unit);
    },
    retell() {
      asked.value = understand(place.value.typed);
      revision.value += 1;
    },
    async selectedIds() {
      const chosen = selection.value;
      if (!chosen.isAll) return [...chosen.ids];
      const { ids } = await findIds(askOwner, asked.value.query, ALL);
      return ids.filter((id) => isSelected(chosen, id));
    },
    async idsBetween(first, last) {
      const { rows } = articles.value;
      const places = Array.from({ length: last - first + 1 }, (_one, at) => first + at);
      const here = places.flatMap((at) => rows.get(at)?.articleId ?? []);
      if (here.length === places.length || place.value.isGrouped) return here;
      const { query } = asked.value;
      const page = { limit: places.length, after: String(first) };
      return (await untilSettled(() => askOwner('index/ids', { query, page })))?.ids ?? here;
    },
    async countOf({ tab, typed }, name) {
      const { query } = parseQuery(typed, { now: now(), known: known() });
      const answer = await untilSettled(() => countIn(tab, query, { facets: [] }, name));
      return answer?.total ?? null;
    },
    end() {
      articlePages.end();
      highlightPages.end();
      counting.end();
    },
  };
}
