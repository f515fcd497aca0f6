import type { JSX } from 'preact';
import type { Words } from '../../locales';
import type { ExportName, FormatChoice } from '../article/views';
import { Button } from '../controls/Button';
import { Menu } from '../controls/Menu';

interface Props {
  words: Words;
  formats: readonly FormatChoice[];
  busy: boolean;
  onExport: (name: ExportName) => void;
}

/** Exports the article: a menu of formats (empty until they are loaded), or a plain button where there is one alone. A tile of the row of actions. */
export function ExportControl({ words, formats, busy, onExport }: Props): JSX.Element {
  const { exporting } = words;
  const [only, ...others] = formats;
  if (only === undefined || others.length > 0) {
    const label = busy ? exporting.busy : exporting.some;
    return <Menu label={label} icon="download" look="tile" busy={busy} items={formats} onChoose={onExport} />;
  }
  const label = busy ? exporting.busy : exporting.one(only.label);
  return <Button label={label} icon="download" look="tile" busy={busy} onPress={() => onExport(only.id)} />;
}
