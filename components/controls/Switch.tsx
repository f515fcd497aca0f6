import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, hint, on, onSwitch }: Props): JSX.Element {
  const id = useId();
  return (
    <label class="db-switch">
      <span class="db-switch-text">
        <span class="db-switch-label" id={`${id}label`}>
          {label}
        </span>
        <span class="db-switch-hint" id={`${id}hint`}>
          {hint}
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-labelledby={`${id}label`}
        aria-describedby={`${id}hint`}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <span class="db-switch-track" aria-hidden="true" />
    </label>
  );
}
