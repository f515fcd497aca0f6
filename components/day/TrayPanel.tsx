import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { groupByTopic, type TopicGroup } from '../../lib/model/tray';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { MoveHandle } from '../controls/MoveHandle';
import { useDragOrder } from '../controls/use-drag-order';
import { useFocusAfterRemoval } from '../controls/use-focus-after-removal';
import { ErrorPanel } from '../states/ErrorPanel';
import { Message } from '../states/Message';
import { TrayCounts } from './TrayCounts';
import { TrayRow } from './TrayRow';
import type { TrayActions, TrayItem, TrayView } from './views';

export interface TrayPanelProps {
  words: Words;
  view: TrayView;
  actions: TrayActions;
}

const NO_ROWS: readonly TrayItem[] = [];
/** Stands for the articles without a topic, where a topic is named: no topic is empty. */
const WITHOUT_TOPIC = '';

/** What goes into today's digest: by topics, in the reader's order, counted beside yesterday's, copied as a list. */
export function TrayPanel({ words, view, actions }: TrayPanelProps): JSX.Element {
  const rows = view.kind === 'rows' ? view.rows : NO_ROWS;
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { list: removable, heading, remember } = useFocusAfterRemoval(ids);
  const [moved, setMoved] = useState('');
  const groups = useMemo(() => groupByTopic(rows), [rows]);
  const before = view.kind === 'rows' ? view.before : NO_ROWS;
  const countBefore = (topic: string | null) => before.filter((row) => (row.topic ?? null) === topic).length;
  const keys = groups.map(({ topic }) => topic ?? WITHOUT_TOPIC);
  // What has no topic stands last, wherever it was dragged to.
  const order = useDragOrder(keys, (key, place) => {
    const others = groups.filter(({ topic }) => (topic ?? WITHOUT_TOPIC) !== key);
    const own = groups.find(({ topic }) => (topic ?? WITHOUT_TOPIC) === key);
    if (own === undefined || own.topic === null) return;
    const wanted = others.toSpliced(place, 0, own);
    actions.onOrder(
      flatten(wanted),
      own.rows.map(({ id }) => id),
    );
    setMoved(words.tray.movedTo(place + 1, groups.length));
  });
  const hasTopics = groups.some(({ topic }) => topic !== null);
  const onMove = (group: TopicGroup<TrayItem>, id: string, place: number) => {
    const row = group.rows.find((one) => one.id === id);
    if (row === undefined) return;
    const within = group.rows.filter((one) => one.id !== id).toSpliced(place, 0, row);
    actions.onOrder(flatten(groups.map((one) => (one === group ? { ...one, rows: within } : one))), [row.id]);
    setMoved(words.tray.movedTo(place + 1, group.rows.length));
  };

  return (
    <section class="db-tray" aria-label={words.tray.title} aria-busy={view.kind === 'loading'}>
      <div class="db-tray-head">
        <h2 class="db-section" ref={heading} tabIndex={-1}>
          {words.tray.title}
        </h2>
        {view.kind === 'rows' && rows.length + before.length > 0 && (
          <p class="db-tray-total">
            <strong>{words.tray.today(rows.length)}</strong> · {words.tray.yesterday(before.length)}
          </p>
        )}
        {rows.length > 0 && (
          <Button
            label={words.tray.digestShort}
            name={words.tray.digest}
            look="plain"
            title={words.tray.digestHint}
            onPress={actions.onDigest}
          />
        )}
        {rows.length > 0 && (
          <Button
            label={words.tray.copyShort}
            name={words.tray.copy}
            look="plain"
            title={words.tray.copyHint}
            onPress={actions.onCopy}
          />
        )}
      </div>
      {view.kind === 'loading' && (
        <p class="db-hint" role="status">
          {words.tray.loading}
        </p>
      )}
      {view.kind === 'error' && <ErrorPanel words={words} error={view.error} onRetry={actions.onRetry} />}
      {view.kind === 'rows' && rows.length === 0 && (
        <Message title={words.tray.emptyTitle} text={words.tray.empty} level={3} />
      )}
      <p class="db-unseen" role="status">
        {moved}
      </p>
      {rows.length > 0 && (
        <ul
          class="db-tray-topics"
          ref={(node) => {
            order.list.current = node;
            removable.current = node;
          }}
        >
          {groups.map((group) => {
            const key = group.topic ?? WITHOUT_TOPIC;
            const isTarget = order.dragged !== null && order.dragged.before === key && order.dragged.id !== key;
            return (
              <li key={key} data-row={key} class={isTarget ? 'db-drop-before' : undefined}>
                {hasTopics && (
                  <div class="db-tray-topic">
                    <h3>{group.topic ?? words.tray.noTopic}</h3>
                    <span class="db-tray-number">{words.tray.beside(group.rows.length, countBefore(group.topic))}</span>
                    {group.topic !== null && keys.filter((one) => one !== WITHOUT_TOPIC).length > 1 && (
                      <MoveHandle
                        name={words.tray.moveTopic(group.topic)}
                        hint={words.tray.moveHint}
                        handle={order.handleOf(key)}
                      />
                    )}
                  </div>
                )}
                <TopicRows
                  words={words}
                  group={group}
                  onMove={(id, place) => onMove(group, id, place)}
                  onOpen={actions.onOpenUrl}
                  onRemove={(id) => {
                    remember(id);
                    actions.onRemove(id);
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
      {view.kind === 'rows' && <TrayCounts words={words} rows={rows} before={before} />}
    </section>
  );
}

interface TopicRowsProps {
  words: Words;
  group: TopicGroup<TrayItem>;
  onMove: (id: string, place: number) => void;
  onOpen: (url: string) => void;
  onRemove: (id: TrayItem['id']) => void;
}

function TopicRows({ words, group, onMove, onOpen, onRemove }: TopicRowsProps): JSX.Element {
  const ids = group.rows.map(({ id }) => id);
  const { list, dragged, handleOf } = useDragOrder(ids, onMove);
  return (
    <ul class="db-tray-rows" ref={list}>
      {group.rows.map((row) => (
        <TrayRow
          key={row.id}
          words={words}
          row={row}
          isDropTarget={dragged !== null && dragged.before === row.id && dragged.id !== row.id}
          isDragged={dragged?.id === row.id}
          handle={group.rows.length > 1 ? handleOf(row.id) : null}
          onOpen={() => onOpen(row.url)}
          onRemove={() => onRemove(row.id)}
        />
      ))}
    </ul>
  );
}

const flatten = (groups: readonly TopicGroup<TrayItem>[]): TrayItem[] => groups.flatMap(({ rows }) => rows);
