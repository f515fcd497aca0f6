import type { HighlightActions } from '../../components/article/views';
import type { Words } from '../../locales/index';
import { ReaderError } from '../model/error';
import type { Highlight, HighlightChanges } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import { countEarlierNotes } from '../model/note';
import { toNoteChanges } from '../model/write-highlight';
import { openCollection } from '../store/open-collection';
import { settleChange } from './settle-change';
import type { Notices } from './use-notices';

export type HighlightEdits = {
  [Name in 'onColour' | 'onWrite']: (...of: Parameters<HighlightActions[Name]>) => Promise<void>;
};

/**
 * Changing a highlight's colour, or its note and tags, and taking that back. `highlightOf` gives the highlight as it is
 * shown now.
 */
export function createHighlightEdits(
  words: Words,
  { tell }: Pick<Notices, 'tell'>,
  highlightOf: (id: HighlightId) => Highlight | undefined,
  refresh: () => Promise<unknown>,
): HighlightEdits {
  const change = async (
    before: Highlight,
    changes: HighlightChanges,
    done: (after: Highlight | undefined) => string,
  ) => {
    const { id } = before;
    const { highlights } = await openCollection();
    const kept = await highlights.edit(id, changes);
    await settleChange(kept.article.id, refresh);
    tell(done(kept.highlights.find((highlight) => highlight.id === id)), async () => {
      const { article } = await (await openCollection()).highlights.takeBack(id, changes);
      await settleChange(article.id, refresh);
      tell(words.notices.undone);
    });
  };
  const shown = (id: HighlightId): Highlight => {
    const highlight = highlightOf(id);
    if (highlight === undefined) throw new ReaderError('not-found');
    return highlight;
  };
  return {
    onColour: async (id, colour) => {
      const before = shown(id);
      await change(before, { colour: { from: before.colour, to: colour } }, () => words.notices.highlightChanged);
    },
    onWrite: async (id, draft) => {
      const before = shown(id);
      await change(before, toNoteChanges(draft), (after) =>
        countEarlierNotes(after) > countEarlierNotes(before) ? words.notices.noteSavedBeside : words.notices.noteSaved,
      );
    },
  };
}
