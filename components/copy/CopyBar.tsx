import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';
import { ComfortPanel } from '../article/ComfortPanel';
import { ExportControl } from '../article/ExportControl';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import type { CopyActions, CopyArticle, CopyExport, CopyLetters } from './views';

interface Props {
  words: Words;
  copy: CopyPageWords;
  view: CopyArticle;
  letters: CopyLetters;
  exporting: CopyExport;
  actions: CopyActions;
}

/** Over the text: what this page is, and what can be done with it. Not printed. */
export function CopyBar({ words, copy, view, letters, exporting, actions }: Props): JSX.Element {
  const [isSetting, setSetting] = useState(false);
  return (
    <header class="db-copy-bar">
      <div class="db-copy-tools">
        <p class="db-copy-name">
          <Icon name="saved-copy" />
          {copy.title}
        </p>
        <a
          class="db-button db-copy-live"
          href={view.sheet.facts.url}
          target="_blank"
          rel="noreferrer"
          title={copy.liveHint}
          // Where the reader is by now, also for the menu and the middle button.
          onPointerDown={(event) => event.currentTarget.setAttribute('href', actions.liveAddress())}
          onFocus={(event) => event.currentTarget.setAttribute('href', actions.liveAddress())}
        >
          <Icon name="open" />
          <span>{copy.live}</span>
        </a>
        <Button
          label={copy.letters}
          icon="options"
          look="plain"
          expanded={isSetting}
          onPress={() => setSetting((before) => !before)}
        />
        {actions.onLibrary && <Button label={words.screens.library} look="plain" onPress={actions.onLibrary} />}
        <ExportControl
          words={words}
          formats={exporting.formats}
          busy={exporting.isBusy}
          look="plain"
          onExport={actions.onExport}
          onWord={actions.onWord}
        />
        <Button label={words.print.print} icon="print" look="plain" onPress={actions.onPrint} />
      </div>
      {isSetting && (
        <div class="db-copy-letters">
          <ComfortPanel words={words} comfort={letters.comfort} onChange={actions.onComfort} />
        </div>
      )}
      <div class={view.version ? 'db-copy-version' : 'db-unseen'}>
        <p role="status">
          {view.version && (
            <>
              <strong>{copy.versionShown(words.moment(view.version.readAt))}</strong> {copy.versionHint}
            </>
          )}
        </p>
        {view.version && <Button label={copy.backToKept} icon="undo" onPress={() => actions.onShowVersion(null)} />}
      </div>
    </header>
  );
}
