/** The state of the library's page: where it is, what it asks, what it shows. Its signals are drawn by the page. */

import { batch, type Signal, signal } from '@preact/signals';
import type { ArticleListView, HighlightListView } from '../../../components/library/views';
import type { LibraryPlace } from '../../library/place';
import { isSelected, type LibrarySelection, NO_SELECTION } from '../../library/selection';
import type { ArticleId, HighlightId } from '../../model/ids';
import type { Language } from '../../model/settings/settings';
import { dayOf } from '../../model/tray';
import type { AskOwner, OwnerJobs } from '../../owner/jobs';
import { createLongActs } from '../../owner/long-acts';
import { createTurnCounter } from '../../owner/turns';
import type { FoundArticle, SearchPage } from '../../search/answer';
import { describeQuery, toTyped } from '../../search/describe-query';
import {
  type FoundHighlightPlaces,
  type HighlightPlace,
  type HighlightQuery,
  type ListedHighlight,
  toHighlightQuery,
} from '../../search/highlights';
import type { KnownValues } from '../../search/known-values';
import { parseQuery } from '../../search/parse-query';
import type { SearchQuery } from '../../search/query';
import { type UnderstoodQuery, understandQuery } from '../../search/understand-query';
import { untilSettled } from '../../search/until-settled';
import { findIds } from '../find-ids';
import { nameKept } from '../outlet-names';
import { type ChartCounts, type ChartsAsked, createLibraryCharts } from './library-charts';
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
  /** What the index cannot tell of highlights. */
  records: {
    /** The highlights at these places, in their order; those that are not there any more are left out. */
    highlightsAt: (places: readonly HighlightPlace[]) => Promise<HighlightId[]>;
    /** Another one after each change of the collection. */
    changeNumber: () => Promise<number>;
  };
}

export interface LibraryState {
  place: Signal<LibraryPlace>;
  /** What stands in the field, and what was understood of it. */
  asked: Signal<UnderstoodQuery>;
  articles: Signal<ArticleListView>;
  highlights: Signal<HighlightListView>;
  counts: Signal<LibraryCounts>;
  /** Of what stands under the timeline. */
  charts: Signal<ChartCounts>;
  selection: Signal<LibrarySelection<ArticleId>>;
  highlightSelection: Signal<LibrarySelection<HighlightId>>;
  /** What `charts` are counted of now. */
  chartsAsked: () => ChartsAsked;
  /** Grows where a query may find something else: the collection has changed, or what is known of its tags and topics. */
  revision: Signal<number>;
  /** Goes somewhere else; a step that the reader can go back from, unless `isStep` is false. */
  go: (changes: Partial<LibraryPlace>, isStep?: boolean) => void;
  /** The reader went back or forward. */
  arrive: (place: LibraryPlace) => void;
  type: (typed: string) => void;
  /** Filters or order were pressed. */
  narrow: (query: SearchQuery) => void;
  show: (first: number, last: number, held: number) => void;
  refresh: () => void;
  /** Says anew what was understood, in the language of now. */
  retell: () => void;
  /** `isWanted` ends the waiting for an index that has to catch up: then there are fewer. */
  selectedIds: (isWanted?: () => boolean) => Promise<ArticleId[]>;
  /** Of the articles' rows, both included, whether they are here or not. */
  idsBetween: (first: number, last: number) => Promise<ArticleId[]>;
  /** The same of the highlights. */
  selectedHighlights: (isWanted?: () => boolean) => Promise<HighlightId[]>;
  highlightsBetween: (first: number, last: number) => Promise<HighlightId[]>;
  /** An act on many begins; what this gives says that it has ended. */
  beginAct: () => () => void;
  /**
   * How many match a query that was typed; null where that cannot be told now. `name`: a later question of that name takes
   * its place. `isWanted`: asked before each question, since one that nobody wants any more would take the place of a newer.
   */
  countOf: (place: LibraryPlace, name: string, isWanted: () => boolean) => Promise<number | null>;
  end: () => void;
}

type CountsWanted = OwnerJobs['index/count']['payload']['asked'];

/** Places that are asked for at once. */
const PLACES_AT_ONCE = 2_000;
/** While somebody writes without end, places that are still of the moment they tell have to do. */
const PLACES_TRIES = 3;
const ALL = { most: Number.POSITIVE_INFINITY, isGrouped: false, isWanted: () => true };

export function createLibrary(options: LibraryOptions): LibraryState {
  const { askOwner, onPlace, onFailure, language, known, now, records } = options;
  const turnOf = createTurnCounter();
  const acts = createLongActs();

  const understand = (typed: string) => understandQuery(typed, { now: now(), known: known(), language: language() });

  const place = signal(options.place);
  const asked = signal(understand(options.place.typed));
  const articles = signal(noRows<FoundArticle>());
  const highlights = signal(noRows<ListedHighlight>());
  const counts = signal<LibraryCounts>(NO_COUNTS);
  const charts = signal<ChartCounts>({ kind: 'none' });
  const selection = signal<LibrarySelection<ArticleId>>(NO_SELECTION);
  const highlightSelection = signal<LibrarySelection<HighlightId>>(NO_SELECTION);
  const revision = signal(0);

  const named = <Row extends { host: string; outletName: string }>(answer: PageAnswer<Row> | null) =>
    answer && { ...answer, rows: answer.rows.map((row) => nameKept(row, language())) };
  const articlePages = createRowPages<FoundArticle, SearchQuery>({
    find: async (query, page, isFirst) =>
      named(await askOwner('index/search', { query, page }, isFirst ? turnOf('rows') : undefined)),
    onChange: (view) => {
      articles.value = view;
    },
    untilIdle: acts.over,
  });
  const highlightPages = createRowPages<ListedHighlight, SearchQuery>({
    find: async (query, page, isFirst) => {
      const payload = { query: toHighlightQuery(query), page };
      return named(await askOwner('index/highlights', payload, isFirst ? turnOf('rows') : undefined));
    },
    onChange: (view) => {
      highlights.value = view;
    },
    untilIdle: acts.over,
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
    acts.over,
  );
  const charting = createLibraryCharts(
    (query, what, name) => countIn(place.value.tab, query, what, name),
    (told) => {
      charts.value = told;
    },
    onFailure,
  );
  const chartsAsked = (): ChartsAsked => {
    const { chart, unit, against } = place.value;
    return { chart, unit, against, query: asked.value.query, today: dayOf(now()) };
  };
  const countAll = () => {
    counting.ask(asked.value.query, place.value.unit);
    charting.ask(chartsAsked());
  };

  const isList = () => place.value.tab === 'articles' || isOfHighlights();
  const pages = () => (isOfHighlights() ? highlightPages : articlePages);
  const ask = () => {
    if (!isList()) return;
    pages().ask(asked.value.query, place.value.isGrouped && !isOfHighlights());
    countAll();
  };

  const settle = (next: LibraryPlace) => {
    const before = place.value;
    batch(() => {
      place.value = next;
      if (next.typed !== before.typed) asked.value = understand(next.typed);
      if (next.typed !== before.typed || next.tab !== before.tab) {
        selection.value = NO_SELECTION;
        highlightSelection.value = NO_SELECTION;
      }
    });
    if (next.tab !== before.tab || next.typed !== before.typed || next.isGrouped !== before.isGrouped) ask();
    else if (next.unit !== before.unit) countAll();
    else if (next.chart !== before.chart || next.against !== before.against) charting.ask(chartsAsked());
  };
  const go: LibraryState['go'] = (changes, isStep = true) => {
    const next = { ...place.value, ...changes };
    settle(next);
    onPlace(next, isStep);
  };

  const placesOf = async (
    query: HighlightQuery,
    first: number,
    last: number,
    isWanted: () => boolean = ALL.isWanted,
  ): Promise<HighlightPlace[]> => {
    const places: HighlightPlace[] = [];
    for (
      let after: string | undefined = String(first);
      after !== undefined && places.length <= last - first && isWanted();
    ) {
      const page: SearchPage = { limit: Math.min(PLACES_AT_ONCE, last - first + 1 - places.length), after };
      const answer: FoundHighlightPlaces | null = await untilSettled(
        () => askOwner('index/highlight-places', { query, page }),
        isWanted,
      );
      places.push(...(answer?.places ?? []));
      after = answer?.next;
    }
    return places;
  };
  /** Of the list's rows. Where the collection changed meanwhile a place may be another's: it is asked again. */
  const highlightIds = async (first: number, last: number, isWanted?: () => boolean): Promise<HighlightId[]> => {
    const query = toHighlightQuery(asked.value.query);
    for (let tried = 1; ; tried += 1) {
      const before = await records.changeNumber();
      const ids = await records.highlightsAt(await placesOf(query, first, last, isWanted));
      if (tried === PLACES_TRIES || (await records.changeNumber()) === before) return ids;
    }
  };

  ask();

  return {
    ...{ place, asked, articles, highlights, counts, charts, chartsAsked, selection, highlightSelection, revision, go },
    arrive: settle,
    type: (typed) => go({ typed }, false),
    narrow: (query) => go({ typed: toTyped(describeQuery(query, language())) }),
    show: (first, last, held) => pages().show(first, last, held),
    refresh() {
      revision.value += 1;
      if (!isList()) return;
      pages().refresh();
      countAll();
    },
    retell() {
      asked.value = understand(place.value.typed);
      revision.value += 1;
    },
    async selectedIds(isWanted = ALL.isWanted) {
      const chosen = selection.value;
      if (!chosen.isAll) return [...chosen.ids];
      const { ids } = await findIds(askOwner, asked.value.query, { ...ALL, isWanted });
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
    async selectedHighlights(isWanted) {
      const chosen = highlightSelection.value;
      if (!chosen.isAll) return [...chosen.ids];
      return (await highlightIds(0, Number.MAX_SAFE_INTEGER - 1, isWanted)).filter((id) => isSelected(chosen, id));
    },
    async highlightsBetween(first, last) {
      const { rows } = highlights.value;
      const places = Array.from({ length: last - first + 1 }, (_one, at) => first + at);
      const here = places.flatMap((at) => rows.get(at)?.highlightId ?? []);
      return here.length === places.length ? here : highlightIds(first, last);
    },
    beginAct: acts.begin,
    async countOf({ tab, typed }, name, isWanted) {
      const { query } = parseQuery(typed, { now: now(), known: known() });
      const answer = await untilSettled(async () => {
        await acts.over();
        return isWanted() ? countIn(tab, query, { facets: [] }, name) : null;
      }, isWanted);
      return answer?.total ?? null;
    },
    end() {
      articlePages.end();
      highlightPages.end();
      counting.end();
      charting.end();
    },
  };
}
