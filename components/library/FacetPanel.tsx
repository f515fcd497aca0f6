import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../lib/model/settings/settings';
import type { LibraryWords } from '../../locales/library';
import { Button } from '../controls/Button';
import { FilterChip } from '../controls/FilterChip';

import type { FacetName, FacetView } from './views';

interface Props {
  language: Language;
  library: LibraryWords;
  facets: readonly FacetView[];
  onToggle: (facet: FacetName, value: string) => void;
}

/** So many values of a facet are seen at once. */
const VALUES_SHOWN = 8;

/** How many of what is found are of each outlet, tag and so on; pressing one puts it to the query or takes it away. */
export function FacetPanel({ language, library, facets, onToggle }: Props): JSX.Element {
  return (
    <>
      {facets.map((facet) => (
        <Facet key={facet.facet} language={language} library={library} view={facet} onToggle={onToggle} />
      ))}
    </>
  );
}

function Facet({ language, library, view, onToggle }: Omit<Props, 'facets'> & { view: FacetView }): JSX.Element | null {
  const [isWhole, setWhole] = useState(false);
  const { facet, values } = view;
  if (values.length === 0) return null;
  const shown = isWhole ? values : values.filter(({ isChosen }, index) => isChosen || index < VALUES_SHOWN);
  const rest = values.length - shown.length;
  const more = isWhole ? library.fewerValues : library.moreValues(rest);
  return (
    <section class="db-lib-facet" aria-label={library.facets[facet]}>
      <h2>{library.facets[facet]}</h2>
      <ul>
        {shown.map(({ value, label, count, isChosen }) => (
          <li key={value}>
            <FilterChip count={count} language={language} isPressed={isChosen} onPress={() => onToggle(facet, value)}>
              <span class="db-lib-facet-name" title={label}>
                {label}
              </span>
            </FilterChip>
          </li>
        ))}
      </ul>
      {(rest > 0 || isWhole) && values.length > VALUES_SHOWN && (
        <Button
          look="plain"
          label={more}
          name={`${more}: ${library.facets[facet]}`}
          onPress={() => setWhole((before) => !before)}
        />
      )}
    </section>
  );
}
