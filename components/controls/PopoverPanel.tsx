import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon';
import { tooltipOf } from './tooltip-of';

interface Props {
  icon: IconName;
  /** Of the button and of the panel. */
  name: string;
  /** The button, for whoever gives it the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  /** Draws what stands in the panel; `closing` makes an action close it first. */
  children: (closing: (work: () => void) => () => void) => ComponentChildren;
}

/** A button that shows and hides a panel of controls over everything else. What is no list of actions alone is no menu. */
export function PopoverPanel({ icon, name, button, children }: Props): JSX.Element {
  const id = useId();
  const anchor = `--db-panel-${id}`;
  const [isOpen, setOpen] = useState(false);
  const panel = useRef<HTMLFieldSetElement>(null);
  const close = () => panel.current?.hidePopover?.();
  return (
    <>
      <button
        ref={button}
        type="button"
        class="db-icon-button"
        style={`anchor-name: ${anchor}`}
        aria-label={name}
        {...tooltipOf(name, name)}
        aria-expanded={isOpen}
        aria-controls={`${id}panel`}
        // Only so does the browser know the press on an open panel's button from a press beside it.
        {...{ command: 'toggle-popover', commandfor: `${id}panel` }}
      >
        <Icon name={icon} />
      </button>
      <fieldset
        ref={panel}
        id={`${id}panel`}
        class="db-menu-list db-popover-panel"
        style={`position-anchor: ${anchor}`}
        popover="auto"
        aria-label={name}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Left to the browser it would close the toolbar's whole popup.
          event.preventDefault();
          close();
        }}
      >
        {children((work) => () => {
          close();
          work();
        })}
      </fieldset>
    </>
  );
}
