import type { ComponentChildren, JSX } from 'preact';

interface Props {
  children: ComponentChildren;
  /** How much the filter would leave. */
  count: number;
  /** The interface's, by which the count is written. */
  language: string;
  isPressed: boolean;
  title?: string;
  onPress: () => void;
}

/** One choice of a filter, with its count: a toggle button. */
export function FilterChip({ children, count, language, isPressed, title, onPress }: Props): JSX.Element {
  return (
    <button
      type="button"
      class="db-filter"
      aria-pressed={isPressed}
      onClick={onPress}
      {...(title === undefined ? {} : { title })}
    >
      {children}
      <span class="db-count">{count.toLocaleString(language)}</span>
    </button>
  );
}
