import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../controls/Button';

interface Props {
  label: string;
  children: ComponentChildren;
}

/** A part of the form that is needed seldom, behind a heading that opens it. */
export function Disclosure({ label, children }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <h2 class="db-digest-disclosure">
        <Button
          label={label}
          icon={isOpen ? 'collapse' : 'expand'}
          look="plain"
          expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
      </h2>
      {isOpen && <div class="db-digest-disclosed">{children}</div>}
    </>
  );
}
