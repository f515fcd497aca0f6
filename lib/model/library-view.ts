/** What the library shows, as other pages take it over: a query as it was typed, and how its rows stand. */

export interface LibraryView {
  /** As the reader saved it; empty where it was not saved. */
  name: string;
  /** What stands in the field: words, filters and order. */
  typed: string;
  /** The same news is one row. */
  isGrouped: boolean;
}

/** Longer ones are in no address that a page of ours has made. */
const LONGEST = { typed: 2_000, name: 80 } as const;

/** `view` is there even where nothing was typed, which finds everything. */
export function toViewParameters({ name, typed, isGrouped }: LibraryView): URLSearchParams {
  return new URLSearchParams({ view: typed, ...(isGrouped && { grouped: '1' }), ...(name !== '' && { name }) });
}

/** Null where the address says nothing of a view. */
export function parseViewParameters(parameters: URLSearchParams): LibraryView | null {
  const typed = parameters.get('view');
  if (typed === null) return null;
  return {
    name: (parameters.get('name') ?? '').trim().slice(0, LONGEST.name),
    typed: typed.slice(0, LONGEST.typed),
    isGrouped: parameters.get('grouped') === '1',
  };
}

/** Whether two views find the same, whatever they are called: a blank at the end tells a whole word from the beginning of one. */
export function isSameView(one: LibraryView, other: LibraryView): boolean {
  return one.typed.trim() === other.typed.trim() && one.isGrouped === other.isGrouped;
}
