import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { useFocusAfterRemoval } from '../controls/use-focus-after-removal';
import type { DamagedActions, DamagedRow } from './views';

interface Props {
  words: Words;
  rows: readonly DamagedRow[];
  actions: DamagedActions;
}

/** Records that are damaged, each as what it is, with what can be done; below, what was filed of those that were. */
export function DamagedList({ words, rows, actions }: Props): JSX.Element | null {
  const found = rows.filter(({ state }) => state === 'found');
  const handled = rows.filter(({ state, kind }) => state !== 'found' && kind !== 'counters');
  const recounted = rows.find(({ kind }) => kind === 'counters');
  const keys = useMemo(() => rows.map(({ key, state }) => `${state} ${key}`), [rows]);
  const { list, heading, remember } = useFocusAfterRemoval(keys);
  if (rows.length === 0) return null;
  const { damaged } = words;
  return (
    <section class="db-damaged" aria-label={damaged.title(found.length)}>
      {recounted && (
        <div class="db-damaged-told">
          <p>{damaged.recounted}</p>
          <Button label={words.close} look="plain" onPress={() => actions.onForget(recounted.key)} />
        </div>
      )}
      {found.length + handled.length > 0 && (
        <>
          <h2 class="db-section" ref={heading} tabIndex={-1}>
            {damaged.title(found.length)}
          </h2>
          <p class="db-row-meta">{damaged.about}</p>
        </>
      )}
      {found.length > 0 && (
        <ul class="db-rows" ref={list}>
          {found.map((row) => (
            <FoundItem
              key={row.key}
              words={words}
              row={row}
              actions={actions}
              onGoing={() => remember(`found ${row.key}`)}
            />
          ))}
        </ul>
      )}
      {handled.length > 0 && (
        <details class="db-damaged-filed">
          <summary>{damaged.handled(handled.length)}</summary>
          <ul class="db-rows">
            {handled.map((row) => (
              <HandledItem key={row.key} words={words} row={row} actions={actions} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ItemProps {
  words: Words;
  row: DamagedRow;
  actions: DamagedActions;
}

function FoundItem({ words, row, actions, onGoing }: ItemProps & { onGoing: () => void }): JSX.Element {
  const { damaged } = words;
  const name = row.name ?? damaged.unnamed;
  return (
    <li class="db-damaged-row">
      <p class="db-damaged-name">{name}</p>
      <p class="db-row-meta">
        <span>{damaged.kinds[row.kind]}</span>
        <span>{reasonOf(row, words)}</span>
        {row.replaced === null && <span>{damaged.cannotRepair}</span>}
      </p>
      {row.replaced !== null && (
        <details>
          <summary>{damaged.repairPlan}</summary>
          <ul class="db-damaged-plan">
            {row.replaced.map(({ field, from, to }) => (
              <li key={field}>{damaged.replaced(damaged.fields[field] ?? field, from ?? damaged.missing, to)}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="db-damaged-actions">
        <Button
          label={damaged.download}
          name={damaged.downloadNamed(name)}
          look="plain"
          onPress={() => actions.onDownload(row.key)}
        />
        {row.replaced !== null && (
          <Button
            label={damaged.repair}
            name={damaged.repairNamed(name)}
            look="plain"
            onPress={() => {
              onGoing();
              actions.onRepair(row.key, name);
            }}
          />
        )}
        <Button
          label={words.remove}
          name={damaged.deleteNamed(name)}
          look="plain"
          onPress={() => {
            onGoing();
            actions.onDelete(row.key, name);
          }}
        />
      </div>
    </li>
  );
}

function HandledItem({ words, row, actions }: ItemProps): JSX.Element {
  const { damaged } = words;
  const name = row.name ?? damaged.unnamed;
  return (
    <li class="db-damaged-row">
      <p class="db-damaged-name">{name}</p>
      <p class="db-row-meta">
        <span>{damaged.kinds[row.kind]}</span>
        {row.state !== 'found' && <span>{damaged.states[row.state]}</span>}
      </p>
      <div class="db-damaged-actions">
        <Button
          label={damaged.download}
          name={damaged.downloadNamed(name)}
          look="plain"
          onPress={() => actions.onDownload(row.key)}
        />
        <Button
          label={damaged.takeBack}
          name={damaged.takeBackNamed(name)}
          look="plain"
          onPress={() => actions.onTakeBack(row.key)}
        />
        <Button
          label={damaged.forget}
          name={damaged.forgetNamed(name)}
          look="plain"
          onPress={() => actions.onForget(row.key)}
        />
      </div>
    </li>
  );
}

function reasonOf({ what, replaced }: DamagedRow, { damaged }: Words): string {
  const [first = '*'] = what;
  if (first === '*') return damaged.allWrong;
  if (first === 'article') return damaged.noArticle;
  if (first === 'schema' && replaced === null) return damaged.later;
  return damaged.wrong(what.map((field) => damaged.fields[field] ?? field).join(', '));
}
