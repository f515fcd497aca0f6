import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { isSameView, type LibraryView } from '../../lib/model/library-view';
import { dayOf } from '../../lib/model/tray';
import type { DigestPageWords } from '../../locales/digest';
import type { DigestActions, DigestScope } from './views';

interface Props {
  page: DigestPageWords;
  scope: DigestScope;
  /** The views of the library that the reader saved. */
  savedViews: readonly LibraryView[];
  /** False: there is no period before that the counts could stand beside. */
  isCompared: boolean;
  onScope: DigestActions['onScope'];
}

const KINDS = ['tray', 'days', 'view', 'all'] as const;

/** Which articles the digest is made of. */
export function ScopeChoice({ page, scope, savedViews, isCompared, onScope }: Props): JSX.Element {
  const id = useId();
  const day = scope.kind === 'tray' ? scope.day : scope.kind === 'days' ? scope.to : dayOf(Date.now());
  // One that was not saved is there as long as it is the one in use.
  const isSaved = scope.kind === 'view' && savedViews.some((one) => isSameView(one, scope.view));
  const views = scope.kind === 'view' && !isSaved ? [scope.view, ...savedViews] : savedViews;
  const kinds = KINDS.filter((kind) => kind !== 'view' || views.length > 0);
  const choose = (kind: (typeof KINDS)[number]) => {
    if (kind === 'tray') onScope({ kind, day });
    else if (kind === 'days') onScope({ kind, from: day, to: day });
    else if (kind === 'all') onScope({ kind });
    else if (views[0] !== undefined) onScope({ kind, view: views[0] });
  };
  return (
    <fieldset class="db-digest-group">
      <legend class="db-digest-title db-digest-legend">{page.scope}</legend>
      {scope.kind === 'selection' && <p>{page.selection(scope.count)}</p>}
      {kinds.map((kind) => (
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
      {scope.kind === 'view' && (
        <div class="db-digest-field">
          <label class="db-digest-label" for={`${id}view`}>
            {page.view}
          </label>
          <select
            id={`${id}view`}
            class="db-input"
            value={String(views.findIndex((one) => isSameView(one, scope.view)))}
            onChange={({ currentTarget }) => {
              const view = views[Number(currentTarget.value)];
              if (view !== undefined) onScope({ kind: 'view', view });
            }}
          >
            {views.map((one, at) => (
              <option key={at} value={String(at)}>
                {one.name || page.unsavedView(one.typed.trim())}
              </option>
            ))}
          </select>
        </div>
      )}
      {!isCompared && <p class="db-soft">{page.notCompared}</p>}
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
        class="db-input"
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
