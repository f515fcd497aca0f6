import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { FacetPanel } from './FacetPanel';
import { SavedViews, type SavedViewsProps } from './SavedViews';
import type { FacetName, FacetView } from './views';

interface Props {
  words: Words;
  library: LibraryWords;
  views: Omit<SavedViewsProps, 'library' | 'language'>;
  facets: readonly FacetView[];
  onFacet: (facet: FacetName, value: string) => void;
}

/** What narrows the list: beside a wide one; on a narrow screen folded over it. */
export function ListFilters({ words, library, views, facets, onFacet }: Props): JSX.Element {
  const chosen = facets.flatMap(({ values }) => values.filter(({ isChosen }) => isChosen)).length;
  const side = useRef<HTMLDetailsElement>(null);
  // Once: from then on it is as the reader has it.
  useLayoutEffect(() => {
    if (side.current) side.current.open = matchMedia('(min-width: 900px)').matches;
  }, []);
  return (
    <details
      // The key that names a view works with the filters folded too. Here, since the field takes the focus right after this.
      ref={(element) => {
        side.current = element;
        if (element && views.isNaming) element.open = true;
      }}
      class="db-lib-side"
    >
      <summary>{chosen > 0 ? `${library.filters} (${chosen})` : library.filters}</summary>
      <SavedViews library={library} language={words.language} {...views} />
      <FacetPanel language={words.language} library={library} facets={facets} onToggle={onFacet} />
    </details>
  );
}
