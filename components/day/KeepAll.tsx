import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '../../locales';
import { brief } from '../../locales/brief';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { TextButton } from '../controls/TextButton';
import type { KeepAllActions, KeepAllView, KeepCount } from './views';

export interface KeepAllProps {
  words: Words;
  view: KeepAllView;
  actions: KeepAllActions;
}

/** Keeping all open articles of this window in one press, and what came of each tab. */
export function KeepAll({ words, view, actions }: KeepAllProps): JSX.Element {
  const { keepAll } = words;
  const title = useRef<HTMLHeadingElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const isDone = view.kind === 'done';
  useLayoutEffect(() => {
    if (!isDone) return;
    title.current?.focus({ preventScroll: true });
    // From its head: what it offers must stand above the notice that comes with it.
    result.current?.scrollIntoView({ block: 'start' });
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
        <div class="db-keep-result" role="status" ref={result}>
          <div class="db-section-head">
            <h3 ref={title} tabIndex={-1}>
              {keepAll.title}
            </h3>
            <IconButton icon="close" name={keepAll.close} onPress={actions.onClose} />
          </div>
          {view.counts.length === 0 && <p>{keepAll.noTabs}</p>}
          <Results words={words} counts={view.counts.filter(isInCollection)} onShowTab={actions.onShowTab} />
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
          <Results
            words={words}
            counts={view.counts.filter((count) => !isInCollection(count))}
            onShowTab={actions.onShowTab}
          />
        </div>
      )}
    </section>
  );
}

interface ResultsProps {
  words: Words;
  counts: readonly KeepCount[];
  onShowTab: KeepAllActions['onShowTab'];
}

/** How many tabs came out so, what can be done about it, and which they are: each brings its tab to the front. */
function Results({ words, counts, onShowTab }: ResultsProps): JSX.Element | null {
  const { keepAll } = words;
  if (counts.length === 0) return null;
  return (
    <ul>
      {counts.map(({ result, count, tabs }) => (
        <li key={result} class={result === 'kept' ? 'db-keep-good' : undefined}>
          {keepAll.results[result](count)}
          {keepAll.todo[result] !== undefined && <span class="db-soft"> {keepAll.todo[result]}</span>}
          {tabs.length > 0 && (
            <ul class="db-keep-tabs">
              {tabs.map(({ id, place, title }) => (
                <li key={id}>
                  <TextButton class="db-keep-tab" title={keepAll.showTab} onPress={() => onShowTab(id)}>
                    {keepAll.tab(place)}
                    {title !== '' && `: ${brief(title)}`}
                  </TextButton>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Those can go into the tray; the others are to be looked at. */
const isInCollection = ({ result }: KeepCount) => result === 'kept' || result === 'already';
