import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { dayOf } from '../../lib/model/tray';
import type { DigestPageWords } from '../../locales/digest';
import type { DigestActions, DigestScope } from './views';

interface Props {
  page: DigestPageWords;
  scope: DigestScope;
  onScope: DigestActions['onScope'];
}

const KINDS = ['tray', 'days', 'all'] as const;

/** Which articles the digest is made of. */
export function ScopeChoice({ page, scope, onScope }: Props): JSX.Element {
  const id = useId();
  const day = scope.kind === 'tray' ? scope.day : scope.kind === 'days' ? scope.to : dayOf(Date.now());
  const choose = (kind: (typeof KINDS)[number]) => {
    if (kind === 'tray') onScope({ kind, day });
    else if (kind === 'days') onScope({ kind, from: day, to: day });
    else onScope({ kind });
  };
  return (
    <fieldset class="db-digest-group">
      <legend class="db-digest-title db-digest-legend">{page.scope}</legend>
      {scope.kind === 'selection' && <p>{page.selection(scope.count)}</p>}
      {KINDS.map((kind) => (
        <label key={kind} class="db-digest-choice">
          <input
            class="db-digest-check"
            type="radio"
            name={`${id}scope`}
            checked={scope.kind === kind}
            onChange={() => choose(kind)}
          />
          {page.scopes[kind]}
        </label>
      ))}
      {scope.kind === 'tray' && (
        <div class="db-digest-days">
          <DayField label={page.day} day={scope.day} onDay={(chosen) => onScope({ kind: 'tray', day: chosen })} />
        </div>
      )}
      {scope.kind === 'days' && (
        <div class="db-digest-days">
          <DayField label={page.from} day={scope.from} onDay={(from) => onScope(inOrder(from, scope.to, from))} />
          <DayField label={page.to} day={scope.to} onDay={(to) => onScope(inOrder(scope.from, to, to))} />
        </div>
      )}
    </fieldset>
  );
}

/** A range that the reader turned round is the day that he chose last. */
function inOrder(from: string, to: string, chosen: string): Extract<DigestScope, { kind: 'days' }> {
  return from <= to ? { kind: 'days', from, to } : { kind: 'days', from: chosen, to: chosen };
}

interface DayProps {
  label: string;
  day: string;
  onDay: (day: string) => void;
}

function DayField({ label, day, onDay }: DayProps): JSX.Element {
  const id = useId();
  return (
    <div class="db-digest-field">
      <label class="db-digest-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="db-digest-input"
        type="date"
        value={day}
        // While a day is typed the field is empty for a moment.
        onChange={({ currentTarget: { value } }) => {
          if (value !== '' && value !== day) onDay(value);
        }}
      />
    </div>
  );
}
