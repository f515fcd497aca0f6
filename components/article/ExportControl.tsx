import type { JSX } from 'preact';
import type { Words } from '../../locales';
import { Button } from '../controls/Button';
import { Menu } from '../controls/Menu';
import type { ExportName, FormatChoice } from './views';

interface Props {
  words: Words;
  formats: readonly FormatChoice[];
  busy: boolean;
  /** In a row of tiles, or in a bar. */
  look: 'tile' | 'plain';
  onExport: (name: ExportName) => void;
  /** The page that makes Word files, with this article alone. */
  onWord: () => void;
}

/** Stands among the formats, and leads to a page instead of writing a file. */
const WORD = 'word';

/** Exports the article: a menu of Word and the formats (without them until they are loaded), or a plain button where there is one alone. */
export function ExportControl({ words, formats, busy, look, onExport, onWord }: Props): JSX.Element {
  const { exporting } = words;
  const [only, ...others] = formats;
  if (only === undefined || others.length > 0) {
    const label = busy ? exporting.busy : exporting.some;
    const items = [{ id: WORD, label: exporting.word } as const, ...formats];
    return (
      <Menu
        label={label}
        icon="download"
        look={look}
        busy={busy}
        items={items}
        onChoose={(name) => (name === WORD ? onWord() : onExport(name))}
      />
    );
  }
  const label = busy ? exporting.busy : exporting.one(only.label);
  return <Button label={label} icon="download" look={look} busy={busy} onPress={() => onExport(only.id)} />;
}
