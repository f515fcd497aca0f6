import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import type { DigestPageWords } from '../../locales/digest';
import { Button } from '../controls/Button';
import { MoveHandle } from '../controls/MoveHandle';
import { useDragOrder } from '../controls/use-drag-order';
import type { DigestActions, DigestRow, DigestRows } from './views';

interface Props {
  words: Words;
  page: DigestPageWords;
  groups: readonly DigestRows[];
  isArranged: boolean;
  actions: Pick<DigestActions, 'onOrder' | 'onGroup' | 'onLeaveOut' | 'onReset'>;
}

/** Stands for the articles without a group, where a group is named: no group's name is empty. */
const WITHOUT_GROUP = '';

/** The articles in their groups: moved by hand or by the arrow keys, put into another group, left out. */
export function DigestOrder({ words, page, groups, isArranged, actions }: Props): JSX.Element {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [moved, setMoved] = useState('');
  const keys = groups.map(({ key }) => key ?? WITHOUT_GROUP);
  const tellPlace = (place: number, count: number) => setMoved(words.tray.movedTo(place + 1, count));
  const { list, dragged, handleOf } = useDragOrder(keys, (key, place) => {
    const own = groups.find((group) => (group.key ?? WITHOUT_GROUP) === key);
    // What belongs to no group stands last, wherever it was dragged to.
    if (own === undefined || own.key === null) return;
    const others = groups.filter((group) => group !== own);
    actions.onOrder(idsOf(others.toSpliced(place, 0, own)));
    tellPlace(place, groups.length);
  });
  const onMove = (group: DigestRows, article: string, place: number) => {
    const row = group.rows.find((one) => one.id === article);
    if (row === undefined) return;
    const rows = group.rows.filter((one) => one !== row).toSpliced(place, 0, row);
    actions.onOrder(idsOf(groups.map((one) => (one === group ? { ...one, rows } : one))));
    tellPlace(place, rows.length);
  };
  // A row that goes to another group is drawn anew there: the keys go on from it.
  const regrouped = useRef<ArticleId | null>(null);
  useLayoutEffect(() => {
    const row = regrouped.current;
    regrouped.current = null;
    if (row === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] .db-digest-group-field`)?.focus();
  }, [groups]);
  const named = groups.filter(({ key }) => key !== null);
  return (
    <section class="db-digest-group" aria-labelledby={`${id}title`}>
      <div class="db-digest-order-head">
        <h2 class="db-digest-title" id={`${id}title`} ref={title} tabIndex={-1}>
          {page.order}
        </h2>
        {isArranged && (
          <Button
            label={page.reset}
            icon="undo"
            look="plain"
            onPress={() => {
              // The button goes with what it does: the keys go on from the heading.
              title.current?.focus();
              actions.onReset();
            }}
          />
        )}
      </div>
      <p class="db-soft">{page.orderHint}</p>
      <p class="db-unseen" role="status">
        {moved}
      </p>
      <datalist id={`${id}groups`}>
        {named.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul class="db-digest-groups" ref={list}>
        {groups.map((group) => {
          const key = group.key ?? WITHOUT_GROUP;
          const isTarget = dragged !== null && dragged.before === key && dragged.id !== key;
          return (
            <li key={key} data-row={key} class={isTarget ? 'db-drop-before' : undefined}>
              <div class="db-digest-name">
                <h3>{group.name}</h3>
                {group.key !== null && named.length > 1 && (
                  <MoveHandle name={page.moveGroup(group.name)} hint={words.tray.moveHint} handle={handleOf(key)} />
                )}
              </div>
              <GroupRows
                words={words}
                page={page}
                group={group}
                known={`${id}groups`}
                onMove={(article, place) => onMove(group, article, place)}
                onGroup={(article, name, isByKey) => {
                  if (isByKey) regrouped.current = article;
                  // Of a day the name is not the key.
                  actions.onGroup(article, groups.find((one) => one.name === name)?.key ?? name);
                }}
                onLeaveOut={actions.onLeaveOut}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface RowsProps {
  words: Words;
  page: DigestPageWords;
  group: DigestRows;
  /** The id of the list of groups that a field is completed from. */
  known: string;
  onMove: (id: string, place: number) => void;
  onGroup: (id: ArticleId, name: string, isByKey: boolean) => void;
  onLeaveOut: DigestActions['onLeaveOut'];
}

function GroupRows({ words, page, group, known, onMove, onGroup, onLeaveOut }: RowsProps): JSX.Element {
  const { list, dragged, handleOf } = useDragOrder(
    group.rows.map(({ id }) => id),
    onMove,
  );
  return (
    <ul class="db-digest-rows" ref={list}>
      {group.rows.map((row) => {
        const isTarget = dragged !== null && dragged.before === row.id && dragged.id !== row.id;
        const look = [isTarget ? 'db-drop-before' : '', dragged?.id === row.id ? 'db-dragged' : ''].filter(Boolean);
        return (
          <li key={row.id} data-row={row.id} class={look.join(' ')}>
            <label class="db-digest-choice">
              <input
                class="db-digest-check"
                type="checkbox"
                checked={!row.isLeftOut}
                aria-label={page.leaveOut(row.headline)}
                onChange={({ currentTarget }) => onLeaveOut(row.id, !currentTarget.checked)}
              />
              <span class="db-digest-row-text">
                <span lang={row.language}>{row.headline}</span> <span class="db-soft">{row.outletName}</span>
              </span>
            </label>
            <GroupField
              label={page.groupOf(row.headline)}
              row={row}
              group={group}
              known={known}
              onGroup={(name, isByKey) => onGroup(row.id, name, isByKey)}
            />
            {group.rows.length > 1 && (
              <MoveHandle name={words.tray.move(row.headline)} hint={words.tray.moveHint} handle={handleOf(row.id)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface FieldProps {
  label: string;
  row: DigestRow;
  group: DigestRows;
  known: string;
  onGroup: (name: string, isByKey: boolean) => void;
}

/** Any name: one that no group has makes a group. Taken when the field is left, never in the midst of a word. */
function GroupField({ label, row, group, known, onGroup }: FieldProps): JSX.Element {
  const shown = group.key === null ? '' : group.name;
  const take = (input: HTMLInputElement, isByKey: boolean) => {
    const typed = input.value.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (typed !== shown) onGroup(typed, isByKey);
  };
  return (
    <input
      key={`${row.id}${shown}`}
      class="db-input db-digest-group-field"
      type="text"
      autocomplete="off"
      list={known}
      aria-label={label}
      placeholder={group.name}
      defaultValue={shown}
      onBlur={({ currentTarget }) => take(currentTarget, false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.isComposing) take(event.currentTarget, true);
      }}
    />
  );
}

const idsOf = (groups: readonly DigestRows[]): ArticleId[] => groups.flatMap(({ rows }) => rows.map(({ id }) => id));
