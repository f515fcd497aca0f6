import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { foldText } from '../../lib/text/fold-text';
import type { LibraryWords } from '../../locales/library';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import type { LibraryCommand } from './views';

interface Props {
  library: LibraryWords;
  commands: readonly LibraryCommand[];
  isOpen: boolean;
  onClose: () => void;
}

const KEY_NAMES: Record<string, string> = { $mod: 'Ctrl', Shift: 'Shift', Delete: 'Del', Escape: 'Esc' };

/** `$mod+k` as it is printed on keys; what is held only where a layout wants it is left out. */
function printKeys(keys: string): string[] {
  return keys
    .replace('[Shift]+', '')
    .split('+')
    .map((key) => KEY_NAMES[key] ?? key.toUpperCase());
}

/** The sheet of keys, drawn from the table of commands. */
export function KeySheet({ library, commands, isOpen, onClose }: Props): JSX.Element {
  const { keys } = library;
  return (
    <Dialog title={keys.title} isOpen={isOpen} closesOutside isForReading onClose={onClose}>
      <p class="db-lib-soft">{keys.list}</p>
      <dl class="db-lib-keys">
        {commands.map((command) =>
          command.keys === null ? null : (
            <div key={command.id}>
              <dt>
                {printKeys(command.keys).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{command.label}</dd>
            </div>
          ),
        )}
      </dl>
      <p class="db-lib-soft">{keys.inList}</p>
      <div class="db-dialog-foot">
        <Button label={keys.close} onPress={onClose} />
      </div>
    </Dialog>
  );
}

/** Every command by its name. */
export function CommandPalette({ library, commands, isOpen, onClose }: Props): JSX.Element {
  return (
    <Dialog title={library.palette.label} isOpen={isOpen} closesOutside onClose={onClose}>
      <CommandChoice palette={library.palette} commands={commands} onClose={onClose} />
    </Dialog>
  );
}

interface ChoiceProps extends Pick<Props, 'commands' | 'onClose'> {
  palette: LibraryWords['palette'];
}

/**
 * Typed with or without diacritics (the combobox pattern of the ARIA practices). It begins empty because it is made anew at each
 * opening: emptied after the drawing, it would lose what a quick hand has typed, and Enter would run another command.
 */
function CommandChoice({ palette, commands, onClose }: ChoiceProps): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const words = foldText(typed).split(' ').filter(Boolean);
  const found = commands.filter(
    ({ run, label }) => run !== undefined && words.every((word) => foldText(label).includes(word)),
  );
  const choose = (command: LibraryCommand | undefined) => {
    if (command?.run === undefined) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While Vietnamese is composed, Enter and the arrows belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (found.length > 0) setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter') choose(found[active]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        class="db-input"
        role="combobox"
        aria-label={palette.placeholder}
        aria-expanded={found.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        {...(found.length > 0 ? { 'aria-activedescendant': `${id}${active}` } : {})}
        placeholder={palette.placeholder}
        autocomplete="off"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p class={found.length === 0 ? 'db-lib-soft' : 'db-unseen'} role="status">
        {found.length === 0 && palette.none}
      </p>
      <div class="db-lib-palette-list" role="listbox" id={`${id}list`} aria-label={palette.label}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, as the combobox pattern has it
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          <div
            key={command.id}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === active}
            ref={(row) => {
              if (index === active) row?.scrollIntoView?.({ block: 'nearest' });
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(command)}
          >
            {command.label}
            {command.keys !== null && <span class="db-lib-soft">{printKeys(command.keys).join('+')}</span>}
          </div>
        ))}
      </div>
    </>
  );
}
