import type { HighlightActions } from '../../components/article/views';
import type { Words } from '../../locales/index';
import { ReaderError } from '../model/error';
import type { Highlight, HighlightChanges } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import { openCollection } from '../store/open-collection';
import { settleChange } from './settle-change';
import type { Notices } from './use-notices';

export type HighlightEdits = {
  [Name in 'onColour' | 'onWrite']: (...of: Parameters<HighlightActions[Name]>) => Promise<void>;
};

/**
 * Changing a highlight's colour, or its note and tags, and taking that back. `highlightOf` gives the highlight as it is
 * shown now, for what an undo puts back.
 */
export function createHighlightEdits(
  words: Words,
  { tell }: Pick<Notices, 'tell'>,
  highlightOf: (id: HighlightId) => Highlight | undefined,
  refresh: () => Promise<unknown>,
): HighlightEdits {
  const write = async (id: HighlightId, changes: HighlightChanges) => {
    const { article } = await (await openCollection()).highlights.edit(id, changes);
    await settleChange(article.id, refresh);
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
