import type { JSX } from 'preact';
import type { Shortcuts } from '../../lib/model/command';
import type { Settings } from '../../lib/model/settings/settings';
import type { TagRule } from '../../lib/model/tag-rules';
import type { OptionsWords } from '../../locales/options';
import { Appearance, type AppearanceProps } from '../controls/Appearance';
import { Button } from '../controls/Button';
import { Logo } from '../controls/Logo';
import { Toast } from '../controls/Toast';
import type { Notice } from '../controls/views';
import { AccessOptions } from './AccessOptions';
import { AddedHosts } from './AddedHosts';
import { DataOptions } from './DataOptions';
import { KeyList } from './KeyList';
import { MarkingOptions } from './MarkingOptions';
import { OutletList } from './OutletList';
import { ReadingOptions } from './ReadingOptions';
import { SecondCopy } from './SecondCopy';
import { TagRuleList } from './TagRuleList';
import type { KeptDataView, OptionsActions, OutletRow, ReadingView, RulePlanView, SecondCopyView } from './views';

export interface OptionsScreenProps extends AppearanceProps {
  options: OptionsWords;
  reading: ReadingView;
  shortcuts: Shortcuts;
  data: KeptDataView;
  /** Whether the browser lets us into every host of the list; null until that is known. */
  hasAccess: boolean | null;
  making: Settings['making'];
  meanings: Settings['meanings'];
  rules: readonly TagRule[];
  rulePlan: RulePlanView;
  rows: readonly OutletRow[];
  /** The hosts that the reader added beside the list; null until they are known. */
  added: readonly string[] | null;
  copy: SecondCopyView;
  notice: Notice | null;
  actions: OptionsActions;
  onUndo: () => void;
  onCloseNotice: () => void;
}

/** The options: how pages are shown and highlights made, keys, data and permissions, whom the extension reads by itself. What was just done stands at the foot. */
export function OptionsScreen(props: OptionsScreenProps): JSX.Element {
  const { words, options, theme, rows, added, notice, actions } = props;
  return (
    <div class="db-options">
      <header class="db-options-head">
        <Logo />
        <h1>
          {words.product} <span class="db-options-title">{options.title}</span>
        </h1>
        <Button label={words.screens.library} look="plain" onPress={props.actions.onLibrary} />
        <Appearance words={words} theme={theme} onLanguage={props.onLanguage} onTheme={props.onTheme} />
      </header>
      <main>
        <ReadingOptions words={words} options={options} reading={props.reading} {...actions} />
        <MarkingOptions
          words={words}
          options={options}
          making={props.making}
          meanings={props.meanings}
          onMaking={actions.onMaking}
          onMeaning={actions.onMeaning}
        />
        <TagRuleList options={options} rules={props.rules} plan={props.rulePlan} actions={actions} />
        <KeyList options={options} shortcuts={props.shortcuts} onChange={actions.onChangeKeys} />
        <DataOptions words={words} options={options} data={props.data} onExportAll={actions.onExportAll} />
        <SecondCopy
          options={options}
          copy={props.copy}
          transfer={words.screens.transfer}
          onTransfer={actions.onTransfer}
        />
        <AccessOptions words={words} options={options} isWhole={props.hasAccess} onAllow={actions.onAllow} />
        <AddedHosts options={options} hosts={added} onAdd={actions.onAdd} onRemove={actions.onRemove} />
        <OutletList options={options} rows={rows} onSwitch={actions.onSwitch} />
        <p class="db-soft">{options.correction}</p>
      </main>
      <Toast words={words} notice={notice} onUndo={props.onUndo} onClose={props.onCloseNotice} />
    </div>
  );
}
