/** Which highlights the panel lists: of any chosen colour, with any chosen tag, in any chosen state. Nothing chosen: all. */

import { HIGHLIGHT_COLOURS, type HighlightColour, type HighlightState } from '../../lib/model/highlight';
import type { HighlightView } from '../article/views';

export interface Filters {
  colours: readonly HighlightColour[];
  tags: readonly string[];
  states: readonly HighlightState[];
}

export const NO_FILTERS: Filters = { colours: [], tags: [], states: [] };

/** In the order in which they ask for the reader, the one that asks for nothing last. */
const STATES: readonly HighlightState[] = ['changed', 'ambiguous', 'orphan', 'edited', 'moved', 'exact'];

export interface Counted<T> {
  value: T;
  count: number;
}

/** The colours that are used, in their order; the tags, the most used first; and the states. */
export function countChoices(highlights: readonly HighlightView[]): {
  colours: Counted<HighlightColour>[];
  tags: Counted<string>[];
  states: Counted<HighlightState>[];
} {
  const colours = HIGHLIGHT_COLOURS.map((value) => ({
    value,
    count: highlights.filter(({ highlight }) => highlight.colour === value).length,
  })).filter(({ count }) => count > 0);
  const counts = new Map<string, number>();
  for (const { highlight } of highlights) {
    for (const tag of highlight.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const tags = [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || one.value.localeCompare(other.value, 'vi'));
  const states = STATES.map((value) => ({
    value,
    count: highlights.filter(({ found }) => found.state === value).length,
  })).filter(({ count }) => count > 0);
  return { colours, tags, states };
}

/** The filters without what no highlight has any more: a filter that cannot be seen must not hide anything. */
export function withoutStale({ colours, tags, states }: Filters, highlights: readonly HighlightView[]): Filters {
  const choices = countChoices(highlights);
  return {
    colours: colours.filter((colour) => choices.colours.some(({ value }) => value === colour)),
    tags: tags.filter((tag) => choices.tags.some(({ value }) => value === tag)),
    states: states.filter((state) => choices.states.some(({ value }) => value === state)),
  };
}

export function isFiltering({ colours, tags, states }: Filters): boolean {
  return colours.length + tags.length + states.length > 0;
}

export function letsThrough({ colours, tags, states }: Filters, { highlight, found }: HighlightView): boolean {
  return (
    (states.length === 0 || states.includes(found.state)) &&
    (colours.length === 0 || colours.includes(highlight.colour)) &&
    (tags.length === 0 || tags.some((tag) => highlight.tags.includes(tag)))
  );
}

/** The list with the value in it if it was not, without it if it was. */
export function toggle<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
