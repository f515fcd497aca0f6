/** The one table of the library's commands: it is run by keys and by the palette, and the sheet of keys is drawn from it. */

import type { LibraryCommand, LibraryTab } from '../../../components/library/views';
import type { LibraryCommandName, LibraryWords } from '../../../locales/library';

/** As tinykeys reads them. No letter with Alt or Ctrl+Shift: input methods and layouts have those. */
const KEYS: Record<LibraryCommandName, string | null> = {
  search: '/',
  palette: '$mod+k',
  keys: '[Shift]+?',
  articles: '1',
  highlights: '2',
  deleted: '3',
  health: '4',
  open: 'o',
  openPage: 'Shift+O',
  close: 'Escape',
  select: 'x',
  selectAll: '$mod+a',
  clearSelection: 'n',
  tag: 't',
  untag: 'Shift+T',
  topic: 'c',
  read: 'r',
  unread: 'u',
  handled: 'e',
  tray: 'y',
  copyList: 'l',
  merge: 'm',
  delete: 'Delete',
  undo: '$mod+z',
  group: 'g',
  timeline: 'h',
  saveView: 's',
  digestAll: null,
  exportAll: null,
  transfer: null,
  clearQuery: null,
};

/** What each does; one that is absent cannot be done now. */
export type LibraryRuns = { [Name in LibraryCommandName]?: (() => void) | undefined };

export function toLibraryCommands({ commands }: LibraryWords, runs: LibraryRuns): LibraryCommand[] {
  return (Object.keys(KEYS) as LibraryCommandName[]).map((id) => {
    const run = runs[id];
    return { id, keys: KEYS[id], label: commands[id], ...(run && { run }) };
  });
}

/** The commands that lead to the parts of the library. */
export function tabRuns(onTab: (tab: LibraryTab) => void): Pick<LibraryRuns, LibraryTab> {
  return {
    articles: () => onTab('articles'),
    highlights: () => onTab('highlights'),
    deleted: () => onTab('deleted'),
    health: () => onTab('health'),
  };
}
