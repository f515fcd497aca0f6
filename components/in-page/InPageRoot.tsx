import type { ComponentChildren, JSX } from 'preact';
import type { Theme } from '../../lib/model/settings/settings';
import type { InPageWords } from '../../locales/in-page';

interface Props {
  words: InPageWords;
  theme: Theme | 'auto';
  children: ComponentChildren;
}

/** Carries theme, language and fonts inside the shadow root. Every in-page piece stands in one. */
export function InPageRoot({ words, theme, children }: Props): JSX.Element {
  return (
    <div class="db-root" data-theme={theme} lang={words.language}>
      {children}
    </div>
  );
}
