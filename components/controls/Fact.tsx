import type { ComponentChildren, JSX } from 'preact';

interface Props {
  name: string;
  children: ComponentChildren;
}

/** A line of a list of facts (`dl`). */
export function Fact({ name, children }: Props): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
