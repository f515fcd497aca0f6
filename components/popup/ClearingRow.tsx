import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Comfort, VIEWS } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { ComfortPanel } from '../article/ComfortPanel';
import type { ArticleView } from '../article/views';
import { Button } from '../controls/Button';
import { Segmented } from '../controls/Segmented';
import { Switch } from '../controls/Switch';
import type { PageActions } from './views';

interface Props {
  words: Words;
  view: Pick<ArticleView, 'cleared' | 'view'>;
  comfort: Comfort;
  actions: Pick<PageActions, 'onClear' | 'onComfort'>;
}

/** How the page is shown: whole or cleared, as its outlet has it or in the reader's letters; these behind a button. */
export function ClearingRow({ words, view, comfort, actions }: Props): JSX.Element {
  const { letters } = words;
  const [isSetting, setSetting] = useState(false);
  const hasLetters = view.cleared && view.view === 'comfort';
  return (
    <>
      <div class="db-view-row">
        <Switch label={words.clearing.label} hint={words.clearing.hint} on={view.cleared} onSwitch={actions.onClear} />
        {view.cleared && (
          <Segmented
            name={letters.view}
            choices={VIEWS.map((value) => ({
              value,
              name: letters.views[value].hint,
              label: letters.views[value].label,
            }))}
            chosen={view.view}
            onChoose={(chosen) => actions.onClear(true, chosen)}
          />
        )}
        {hasLetters && (
          <Button
            label="Aa"
            name={`Aa: ${words.popup.letters}`}
            title={words.popup.letters}
            look="plain"
            expanded={isSetting}
            onPress={() => setSetting(!isSetting)}
          />
        )}
      </div>
      {hasLetters && isSetting && <ComfortPanel words={words} comfort={comfort} onChange={actions.onComfort} />}
    </>
  );
}
