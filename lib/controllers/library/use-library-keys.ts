import { useEffect, useRef } from 'preact/hooks';
import { tinykeys } from 'tinykeys';
import type { LibraryCommand } from '../../../components/library/views';

/** What takes letters; a tick or a slider is an input too, and takes none. */
const WRITTEN_IN = 'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable]';
/** In a list to choose from letters go to what begins with them. Nothing begins with these. */
const NEVER_CHOOSES = /^[/?]$/;
/** What a key means to an input method, while a syllable is put together. */
const COMPOSING_KEY_CODE = 229;

/** Whether a key is the reader's writing, and no command: Telex and VNI are typed with letters and digits. */
export function isWriting(
  event: Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode' | 'target' | 'ctrlKey' | 'metaKey'>,
): boolean {
  if (event.isComposing || event.keyCode === COMPOSING_KEY_CODE) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  // A dialog has keys of its own.
  if (target.closest('dialog') !== null) return true;
  if (target.closest('select') !== null && NEVER_CHOOSES.test(event.key)) return false;
  return target.closest(WRITTEN_IN) !== null && !event.ctrlKey && !event.metaKey;
}

/** Whether the field itself has this key with Ctrl: it copies, selects and takes back what was typed. */
function isOfField(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey } = event;
  if (!ctrlKey && !metaKey) return false;
  return target instanceof Element && target.closest(WRITTEN_IN) !== null && !/^k$/i.test(event.key);
}

/** Runs the table of commands by its keys. */
export function useLibraryKeys(commands: readonly LibraryCommand[]): void {
  const table = useRef(commands);
  table.current = commands;
  const keys = commands.map((command) => command.keys ?? '').join(' ');
  useEffect(() => {
    const bindings = Object.fromEntries(
      table.current.flatMap(({ id, keys: ofCommand }) =>
        ofCommand === null
          ? []
          : [
              [
                ofCommand,
                (event: KeyboardEvent) => {
                  if (isOfField(event)) return;
                  const run = table.current.find((one) => one.id === id)?.run;
                  if (run === undefined) return;
                  event.preventDefault();
                  run();
                },
              ],
            ],
      ),
    );
    return tinykeys(window, bindings, { ignore: isWriting });
  }, [keys]);
}
