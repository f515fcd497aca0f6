import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../../locales';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import type { OptionsInList } from './use-search-options';
import type { SearchActions } from './views';

interface Props {
  words: Words;
  typed: string;
  options: OptionsInList;
  actions: SearchActions;
}

/** The field over the whole collection: the combobox pattern of the ARIA practices, its list is `SearchResults`. */
export function SearchBox({ words, typed, options, actions }: Props): JSX.Element {
  const { search } = words;
  const input = useRef<HTMLInputElement>(null);
  useFocusBySlash(input);
  const { id, activeId, isOpen } = options;
  return (
    <search class="db-search" aria-label={search.label}>
      <Icon name="search" />
      <input
        ref={input}
        class="db-search-input"
        type="text"
        role="combobox"
        aria-label={search.label}
        aria-expanded={isOpen}
        aria-autocomplete="list"
        aria-describedby={`${id}keys`}
        {...(isOpen ? { 'aria-controls': `${id}list` } : {})}
        {...(activeId === null ? {} : { 'aria-activedescendant': activeId })}
        placeholder={search.label}
        title={search.hint}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        value={typed}
        onFocus={actions.onReady}
        onInput={(event) => actions.onType(event.currentTarget.value)}
        onKeyDown={options.onKeyDown}
      />
      {typed !== '' && (
        <IconButton
          icon="close"
          name={search.clear}
          onPress={() => {
            actions.onType('');
            input.current?.focus();
          }}
        />
      )}
      <span class="db-unseen" id={`${id}keys`}>
        {search.keys}. {search.hint}
      </span>
    </search>
  );
}

/** What takes letters; a switch is an input too, and takes none. */
const WRITTEN_IN = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';

/** A slash leads into the field, unless something is being written. */
function useFocusBySlash(input: { current: HTMLInputElement | null }): void {
  // With the drawing itself: what the reader sees takes the key.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isWriting = target instanceof HTMLElement && target.closest(WRITTEN_IN) !== null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
