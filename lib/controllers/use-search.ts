import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SearchView } from '../../components/popup/views';
import { onCollectionChanged } from '../messages/changes';
import { toReaderError } from '../model/error';
import type { Language, Settings } from '../model/settings/settings';
import { createTurnCounter } from '../owner/turns';
import type { KnownValues } from '../search/known-values';
import { openCollection } from '../store/open-collection';
import type { Search } from './search';

const NO_SEARCH: SearchView = {
  typed: '',
  pieces: [],
  remarks: [],
  completions: [],
  isAsking: false,
  answer: { kind: 'idle' },
};

export interface SearchInUse {
  view: SearchView;
  /** Loads what searching needs and has the owner start; a screen opens without it. */
  prepare: () => void;
  type: (typed: string) => void;
  more: () => void;
  refresh: () => void;
}

/**
 * The search over the collection, in step with it once something was searched. `isOpen`: the screen shows what it opens with, and what
 * searching needs can be loaded when there is nothing else to do.
 */
export function useSearch(language: Language, meanings: Settings['meanings'], isOpen: boolean): SearchInUse {
  const [view, setView] = useState(NO_SEARCH);
  const search = useRef<Promise<Search> | null>(null);
  const isOwnerAsked = useRef(false);
  const context = useRef({ language, meanings });
  context.current = { language, meanings };

  const load = useCallback(() => {
    search.current ??= loadSearch(setView, () => context.current).catch((thrown) => {
      // The next letter tries again.
      search.current = null;
      throw thrown;
    });
    return search.current;
  }, []);
  const run = (act: (loaded: Search) => void) => {
    load().then(act, (thrown) =>
      setView((now) => ({ ...now, isAsking: false, answer: { kind: 'error', error: toReaderError(thrown).code } })),
    );
  };

  useEffect(() => {
    const life = new AbortController();
    onCollectionChanged(() => void search.current?.then((loaded) => loaded.refresh()), life.signal);
    return () => {
      life.abort();
      void search.current?.then((loaded) => loaded.end());
    };
  }, []);
  useEffect(() => void search.current?.then((loaded) => loaded.retell()), [language]);
  useEffect(() => {
    if (!isOpen) return undefined;
    // Where that fails the first letter tries again.
    const waiting = requestIdleCallback(() => void loadCode().catch(() => undefined));
    return () => cancelIdleCallback(waiting);
  }, [isOpen]);

  return {
    view,
    prepare: () =>
      run((loaded) => {
        // Once: it would take the place of a question that was typed, which starts the owner as well.
        if (!isOwnerAsked.current) loaded.prepare();
        isOwnerAsked.current = true;
      }),
    type: (typed) => {
      isOwnerAsked.current = true;
      setView((now) => ({ ...now, typed }));
      run((loaded) => loaded.type(typed));
    },
    more: () => run((loaded) => loaded.more()),
    refresh: () => run((loaded) => loaded.refresh()),
  };
}

/** No question is asked for it, and nothing of SQLite is in it. */
const loadCode = () => Promise.all([import('./search'), import('../owner/owner-messages'), import('../outlets/table')]);

async function loadSearch(
  onChange: (view: SearchView) => void,
  context: () => { language: Language; meanings: Settings['meanings'] },
): Promise<Search> {
  const [{ createSearch }, { askOwnerFromPage }, { OUTLETS }] = await loadCode();
  const askOwner = askOwnerFromPage();
  const nextTurn = createTurnCounter();
  const outlet = [...new Set(OUTLETS.flatMap(({ vi, en }) => [vi, en]))];
  let known: KnownValues = { outlet };
  // Tags and topics are completed as soon as they are known.
  openCollection().then(
    async ({ lists }) => (known = { ...known, tag: await lists.tags(), topic: await lists.topics() }),
    () => undefined,
  );
  let areNamesAsked = false;
  /** Behind the first answer, which does not wait for them. */
  const learnNames = () => {
    if (areNamesAsked) return;
    areNamesAsked = true;
    askOwner('index/names', null).then(
      (names) => (known = { ...known, ...names }),
      () => undefined,
    );
  };
  return createSearch({
    ask: (query, page) => askOwner('index/search', { query, page }, nextTurn()).finally(learnNames),
    now: Date.now,
    initial: NO_SEARCH,
    onChange,
    language: () => context().language,
    known: () => ({ ...known, meanings: context().meanings }),
  });
}
