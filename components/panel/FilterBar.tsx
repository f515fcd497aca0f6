import type { JSX } from 'preact';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { countChoices, type Filters, isFiltering, NO_FILTERS, toggle } from './filters';
import type { MarkView } from './views';

interface Props {
  words: Words;
  marks: readonly MarkView[];
  filters: Filters;
  /** How many highlights the filters let through. */
  shown: number;
  onChange: (filters: Filters) => void;
}

/** Chips for the colours and the tags in use, each with its count. One choice alone filters nothing, so it is not offered. */
export function FilterBar({ words, marks, filters, shown, onChange }: Props): JSX.Element | null {
  const { panel, colours } = words;
  const choices = countChoices(marks);
  if (choices.colours.length < 2 && choices.tags.length === 0) return null;
  return (
    <div class="db-filters">
      {choices.colours.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be one more line
        <div class="db-filter-row" role="group" aria-label={panel.byColour}>
          {choices.colours.map(({ value, count }) => (
            <button
              key={value}
              type="button"
              class="db-filter"
              aria-pressed={filters.colours.includes(value)}
              title={`${colours[value].meaning} (${colours[value].name}, ${colours[value].line})`}
              onClick={() => onChange({ ...filters, colours: toggle(filters.colours, value) })}
            >
              <span class={`db-ink db-${value}`}>{colours[value].meaning}</span>
              <span class="db-count">{count}</span>
            </button>
          ))}
        </div>
      )}
      {choices.tags.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be one more line
        <div class="db-filter-row" role="group" aria-label={panel.byTag}>
          {choices.tags.map(({ value, count }) => (
            <button
              key={value}
              type="button"
              class="db-filter"
              aria-pressed={filters.tags.includes(value)}
              onClick={() => onChange({ ...filters, tags: toggle(filters.tags, value) })}
            >
              <span class="db-filter-tag">{value}</span>
              <span class="db-count">{count}</span>
            </button>
          ))}
        </div>
      )}
      <div class="db-filter-foot" role="status">
        {isFiltering(filters) && (
          <>
            <span class="db-count">{panel.shown(shown, marks.length)}</span>
            <Button look="plain" icon="close" label={panel.clearFilters} onPress={() => onChange(NO_FILTERS)} />
          </>
        )}
      </div>
    </div>
  );
}
