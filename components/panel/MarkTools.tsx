import type { JSX } from 'preact';
import type { HighlightId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import type { ExportName, FormatChoice, HighlightView } from '../article/views';
import { Button } from '../controls/Button';
import { Menu } from '../controls/Menu';

interface Props {
  words: Words;
  /** Those that the filters let through. */
  shown: readonly HighlightView[];
  /** Those of them that the reader chose. */
  picked: readonly HighlightView[];
  formats: readonly FormatChoice[];
  isExporting: boolean;
  onPickAll: (on: boolean) => void;
  onCopy: (quotes: readonly string[]) => void;
  onExport: (ids: readonly HighlightId[], format: ExportName) => void;
}

/** What is done with several highlights: the chosen ones, or all that are shown where none is chosen. */
export function MarkTools(props: Props): JSX.Element {
  const { words, shown, picked, formats, isExporting } = props;
  const { panel } = words;
  const meant = picked.length > 0 ? picked : shown;
  const isAll = picked.length === shown.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would be one more line
    <div class="db-mark-tools" role="group" aria-label={panel.toolbar}>
      <label class="db-mark-all">
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = picked.length > 0 && !isAll;
          }}
          onChange={(event) => props.onPickAll(event.currentTarget.checked)}
        />
        <span>{picked.length > 0 ? panel.chosen(picked.length) : panel.chooseAll}</span>
      </label>
      <span class="db-push" />
      <Button
        label={panel.copy(meant.length)}
        icon="copy"
        look="plain"
        title={panel.copyHint}
        onPress={() => props.onCopy(meant.map(({ highlight }) => highlight.quote.exact))}
      />
      <Menu
        label={isExporting ? words.exporting.busy : panel.export(meant.length)}
        icon="download"
        busy={isExporting}
        items={formats}
        onChoose={(format) =>
          props.onExport(
            meant.map(({ highlight }) => highlight.id),
            format,
          )
        }
      />
    </div>
  );
}
