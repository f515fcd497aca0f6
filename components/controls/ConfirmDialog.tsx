import type { JSX } from 'preact';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface Props {
  question: string;
  /** What follows from it. */
  text: string;
  isOpen: boolean;
  /** The answers' labels. `cancel` stands first and has the focus: Enter pressed too soon does nothing. */
  cancel: string;
  confirm: string;
  onCancel: () => void;
  onConfirm: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ question, text, isOpen, cancel, confirm, onCancel, onConfirm }: Props): JSX.Element {
  return (
    <Dialog title={question} text={text} isOpen={isOpen} role="alertdialog" onClose={onCancel}>
      <form
        class="db-dialog-foot"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <Button label={cancel} onPress={onCancel} />
        <Button label={confirm} look="danger" submits />
      </form>
    </Dialog>
  );
}
