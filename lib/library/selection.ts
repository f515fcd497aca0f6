/** What is selected in a list of which only some rows are there. */

/** `all`: everything that matches, also what was never shown; named are those that were taken out of it. */
export interface LibrarySelection<Id extends string> {
  isAll: boolean;
  /** Those that are selected; of `isAll` those that are not. */
  ids: ReadonlySet<Id>;
  /** The row that a range begins at: the last one that was selected by itself. */
  anchor: number | null;
}

export const NO_SELECTION: LibrarySelection<never> = { isAll: false, ids: new Set<never>(), anchor: null };
export const ALL_SELECTED: LibrarySelection<never> = { isAll: true, ids: new Set<never>(), anchor: null };

export function isSelected<Id extends string>({ isAll, ids }: LibrarySelection<Id>, id: Id): boolean {
  return ids.has(id) !== isAll;
}

/** One row the other way. */
export function toggleRow<Id extends string>(
  { isAll, ids }: LibrarySelection<Id>,
  id: Id,
  index: number,
): LibrarySelection<Id> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { isAll, ids: next, anchor: index };
}

/** These as well, the rows between the anchor and another. */
export function addRows<Id extends string>(before: LibrarySelection<Id>, added: Iterable<Id>): LibrarySelection<Id> {
  const next = new Set(before.ids);
  for (const id of added) {
    if (before.isAll) next.delete(id);
    else next.add(id);
  }
  return { ...before, ids: next };
}

/** How many of so many that match. */
export function selectedCount({ isAll, ids }: LibrarySelection<string>, total: number): number {
  return isAll ? Math.max(0, total - ids.size) : ids.size;
}
