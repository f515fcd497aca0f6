import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { KEEP_RESULTS } from '../../lib/model/keep-result';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import type { KeepAllActions, KeepAllView } from './views';

export interface KeepAllProps {
  words: Words;
  view: KeepAllView;
  actions: KeepAllActions;
}

/** Keeping all open articles of this window in one press, and what came of each tab. */
export function KeepAll({ words, view, actions }: KeepAllProps): JSX.Element {
  const { keepAll } = words;
  const title = useRef<HTMLHeadingElement>(null);
  const isDone = view.kind === 'done';
  useLayoutEffect(() => {
    if (isDone) title.current?.focus();
  }, [isDone]);
  return (
    <section class="db-keep-all" aria-label={keepAll.label}>
      <Button
        label={view.kind === 'busy' ? keepAll.busy : keepAll.label}
        icon="save"
        look="plain"
        busy={view.kind === 'busy'}
        title={keepAll.hint}
        onPress={actions.onKeepAll}
      />
      {view.kind === 'done' && (
        <div class="db-keep-result" role="status">
          <div class="db-section-head">
            <h3 ref={title} tabIndex={-1}>
              {keepAll.title}
            </h3>
            <IconButton icon="close" name={keepAll.close} onPress={actions.onClose} />
          </div>
          {Object.keys(view.counts).length === 0 && <p>{keepAll.noTabs}</p>}
          <ul>
            {KEEP_RESULTS.flatMap((result) => {
              const { [result]: count = 0 } = view.counts;
              const { [result]: todo } = keepAll.todo;
              if (count === 0) return [];
              return [
                <li key={result} class={result === 'kept' ? 'db-keep-good' : undefined}>
                  {keepAll.results[result](count)}
                  {todo !== undefined && <span class="db-soft"> {todo}</span>}
                </li>,
              ];
            })}
          </ul>
          {view.addable.length > 0 && (
            <Button
              label={keepAll.addToTray(view.addable.length)}
              icon="tray"
              onPress={() => {
                // The button goes with what it offered; the keys go on from here.
                title.current?.focus();
                actions.onAddToTray(view.addable);
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}
