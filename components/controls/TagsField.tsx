import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { foldText, foldTonePlacement } from '../../lib/text/fold-text';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords } from '../../locales/in-page';
import { IconButton } from './IconButton';

interface Props {
  words: InPageWords;
  tags: readonly string[];
  /** The tags of the collection, the most used first. */
  known: readonly string[];
  isReadOnly?: boolean;
  onChange: (tags: string[]) => void;
}

/** So many suggestions are read at a glance. */
const MOST_SUGGESTED = 6;
/** The longest tag, in UTF-16 units. */
const LONGEST_TAG = 60;

/**
 * A field for tags that completes them from those of the collection, typed with or without diacritics (the combobox
 * pattern of the ARIA practices). What was typed and not added counts too when the field is left.
 */
export function TagsField({ words, tags, known, isReadOnly = false, onChange }: Props): JSX.Element {
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const id = useId();
  const suggested = suggestTags(text, known, tags);
  const isOpen = suggested.length > 0;

  const add = (typed: string) => {
    const more = addTags(typed, known, tags);
    if (more.length > tags.length) onChange(more);
    setText('');
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      // Whoever saves now means this too.
      if (event.key === 'Enter') add(text);
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && isOpen) {
      event.preventDefault();
      setActive((active + step + suggested.length + (active < 0 && step < 0 ? 1 : 0)) % suggested.length);
    } else if ((event.key === 'Enter' || event.key === ',') && (text.trim() !== '' || active >= 0)) {
      event.preventDefault();
      add(suggested[active] ?? text);
    } else if (event.key === 'Escape' && text !== '') {
      // The panel around it stays.
      event.preventDefault();
      event.stopPropagation();
      setText('');
      setActive(-1);
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0 && !event.repeat) {
      // Held down it empties the field, and stops there.
      onChange(tags.slice(0, -1));
    }
  };

  return (
    <div class="db-tags">
      {tags.map((tag) => (
        <span class="db-tag" key={tag}>
          {tag}
          {!isReadOnly && (
            <IconButton
              icon="close"
              name={fillIn(words.tags.remove, { tag })}
              onPress={() => onChange(tags.filter((other) => other !== tag))}
            />
          )}
        </span>
      ))}
      <input
        class="db-tags-input"
        role="combobox"
        aria-label={words.tags.label}
        aria-expanded={isOpen}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-describedby={`${id}hint`}
        {...(active >= 0 ? { 'aria-activedescendant': `${id}${active}` } : {})}
        placeholder={words.tags.placeholder}
        readOnly={isReadOnly}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
      />
      <div class="db-tags-list" role="listbox" id={`${id}list`} aria-label={words.tags.label} hidden={!isOpen}>
        {suggested.map((tag, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, as the combobox pattern has it
          <div
            key={tag}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === active}
            // Before the field loses the focus, and with it what was typed.
            onMouseDown={(event) => {
              event.preventDefault();
              add(tag);
            }}
          >
            {tag}
          </div>
        ))}
      </div>
      <span class="db-unseen" role="status">
        {isOpen ? fillIn(words.tags.suggested, { count: suggested.length }) : ''}
      </span>
      <span class="db-unseen" id={`${id}hint`}>
        {words.tags.hint}
      </span>
    </div>
  );
}

/**
 * The tags with those that a text names, parted by commas: pasted, or typed on a touch keyboard, whose keys have no names.
 * One that differs from a tag of the collection in case or in the placement of its tone alone (thủy lợi, Thuỷ lợi) is that.
 */
export function addTags(text: string, known: readonly string[], chosen: readonly string[]): string[] {
  const tags = [...chosen];
  for (const part of text.split(',')) {
    const tag = cleanTag(part);
    const isIt = (other: string) => foldTonePlacement(other) === foldTonePlacement(tag);
    if (tag !== '' && !tags.some(isIt)) tags.push(known.find((other) => other === tag) ?? known.find(isIt) ?? tag);
  }
  return tags;
}

/** A tag as it is stored: NFC, single spaces. */
function cleanTag(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TAG).trim();
}

/** The tags that begin with what was typed, then those that have it at the start of a word. */
export function suggestTags(text: string, known: readonly string[], chosen: readonly string[]): string[] {
  const typed = foldText(text);
  if (typed === '') return [];
  const found = known
    .filter((tag) => !chosen.includes(tag))
    .map((tag) => ({ tag, at: ` ${foldText(tag)}`.indexOf(` ${typed}`) }));
  return [...found.filter(({ at }) => at === 0), ...found.filter(({ at }) => at > 0)]
    .slice(0, MOST_SUGGESTED)
    .map(({ tag }) => tag);
}
