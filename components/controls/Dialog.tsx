import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** What is to be known before it is answered: told with the title. Whatever else stands in it is read by going there. */
  text?: string;
  isOpen: boolean;
  /** `alertdialog`: it asks something that has to be answered before anything else. */
  role?: 'dialog' | 'alertdialog';
  /** A press beside it closes it too: only where nothing is lost by that. */
  closesOutside?: boolean;
  /**
   * It is there to be read: the focus goes to its title, since its first control is at the end. Chromium does not heed an
   * `autofocus` of the dialog itself.
   */
  isForReading?: boolean;
  /** The reader closed it: by Escape, by a press beside it, or by a control inside. */
  onClose: () => void;
  children: ComponentChildren;
}

/**
 * Stands over the screen, which is out of reach meanwhile: the browser's own modal dialog. The focus goes to the first control
 * inside (or the one with `autofocus`), and back to where it was when the dialog closes.
 */
export function Dialog({
  title,
  text,
  isOpen,
  role = 'dialog',
  closesOutside = false,
  isForReading = false,
  onClose,
  children,
}: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!isOpen || element === null) return;
    element.showModal();
    // Closed while it is still in the document: the browser gives no focus back for a dialog that was taken away.
    return () => element.close();
  }, [isOpen]);

  return (
    <dialog
      ref={dialog}
      class="db-dialog"
      role={role}
      {...(isOpen && { 'aria-labelledby': `${id}title` })}
      {...(isOpen && text !== undefined && { 'aria-describedby': `${id}text` })}
      // Also by a press beside it. Told late: it may be open again.
      onClose={() => {
        if (isOpen && dialog.current?.open === false) onClose();
      }}
      onKeyDown={(event) => {
        // Telex and VNI compose: Escape then belongs to the input method.
        if (event.key !== 'Escape' || event.isComposing) return;
        // Left to the browser it would close the toolbar's whole popup.
        event.preventDefault();
        onClose();
      }}
      {...{ closedby: closesOutside ? 'any' : 'closerequest' }}
    >
      {isOpen && (
        <>
          <h2
            class="db-dialog-title"
            id={`${id}title`}
            tabIndex={isForReading ? -1 : undefined}
            autofocus={isForReading}
          >
            {title}
          </h2>
          <div>
            {text !== undefined && <p id={`${id}text`}>{text}</p>}
            {children}
          </div>
        </>
      )}
    </dialog>
  );
}
