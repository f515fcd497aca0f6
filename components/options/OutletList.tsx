import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { foldText } from '../../lib/text/fold-text';
import type { LevelName, OptionsWords } from '../../locales/options';
import { OutletItem } from './OutletItem';
import type { OptionsActions, OutletRow } from './views';

interface Props extends Pick<OptionsActions, 'onSwitch'> {
  options: OptionsWords;
  rows: readonly OutletRow[];
}

/** What the reader can switch comes first, then from the top of the State down. */
const ORDER: readonly LevelName[] = [
  'general',
  'party',
  'state',
  'government',
  'agency',
  'army',
  'police',
  'ministry',
  'body',
  'province',
];

/** The table of outlets, by who stands behind them, with a search that needs no diacritics. */
export function OutletList({ options, rows, onSwitch }: Props): JSX.Element {
  const id = useId();
  const [query, setQuery] = useState('');
  const words = foldText(query).split(' ').filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter(({ searchText }) => words.every((w) => searchText.includes(w)));
  const generalCount = useMemo(() => rows.filter(({ level }) => level === 'general').length, [rows]);
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{options.outlets}</h2>
      <p class="db-soft">{options.outletsHint(rows.length - generalCount, generalCount)}</p>
      <div class="db-find">
        <input
          class="db-input"
          type="search"
          aria-label={options.search}
          placeholder={options.searchPlaceholder}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p class="db-soft" role="status">
          {words.length > 0 && (found.length > 0 ? options.found(found.length) : options.nothingFound)}
        </p>
      </div>
      {ORDER.map((level) => (
        <Group
          // A search opens what it found; the reader's own opening and closing is the browser's to remember.
          key={`${level} ${words.length > 0}`}
          options={options}
          level={level}
          rows={found.filter((row) => row.level === level)}
          isOpen={words.length > 0 || level === 'general'}
          onSwitch={onSwitch}
        />
      ))}
    </section>
  );
}

interface GroupProps extends Props {
  level: LevelName;
  isOpen: boolean;
}

function Group({ options, level, rows, isOpen, onSwitch }: GroupProps): JSX.Element | null {
  if (rows.length === 0) return null;
  const on = rows.filter(({ reading }) => reading !== 'off').length;
  return (
    <details class="db-group" open={isOpen}>
      <summary>
        {options.levels[level]}{' '}
        <span class="db-soft db-group-count">
          {level === 'general' ? options.onCount(on, rows.length) : options.found(rows.length)}
        </span>
      </summary>
      {level === 'general' && <p class="db-soft">{options.generalHint}</p>}
      <ul class="db-plain">
        {rows.map((row) => (
          <OutletItem key={row.host} options={options} row={row} onSwitch={onSwitch} />
        ))}
      </ul>
    </details>
  );
}
