import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Choice<T extends string> {
  value: T;
  /** The accessible name, shown as a tooltip too. */
  name: string;
  label: ComponentChildren;
  /** Of its name, BCP 47, where that is not the interface's. */
  language?: string;
}

interface Props<T extends string> {
  name: string;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** One of a few, side by side: native radio buttons, so that keys and screen readers know them. */
export function Segmented<T extends string>({ name, choices, chosen, onChoose }: Props<T>): JSX.Element {
  const group = useId();
  return (
    <fieldset class="db-segmented">
      <legend class="db-unseen">{name}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="db-segment" title={choice.name} lang={choice.language}>
          <input
            type="radio"
            name={group}
            value={choice.value}
            checked={choice.value === chosen}
            aria-label={choice.name}
            onChange={() => onChoose(choice.value)}
          />
          <span aria-hidden="true">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
