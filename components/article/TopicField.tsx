import type { JSX } from 'preact';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { foldTonePlacement } from '../../lib/text/fold-text';

interface Props {
  label: string;
  hint: string;
  stored: string;
  /** The topics of the collection, the most used first. */
  known: readonly string[];
  longest: number;
  /** The empty text: no topic. */
  onChange: (topic: string) => void;
}

/** The topic, completed by the browser from those of the collection. Stored when the field is left, never in the midst of a word. */
export function TopicField({ label, hint, stored, known, longest, onChange }: Props): JSX.Element {
  const [typed, setTyped] = useState(stored);
  const id = useId();
  // Before anything can be typed: an effect that comes later would take back the first letters.
  useLayoutEffect(() => setTyped(stored), [stored]);
  const take = () => {
    const topic = toKnownTopic(typed, known);
    setTyped(topic);
    if (topic !== stored) onChange(topic);
  };
  return (
    <div class="db-fields-row">
      <label class="db-fields-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="db-input"
        type="text"
        autocomplete="off"
        list={`${id}known`}
        maxLength={longest}
        placeholder={hint}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) take();
        }}
      />
      <datalist id={`${id}known`}>
        {known.map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
    </div>
  );
}

/** NFC, single spaces; one that differs from a known topic in case or in the placement of its tone alone is that topic. */
export function toKnownTopic(typed: string, known: readonly string[]): string {
  const topic = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const key = foldTonePlacement(topic);
  return known.find((other) => other === topic) ?? known.find((other) => foldTonePlacement(other) === key) ?? topic;
}
