import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ExchangeWords } from '../../locales/exchange';
import { Button } from '../controls/Button';
import type { ExchangeActions, ExchangeWork } from './views';

interface JoinProps {
  exchange: ExchangeWords;
  work: ExchangeWork | null;
  onJoin: ExchangeActions['onJoin'];
}

/** Names this machine and picks the folder. */
export function JoinForm({ exchange, work, onJoin }: JoinProps): JSX.Element {
  const [machine, setMachine] = useState(exchange.thisMachine);
  const [passphrase, setPassphrase] = useState('');
  const id = useId();
  const isBusy = work !== null;
  return (
    <form
      class="db-transfer-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        onJoin(machine.trim() || exchange.thisMachine, passphrase);
        setPassphrase('');
      }}
    >
      <label class="db-transfer-field">
        <span>{exchange.machine}</span>
        <input
          class="db-input"
          type="text"
          autocomplete="off"
          maxLength={40}
          aria-describedby={`${id}machine`}
          value={machine}
          disabled={isBusy}
          onInput={(event) => setMachine(event.currentTarget.value)}
        />
      </label>
      <p id={`${id}machine`} class="db-soft">
        {exchange.machineHint}
      </p>
      <label class="db-transfer-field">
        <span>{exchange.passphrase}</span>
        <input
          class="db-input"
          type="password"
          autocomplete="new-password"
          aria-describedby={`${id}hint`}
          value={passphrase}
          disabled={isBusy}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      <p id={`${id}hint`} class="db-soft">
        {exchange.passphraseHint}
      </p>
      <Button label={exchange.pick} look="main" submits busy={isBusy} />
    </form>
  );
}
