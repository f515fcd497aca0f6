import type { JSX } from 'preact';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import { ExportControl } from '../article/ExportControl';
import type { Busy, ExportName, FormatChoice } from '../article/views';
import { Button } from '../controls/Button';
import type { PageActions } from './views';

interface Props {
  words: Words;
  certain: boolean;
  /** Null where the article is not kept. */
  kept: { id: ArticleId } | null;
  /** The way to the saved copy stands above it. */
  leavesCopyOut?: boolean;
  formats: readonly FormatChoice[];
  busy: Busy;
  actions: Pick<PageActions, 'onSave' | 'onCopy' | 'onExport' | 'onWord' | 'onPrint' | 'onOpenCopy' | 'onOpenPanel'>;
}

/** What is done with an article every day, in the same places whether it is kept or not. */
export function ActionRow({ words, certain, kept, leavesCopyOut = false, formats, busy, actions }: Props): JSX.Element {
  const { copy, copyHint, label, saveFirst } = words.popup.actions;
  const save = certain ? words.article.save : words.article.saveAnyway;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div class="db-tiles" role="group" aria-label={label}>
      {kept === null ? (
        <Button
          label={busy === 'saving' ? words.article.saving : save}
          icon="save"
          look="tile-main"
          busy={busy === 'saving'}
          onPress={actions.onSave}
        />
      ) : (
        !leavesCopyOut && (
          <Button
            label={words.article.saved}
            name={words.copy.open}
            icon="saved-copy"
            look="tile"
            title={words.copy.open}
            onPress={() => actions.onOpenCopy(kept.id)}
          />
        )
      )}
      <Button label={copy} icon="copy" look="tile" title={copyHint} onPress={actions.onCopy} />
      {kept === null ? (
        <Button label={words.exporting.some} icon="download" look="tile" refused title={saveFirst} onPress={nothing} />
      ) : (
        <ExportControl
          words={words}
          formats={formats}
          busy={busy === 'exporting'}
          look="tile"
          onExport={(format: ExportName) => actions.onExport(kept.id, format)}
          onWord={() => actions.onWord(kept.id)}
        />
      )}
      <Button
        label={words.print.print}
        name={words.screens.print}
        icon="print"
        look="tile"
        refused={kept === null}
        title={kept === null ? saveFirst : words.screens.print}
        onPress={() => kept && actions.onPrint(kept.id)}
      />
      <Button
        label={words.screens.panel}
        icon="panel"
        look="tile"
        title={words.screens.panelHint}
        onPress={actions.onOpenPanel}
      />
    </div>
  );
}

const nothing = () => {};
