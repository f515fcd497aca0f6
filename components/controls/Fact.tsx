import type { ComponentChildren, JSX } from 'preact';

interface Props {
  name: string;
  /** Of what is told, BCP 47, where it is not the interface's. */
  language?: string;
  children: ComponentChildren;
}

/** A line of a list of facts (`dl`). */
export function Fact({ name, language, children }: Props): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={language}>{children}</dd>
    </div>
  );
}
