import type { JSX } from 'preact';
import type { View } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import type { WelcomeWords } from '../../locales/welcome';
import { LookChoice } from '../article/LookChoice';
import { Appearance, type AppearanceProps } from '../controls/Appearance';
import { Button } from '../controls/Button';
import { Logo } from '../controls/Logo';
import { ClearedPicture, DigestPicture, MarkedPicture } from './Pictures';
import type { ShortcutKeys } from './views';

export interface WelcomeScreenProps extends Omit<AppearanceProps, 'words'> {
  words: Words;
  welcome: WelcomeWords;
  view: View;
  shortcuts: ShortcutKeys;
  onView: (view: View) => void;
  /** Opens a paper; left out where there is none to open. */
  onOpen?: () => void;
}

const STEPS = [
  { name: 'clear', Picture: ClearedPicture },
  { name: 'mark', Picture: MarkedPicture },
  { name: 'digest', Picture: DigestPicture },
] as const;

const KEYS = ['toggle-clear', 'mark-selection', 'save-article', 'next-highlight'] as const;

/** The first minute: what it does, where its button is, its keys, and an article to begin with. */
export function WelcomeScreen({
  words,
  welcome,
  view,
  shortcuts,
  onView,
  onOpen,
  ...look
}: WelcomeScreenProps): JSX.Element {
  const keys = KEYS.flatMap((command) => {
    const shortcut = shortcuts[command];
    return shortcut === undefined ? [] : [{ command, shortcut }];
  });
  return (
    <div class="db-welcome">
      <header class="db-masthead">
        <Logo />
        <p class="db-welcome-name">{words.product}</p>
        <Appearance words={words} {...look} />
      </header>
      <main>
        <h1>{welcome.title}</h1>
        <p class="db-welcome-lead">{welcome.lead}</p>
        <ol class="db-steps">
          {STEPS.map(({ name, Picture }) => (
            <li key={name}>
              <Picture />
              <h2>{welcome.steps[name].title}</h2>
              <p>{welcome.steps[name].text}</p>
            </li>
          ))}
        </ol>
        <div class="db-welcome-pair">
          <section>
            <h2>{welcome.pinTitle}</h2>
            <p>{welcome.pin}</p>
            {keys.length > 0 && (
              <>
                <h2>{welcome.keysTitle}</h2>
                <dl class="db-keys">
                  {keys.map(({ command, shortcut }) => (
                    <div key={command}>
                      <dt>
                        <kbd>{shortcut}</kbd>
                      </dt>
                      <dd>{welcome.keys[command]}</dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
          </section>
          <section>
            <h2>{welcome.lookTitle}</h2>
            <LookChoice words={words} chosen={view} onChoose={onView} />
            <p class="db-welcome-soft">{welcome.lookHint}</p>
          </section>
        </div>
        {onOpen && <Button label={welcome.open} icon="open" look="main" onPress={onOpen} />}
        <p class="db-welcome-soft">{welcome.promise}</p>
      </main>
    </div>
  );
}
