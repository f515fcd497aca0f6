import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { COMMANDS, type Shortcuts } from '../../lib/model/command';
import type { OptionsWords } from '../../locales/options';
import { Button } from '../controls/Button';

interface Props {
  options: OptionsWords;
  shortcuts: Shortcuts;
  onChange: () => void;
}

/** The keys as the browser has them, and the way to where they are changed. */
export function KeyList({ options, shortcuts, onChange }: Props): JSX.Element {
  const { keys } = options;
  const id = useId();
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{keys.title}</h2>
      <p class="db-soft">{keys.hint}</p>
      <dl class="db-keys">
        {COMMANDS.map((command) => (
          <div key={command}>
            <dt>
              {shortcuts[command] === undefined ? (
                <span class="db-soft">{keys.none}</span>
              ) : (
                <kbd>{shortcuts[command]}</kbd>
              )}
            </dt>
            <dd>{keys.names[command]}</dd>
          </div>
        ))}
      </dl>
      <Button label={keys.change} icon="open" onPress={onChange} />
    </section>
  );
}
