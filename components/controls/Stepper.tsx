import type { JSX } from 'preact';
import { tooltipOf } from './tooltip-of';

interface Props {
  label: string;
  /** The accessible names of the two buttons. */
  less: string;
  more: string;
  value: number;
  /** The value as the reader sees it. */
  shown: string;
  least: number;
  most: number;
  step: number;
  onChange: (value: number) => void;
}

/** A number that two buttons change. At its end a button keeps the focus and does nothing. */
export function Stepper({ label, less, more, value, shown, least, most, step, onChange }: Props): JSX.Element {
  const button = (name: string, sign: string, change: number) => {
    // Rounded to the step's own digits: 1.7 + 0.1 is not 1.8 for a machine.
    const next = Math.round(Math.min(most, Math.max(least, value + change)) * 10) / 10;
    const isAtEnd = next === value;
    return (
      <button
        type="button"
        class="db-icon-button"
        aria-label={name}
        aria-disabled={isAtEnd}
        {...tooltipOf(name, name)}
        onClick={() => {
          if (!isAtEnd) onChange(next);
        }}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
    );
  };
  return (
    <fieldset class="db-stepper">
      <legend class="db-unseen">{label}</legend>
      <span class="db-stepper-label" aria-hidden="true">
        {label}
      </span>
      {button(less, '−', -step)}
      <output>{shown}</output>
      {button(more, '+', step)}
    </fieldset>
  );
}
