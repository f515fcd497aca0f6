import type { JSX } from 'preact';
import type { Words } from '../../locales';
import type { HighlightView } from '../article/views';
import { Button } from '../controls/Button';
import { FilterChip } from '../controls/FilterChip';
import { countChoices, type Filters, isFiltering, NO_FILTERS, toggle } from './filters';

interface Props {
  words: Words;
  highlights: readonly HighlightView[];
  filters: Filters;
  /** How many highlights the filters let through. */
  shown: number;
  onChange: (filters: Filters) => void;
}

/**
 * Chips for the states, the colours and the tags in use, each with its count. One choice alone filters nothing, so it is not
 * offered; but a state that is not the usual one is told however many there are.
 */
export function FilterBar({ words, highlights, filters, shown, onChange }: Props): JSX.Element | null {
  const { colours } = words;
  const choices = countChoices(highlights);
  const hasStates = choices.states.some(({ value }) => value !== 'exact');
  if (choices.colours.length < 2 && choices.tags.length === 0 && !hasStates) return null;
  return (
    <div class="db-filters">
      {hasStates && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be one more line
        <div class="db-filter-row" role="group" aria-label={words.panel.byState}>
          {choices.states.map(({ value, count }) => (
            <FilterChip
              language={words.language}
              key={value}
              count={count}
              isPressed={filters.states.includes(value)}
              title={words.states[value].hint}
              onPress={() => onChange({ ...filters, states: toggle(filters.states, value) })}
            >
              <span class="db-filter-state" data-state={value}>
                {words.states[value].label || words.panel.same}
              </span>
            </FilterChip>
          ))}
        </div>
      )}
      {choices.colours.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be one more line
        <div class="db-filter-row" role="group" aria-label={words.filters.byColour}>
          {choices.colours.map(({ value, count }) => (
            <FilterChip
              language={words.language}
              key={value}
              count={count}
              isPressed={filters.colours.includes(value)}
              title={`${colours[value].meaning} (${colours[value].name}, ${colours[value].line})`}
              onPress={() => onChange({ ...filters, colours: toggle(filters.colours, value) })}
            >
              <span class={`db-ink db-${value}`}>{colours[value].meaning}</span>
            </FilterChip>
          ))}
        </div>
      )}
      {choices.tags.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be one more line
        <div class="db-filter-row" role="group" aria-label={words.filters.byTag}>
          {choices.tags.map(({ value, count }) => (
            <FilterChip
              language={words.language}
              key={value}
              count={count}
              isPressed={filters.tags.includes(value)}
              onPress={() => onChange({ ...filters, tags: toggle(filters.tags, value) })}
            >
              <span class="db-filter-tag">{value}</span>
            </FilterChip>
          ))}
        </div>
      )}
      <div class="db-filter-foot">
        <span class="db-count" role="status">
          {isFiltering(filters) && words.filters.shown(shown, highlights.length)}
        </span>
        {isFiltering(filters) && (
          <Button look="plain" icon="close" label={words.filters.clear} onPress={() => onChange(NO_FILTERS)} />
        )}
      </div>
    </div>
  );
}
