/** Changing a highlight from the panel: each write is stored, then told to everybody, then shown here, with its undo. */

import type { HighlightActions } from '../../components/article/views';
import type { Notices } from '../../lib/controllers/use-notice';
import { announceChange } from '../../lib/messages/changes';
import { ReaderError } from '../../lib/model/error';
import type { Highlight, HighlightChanges } from '../../lib/model/highlight';
import type { HighlightId } from '../../lib/model/ids';
import { openCollection } from '../../lib/store/open-collection';
import type { Words } from '../../locales';

export type Marking = {
  [Name in 'onColour' | 'onWrite']: (...of: Parameters<HighlightActions[Name]>) => Promise<void>;
};

/** `highlightOf`: the highlight as it is shown now, for what an undo puts back. */
export function marking(
  words: Words,
  { tell }: Notices,
  highlightOf: (id: HighlightId) => Highlight | undefined,
  refresh: () => Promise<unknown>,
): Marking {
  const write = async (id: HighlightId, changes: HighlightChanges) => {
    const { article } = await (await openCollection()).editHighlight(id, changes);
    await announceChange(article.id);
    await refresh();
  };
  const change = async (id: HighlightId, changes: HighlightChanges, done: string) => {
    const before = highlightOf(id);
    if (before === undefined) throw new ReaderError('not-found');
    const { colour, note, tags } = before;
    await write(id, changes);
    tell(done, async () => {
      await write(id, 'colour' in changes ? { colour } : { note, tags });
      tell(words.notices.undone);
    });
  };
  return {
    onColour: (id, colour) => change(id, { colour }, words.notices.highlightChanged),
    onWrite: (id, { note, tags }) => change(id, { note, tags: [...tags] }, words.notices.noteSaved),
  };
}
