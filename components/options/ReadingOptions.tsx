import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { View } from '../../lib/model/settings/settings';
import type { InPageWords } from '../../locales/in-page';
import type { OptionsWords } from '../../locales/options';
import { LookChoice } from '../article/LookChoice';
import { Switch } from '../controls/Switch';
import type { OptionsActions, ReadingView } from './views';

interface Props extends Pick<OptionsActions, 'onClearPages' | 'onHandle'> {
  words: InPageWords;
  options: OptionsWords;
  reading: ReadingView;
  onView: (view: View) => void;
}

/** How an article's page is shown. */
export function ReadingOptions({ words, options, reading, ...actions }: Props): JSX.Element {
  const id = useId();
  const told = options.reading;
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{told.title}</h2>
      <Switch label={told.clear} hint={told.clearHint} on={reading.clearPages} onSwitch={actions.onClearPages} />
      <Switch label={told.handle} hint={told.handleHint} on={reading.hasHandle} onSwitch={actions.onHandle} />
      <h3>{told.look}</h3>
      <LookChoice words={words} chosen={reading.view} onChoose={actions.onView} />
    </section>
  );
}
