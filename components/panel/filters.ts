/** Which highlights the panel lists: of any chosen colour, and with any chosen tag. Nothing chosen: all. */

import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/model/highlight';
import type { HighlightView } from '../article/views';

export interface Filters {
  colours: readonly HighlightColour[];
  tags: readonly string[];
}

export const NO_FILTERS: Filters = { colours: [], tags: [] };

export interface Counted<T> {
  value: T;
  count: number;
}

/** The colours that are used, in their order, and the tags, the most used first. */
export function countChoices(highlights: readonly HighlightView[]): {
  colours: Counted<HighlightColour>[];
  tags: Counted<string>[];
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
  return { colours, tags };
}

/** The filters without what no highlight has any more: a filter that cannot be seen must not hide anything. */
export function withoutStale({ colours, tags }: Filters, highlights: readonly HighlightView[]): Filters {
  const choices = countChoices(highlights);
  return {
    colours: colours.filter((colour) => choices.colours.some(({ value }) => value === colour)),
    tags: tags.filter((tag) => choices.tags.some(({ value }) => value === tag)),
  };
}

export function isFiltering({ colours, tags }: Filters): boolean {
  return colours.length + tags.length > 0;
}

export function letsThrough({ colours, tags }: Filters, { highlight }: HighlightView): boolean {
  return (
    (colours.length === 0 || colours.includes(highlight.colour)) &&
    (tags.length === 0 || tags.some((tag) => highlight.tags.includes(tag)))
  );
}

/** The list with the value in it if it was not, without it if it was. */
export function toggle<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
