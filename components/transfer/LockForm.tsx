import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AutoBackupWords } from '../../locales/auto-backup';
import { Button } from '../controls/Button';
import type { AutoBackupActions } from './views';

interface Props {
  said: AutoBackupWords;
  isLocked: boolean;
  isLocking: boolean;
  actions: Pick<AutoBackupActions, 'onLock' | 'onUnlock'>;
}

/** Nobody types it again before the day when everything hangs on it. */
const SHORTEST_PASSPHRASE = 8;

/** Whether automatic backups are locked, and the passphrase by which they are. */
export function LockForm({ said: { lock }, isLocked, isLocking, actions }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState({ first: '', again: '' });
  const [problem, setProblem] = useState<'differs' | 'tooShort' | null>(null);
  const id = useId();
  const leave = () => {
    setOpen(false);
    setTyped({ first: '', again: '' });
    setProblem(null);
  };
  const submit = () => {
    const { first, again } = typed;
    if (first.length < SHORTEST_PASSPHRASE) return setProblem('tooShort');
    if (first !== again) return setProblem('differs');
    leave();
    actions.onLock(first);
  };
  return (
    <div class="db-transfer-form">
      <h3>{lock.title}</h3>
      <p role="status">{isLocking ? lock.locking : isLocked ? lock.on : lock.off}</p>
      {!isOpen && (
        <Button
          label={isLocked ? lock.end : lock.start}
          busy={isLocking}
          onPress={isLocked ? actions.onUnlock : () => setOpen(true)}
        />
      )}
      {isOpen && (
        <form
          class="db-transfer-form"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {(['first', 'again'] as const).map((field) => (
            <label key={field} class="db-transfer-field">
              <span>{field === 'first' ? lock.passphrase : lock.again}</span>
              <input
                class="db-input"
                type="password"
                autocomplete="new-password"
                aria-describedby={`${id}hint`}
                value={typed[field]}
                onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              />
            </label>
          ))}
          <p id={`${id}hint`} class="db-soft">
            {lock.hint}
          </p>
          {problem !== null && <p role="alert">{lock[problem]}</p>}
          <div class="db-transfer-buttons">
            <Button label={lock.save} look="main" submits />
            <Button label={lock.leave} onPress={leave} />
          </div>
        </form>
      )}
    </div>
  );
}
