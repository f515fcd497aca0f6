import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';

interface Props {
  /** What is locked. */
  asks: string;
  label: string;
  /** What was given last opened nothing: said under the field. */
  wrong: string | null;
  unlock: string;
  leave: string;
  isBusy?: boolean;
  onPassphrase: (passphrase: string) => void;
  onLeave: () => void;
}

/** Asks for the passphrase of something that is locked. */
export function UnlockForm({
  asks,
  label,
  wrong,
  unlock,
  leave,
  isBusy = false,
  onPassphrase,
  onLeave,
}: Props): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="db-transfer-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && passphrase !== '') onPassphrase(passphrase);
      }}
    >
      <p>{asks}</p>
      <label class="db-transfer-field">
        <span>{label}</span>
        <input
          ref={field}
          class="db-input"
          type="password"
          autocomplete="off"
          value={passphrase}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      {wrong !== null && <p role="alert">{wrong}</p>}
      <div class="db-transfer-buttons">
        <Button label={unlock} look="main" submits busy={isBusy} />
        <Button label={leave} onPress={onLeave} />
      </div>
    </form>
  );
}
