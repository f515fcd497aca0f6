import type { JSX, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { QueryPiece } from '../../lib/search/describe-query';
import type { Words } from '../../locales';
import type { LibraryWords } from '../../locales/library';
import { showCompletion } from '../../locales/search/show-completion';
import { showPiece } from '../../locales/search/show-piece';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { nextOption } from '../controls/next-option';
import type { AskedView } from './views';

interface Props {
  words: Words;
  library: LibraryWords;
  asked: AskedView;
  field: RefObject<HTMLInputElement | null>;
  onType: (typed: string) => void;
  onRemove: (piece: QueryPiece) => void;
  /** From the field into the list. */
  onEnter: () => void;
}

/** The field with the query language, its completion (a combobox), and what was understood, each piece to be taken away. */
export function LibraryField({ words, library, asked, field, onType, onRemove, onEnter }: Props): JSX.Element {
  const { search } = words;
  const id = useId();
  const [active, setActive] = useState(-1);
  const [hasFocus, setFocus] = useState(false);
  const { completions } = asked;
  const isOpen = hasFocus && completions.length > 0;
  const choose = (index: number) => {
    const completion = completions[index];
    if (completion === undefined) return;
    setActive(-1);
    onType(completion.typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    // The key that leads here: a reader who presses it once more wants to type, and no query begins with it.
    if (event.key === '/' && asked.typed === '') event.preventDefault();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isOpen) {
      event.preventDefault();
      setActive(nextOption(active, event.key === 'ArrowDown' ? 1 : -1, completions.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (active >= 0) choose(active);
      else onEnter();
    } else if (event.key === 'Escape' && asked.typed !== '') {
      event.preventDefault();
      event.stopPropagation();
      onType('');
    }
  };
  return (
    <search class="db-lib-search" aria-label={search.label}>
      <div class="db-lib-field">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={search.label}
          aria-expanded={isOpen}
          aria-autocomplete="list"
          aria-describedby={`${id}hint`}
          {...(isOpen ? { 'aria-controls': `${id}list` } : {})}
          {...(isOpen && active >= 0 ? { 'aria-activedescendant': `${id}${active}` } : {})}
          placeholder={search.label}
          title={search.hint}
          autocomplete="off"
          spellcheck={false}
          value={asked.typed}
          onInput={(event) => {
            setActive(-1);
            onType(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
        />
        {asked.typed !== '' && (
          <IconButton
            icon="close"
            name={search.clear}
            onPress={() => {
              onType('');
              field.current?.focus();
            }}
          />
        )}
      </div>
      <span class="db-unseen" id={`${id}hint`}>
        {search.hint}
      </span>
      {isOpen && (
        <div class="db-lib-completions" role="listbox" id={`${id}list`} aria-label={search.completions}>
          {completions.map((completion, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, as the combobox pattern has it
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
            <div
              key={completion.typed}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              <span class="db-lib-completed">{search.fields[completion.field]}</span>
              {showCompletion(completion)}
            </div>
          ))}
        </div>
      )}
      {asked.pieces.length > 0 && (
        <ul class="db-lib-pieces" aria-label={search.understood}>
          {asked.pieces.map((piece) => {
            const shown = showPiece(piece, search);
            return (
              <li key={piece.typed} class="db-lib-piece">
                <span>{shown}</span>
                <IconButton icon="close" name={library.removePiece(shown)} onPress={() => onRemove(piece)} />
              </li>
            );
          })}
        </ul>
      )}
      {asked.remarks.length > 0 && (
        <ul class="db-lib-remarks">
          {asked.remarks.map(({ kind, text }) => (
            <li key={`${kind} ${text}`}>{search.remarks[kind](text)}</li>
          ))}
        </ul>
      )}
    </search>
  );
}
