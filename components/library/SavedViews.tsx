import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryWords } from '../../locales/library';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { TextButton } from '../controls/TextButton';
import type { SavedViewRow } from './views';

export interface SavedViewsProps {
  library: LibraryWords;
  language: string;
  rows: readonly SavedViewRow[];
  /** The form for the view in sight is open. */
  isNaming: boolean;
  onNaming: (isNaming: boolean) => void;
  onOpen: (address: string) => void;
  onSave: (name: string) => void;
  onRename: (id: string, name: string) => void;
  onDelete: (id: string) => void;
}

/** Queries that the reader comes back to, by name, with how many match now. */
export function SavedViews(props: SavedViewsProps): JSX.Element {
  const { library, language, rows, isNaming, onNaming } = props;
  const { views } = library;
  const [renamed, setRenamed] = useState<string | null>(null);
  return (
    <section class="db-lib-facet" aria-label={views.title}>
      <h2>{views.title}</h2>
      {rows.length === 0 && !isNaming && <p class="db-lib-soft">{views.none}</p>}
      <ul>
        {rows.map(({ id, name, address, count, isOpen }) =>
          renamed === id ? (
            <li key={id}>
              <NameForm
                library={library}
                label={views.nameOf(name)}
                initial={name}
                onDone={(next) => {
                  setRenamed(null);
                  if (next !== null && next !== name) props.onRename(id, next);
                }}
              />
            </li>
          ) : (
            <li key={id} class="db-lib-view">
              <TextButton class="db-filter" isCurrent={isOpen} onPress={() => props.onOpen(address)}>
                <span class="db-lib-facet-name">{name}</span>
                {count !== null && <span class="db-count">{count.toLocaleString(language)}</span>}
              </TextButton>
              <IconButton icon="correct" name={views.rename(name)} onPress={() => setRenamed(id)} />
              <IconButton icon="trash" name={views.delete(name)} onPress={() => props.onDelete(id)} />
            </li>
          ),
        )}
      </ul>
      {isNaming ? (
        <NameForm
          library={library}
          label={views.name}
          initial=""
          onDone={(name) => {
            onNaming(false);
            if (name !== null) props.onSave(name);
          }}
        />
      ) : (
        <Button label={views.save} look="plain" icon="save" onPress={() => onNaming(true)} />
      )}
    </section>
  );
}

interface NameProps {
  library: LibraryWords;
  label: string;
  initial: string;
  /** Null: it was given up. */
  onDone: (name: string | null) => void;
}

function NameForm({ library, label, initial, onDone }: NameProps): JSX.Element {
  const id = useId();
  const [name, setName] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  // Opened by a key the focus is in the list, where letters are commands.
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="db-lib-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onDone(name.trim());
      }}
    >
      <label for={`${id}name`}>{label}</label>
      <input
        id={`${id}name`}
        ref={field}
        class="db-input"
        maxLength={80}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.stopPropagation();
          onDone(null);
        }}
      />
      <Button label={library.views.keep} look="main" submits />
    </form>
  );
}
