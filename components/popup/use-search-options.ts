import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CopyPlace } from '../../lib/model/copy-place';
import type { FoundArticle } from '../../lib/search/answer';
import type { Completion } from '../../lib/search/complete-query';
import { nextOption } from '../controls/next-option';
import type { SearchActions, SearchView } from './views';

/** What can be chosen in the list under the field. */
export type SearchOption =
  | { kind: 'completion'; completion: Completion }
  | { kind: 'article'; row: FoundArticle }
  | { kind: 'more' };

export interface OptionsInList {
  id: string;
  /** In the order in which they are seen. */
  options: readonly SearchOption[];
  active: number;
  /** Of the element that is active; null where the field is. */
  activeId: string | null;
  isOpen: boolean;
  optionId: (index: number) => string;
  /** `toPage`: the article's page rather than the saved copy. */
  choose: (option: SearchOption, toPage?: boolean) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The options of a search and the keys that go through them. The focus stays in the field. */
export function useSearchOptions(view: SearchView, actions: SearchActions): OptionsInList {
  const [active, setActive] = useState(-1);
  const id = useId();
  const options = toOptions(view);
  const optionId = (index: number) => `${id}option${index}`;
  const activeId = active >= 0 && active < options.length ? optionId(active) : null;

  /** Enter was pressed before the answer to this text was there. */
  const wish = useRef<{ typed: string; toPage: boolean } | null>(null);
  // Another text has other options.
  useEffect(() => setActive(-1), [view.typed]);
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const choose = (option: SearchOption, toPage = false) => {
    if (option.kind === 'completion') actions.onType(option.completion.typed);
    else if (option.kind === 'more') actions.onMore();
    else if (toPage) actions.onOpenUrl(option.row.url);
    else actions.onOpenCopy(option.row.articleId, placeOf(option.row));
  };

  const firstArticle = options.find(({ kind }) => kind === 'article');
  useEffect(() => {
    const wanted = wish.current;
    if (wanted === null || (view.isAsking && wanted.typed === view.typed)) return;
    wish.current = null;
    if (wanted.typed === view.typed && firstArticle !== undefined) choose(firstArticle, wanted.toPage);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return;
      event.preventDefault();
      wish.current = null;
      setActive(nextOption(active, event.key === 'ArrowDown' ? 1 : -1, options.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Nothing was chosen: the first article, once it is one of what was typed.
      const option = options[active] ?? (view.isAsking ? undefined : firstArticle);
      if (option !== undefined) choose(option, event.shiftKey);
      else if (view.isAsking) wish.current = { typed: view.typed, toPage: event.shiftKey };
    } else if (event.key === 'Escape' && view.typed !== '') {
      // The popup stays.
      event.preventDefault();
      event.stopPropagation();
      actions.onType('');
    }
  };

  return { id, options, active, activeId, isOpen: options.length > 0, optionId, choose, onKeyDown };
}

/** Where the best passage stands; the beginning where nothing was looked for in the text. */
function placeOf({ passages: [best] }: FoundArticle): CopyPlace {
  if (best?.highlightId !== undefined) return { highlightId: best.highlightId };
  return best?.block === undefined ? {} : { block: best.block };
}

/** Values of a field that is being filled in come first; names of fields, which any word may begin like, last. */
function toOptions({ completions, answer }: SearchView): SearchOption[] {
  const completing = completions.map((completion) => ({ kind: 'completion', completion }) as const);
  const isValue = completions.some(({ value }) => value !== undefined);
  const rows = answer.kind === 'rows' ? answer.rows.map((row) => ({ kind: 'article', row }) as const) : [];
  const more = answer.kind === 'rows' && answer.hasMore ? [{ kind: 'more' } as const] : [];
  return isValue ? [...completing, ...rows, ...more] : [...rows, ...more, ...completing];
}
