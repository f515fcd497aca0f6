import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TransferWords } from '../../locales/transfer';
import { Button } from '../controls/Button';
import type { IntakeView, TransferActions } from './views';

interface Props {
  transfer: TransferWords;
  view: Extract<IntakeView, { kind: 'locked' }>;
  actions: Pick<TransferActions, 'onPassphrase' | 'onDrop'>;
}

/** A locked file asks for its passphrase. */
export function PassphraseForm({ transfer, view, actions }: Props): JSX.Element {
  const { intake } = transfer;
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="db-transfer-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') actions.onPassphrase(passphrase);
      }}
    >
      <p>{intake.locked(view.name)}</p>
      <label class="db-transfer-field">
        <span>{intake.passphrase}</span>
        <input
          ref={field}
          type="password"
          autocomplete="off"
          value={passphrase}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      {view.isWrong && <p role="alert">{intake.wrong}</p>}
      <div class="db-transfer-buttons">
        <Button label={intake.unlock} look="main" submits />
        <Button label={intake.leave} onPress={actions.onDrop} />
      </div>
    </form>
  );
}
