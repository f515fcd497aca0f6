import type { JSX } from 'preact';
import type { Settings } from '../../lib/model/settings/settings';
import type { OptionsWords } from '../../locales/options';
import { Appearance, type AppearanceProps } from '../controls/Appearance';
import { Button } from '../controls/Button';
import { Logo } from '../controls/Logo';
import { Toast } from '../controls/Toast';
import type { Notice } from '../controls/views';
import { AddedHosts } from './AddedHosts';
import { MarkingOptions } from './MarkingOptions';
import { OutletList } from './OutletList';
import { SecondCopy } from './SecondCopy';
import { TagRuleList } from './TagRuleList';
import type { CopyView, OptionsActions, OutletRow, RulePlanView } from './views';

export interface OptionsScreenProps extends AppearanceProps {
  options: OptionsWords;
  making: Settings['making'];
  meanings: Settings['meanings'];
  rules: Settings['tagRules'];
  rulePlan: RulePlanView;
  rows: readonly OutletRow[];
  /** The hosts that the reader added beside the list; null until they are known. */
  added: readonly string[] | null;
  copy: CopyView;
  notice: Notice | null;
  actions: OptionsActions;
  onUndo: () => void;
  onCloseNotice: () => void;
}

/** The options: how highlights are made, whom the extension reads by itself. What was just done stands at the foot. */
export function OptionsScreen(props: OptionsScreenProps): JSX.Element {
  const { words, options, theme, rows, added, notice, actions } = props;
  return (
    <div class="db-options">
      <header class="db-options-head">
        <Logo />
        <h1>
          {words.product}
          <span class="db-options-title">{options.title}</span>
        </h1>
        <Button label={words.screens.library} look="plain" onPress={props.actions.onLibrary} />
        <Appearance words={words} theme={theme} onLanguage={props.onLanguage} onTheme={props.onTheme} />
      </header>
      <main>
        <MarkingOptions
          words={words}
          options={options}
          making={props.making}
          meanings={props.meanings}
          onMaking={actions.onMaking}
          onMeaning={actions.onMeaning}
        />
        <TagRuleList options={options} rules={props.rules} plan={props.rulePlan} actions={actions} />
        <SecondCopy options={options} copy={props.copy} />
        <AddedHosts options={options} hosts={added} onAdd={actions.onAdd} onRemove={actions.onRemove} />
        <OutletList options={options} rows={rows} onSwitch={actions.onSwitch} />
        <p class="db-soft">{options.correction}</p>
      </main>
      <Toast words={words} notice={notice} onUndo={props.onUndo} onClose={props.onCloseNotice} />
    </div>
  );
}
