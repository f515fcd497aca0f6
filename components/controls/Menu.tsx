import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { findByTyping } from './find-by-typing';
import { Icon, type IconName } from './Icon';
import { nextStop } from './use-roving';

interface Props<Id extends string> {
  /** On the button, which names the menu too. */
  label: string;
  icon?: IconName;
  /** At work: the button keeps the focus and its place, and opens nothing. */
  busy?: boolean;
  /** As the look of a button; all but the tile have an arrow. */
  look?: 'tile' | 'plain';
  items: readonly { id: Id; label: string }[];
  onChoose: (id: Id) => void;
}

/** Letters that follow each other within this time are read as one beginning of a word, in milliseconds. */
const TYPING_TIME = 500;
/** The keys that move inside the menu; left and right belong to a bar of menus. */
const MOVING_KEYS = ['ArrowDown', 'ArrowUp', 'Home', 'End'];

/**
 * A button that opens a list of actions (the menu-button pattern of the ARIA practices). The list is a popover: it lies over
 * everything, so no scroller and no edge of a small popup cuts it, and a press beside it closes it.
 */
export function Menu<Id extends string>({ label, icon, busy = false, look, items, onChoose }: Props<Id>): JSX.Element {
  const id = useId();
  const anchor = `--db-menu-${id}`;
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  const stops = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  // The browser gives the focus back to the button.
  const close = () => list.current?.hidePopover();

  const onButtonKey = (event: KeyboardEvent) => {
    if (busy || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    list.current?.showPopover();
    stops()
      .at(event.key === 'ArrowDown' ? 0 : -1)
      ?.focus();
  };

  const onListKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const all = stops();
    const at = all.findIndex((stop) => stop.contains(event.target as Node | null));
    if (event.key === 'Escape') {
      // Left to the browser it would close the toolbar's whole popup.
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      // From the button the key goes on to what stands before or after it.
      close();
    } else if (MOVING_KEYS.includes(event.key)) {
      event.preventDefault();
      all[nextStop(event.key, at, all.length) ?? at]?.focus();
    } else if ([...event.key].length === 1 && event.key !== ' ') {
      const goesOn = event.timeStamp - typed.current.at < TYPING_TIME;
      typed.current = { text: goesOn ? typed.current.text + event.key : event.key, at: event.timeStamp };
      const found = findByTyping(
        items.map((item) => item.label),
        typed.current.text,
        at,
      );
      if (found !== null) all[found]?.focus();
    }
  };

  return (
    <span class="db-menu">
      <button
        type="button"
        id={`${id}button`}
        class={look === undefined ? 'db-button' : `db-button db-button-${look}`}
        style={`anchor-name: ${anchor}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={`${id}list`}
        aria-disabled={busy}
        aria-busy={busy}
        onKeyDown={onButtonKey}
        // Only so does the browser know the press on an open menu's button from a press beside the menu.
        {...(busy ? {} : { command: 'toggle-popover', commandfor: `${id}list` })}
      >
        {icon !== undefined && <Icon name={icon} />}
        {label}
        {look !== 'tile' && <Icon name="expand" />}
      </button>
      <div
        ref={list}
        id={`${id}list`}
        class="db-menu-list"
        style={`position-anchor: ${anchor}`}
        popover="auto"
        role="menu"
        aria-labelledby={`${id}button`}
        tabIndex={-1}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={onListKey}
      >
        {items.map((item, index) => (
          <button
            key={item.id}
            type="button"
            class="db-menu-item"
            role="menuitem"
            tabIndex={-1}
            // The browser gives it the focus when the menu opens, never before.
            autofocus={index === 0}
            onClick={() => {
              close();
              onChoose(item.id);
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </span>
  );
}
