import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../controls/Icon';

interface Props {
  label: string;
  children: ComponentChildren;
}

/** A part of the form that is needed seldom, behind a heading that opens it. */
export function Disclosure({ label, children }: Props): JSX.Element {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <h2 class="db-digest-title">
        <button
          type="button"
          class="db-text-button db-digest-disclosure"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'collapse' : 'expand'} />
          {label}
        </button>
      </h2>
      <div class="db-digest-disclosed" id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </>
  );
}
