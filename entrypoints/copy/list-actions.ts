/** What the list beside the text does: as on the page, so that one undo takes back whatever was done on either side. */

import type { HighlightActions } from '../../components/article/views';
import type { NoteDraft } from '../../components/controls/views';
import type { MarkedCopy } from '../../lib/copy/mark-copy';
import type { HighlightId } from '../../lib/model/ids';
import { toNoteChanges } from '../../lib/model/write-highlight';

export function createListActions(
  { session: { highlights }, marking }: MarkedCopy,
  drafts: Map<HighlightId, NoteDraft>,
): HighlightActions {
  const run = (work: Parameters<typeof marking.run>[0]) => void marking.run(work);
  return {
    onJump: (id) => run((reader) => reader.goTo(id)),
    onColour: (id, colour) => run((reader) => reader.maker.recolour(id, colour)),
    onWrite: async (id, draft) => {
      const isBeside = await highlights.edit(id, toNoteChanges(draft));
      drafts.delete(id);
      run((reader) => reader.tellDone(isBeside ? 'noteSavedBeside' : 'noteSaved', { of: 'step' }, true));
    },
    onDraft: (id, draft) => {
      if (draft === null) drafts.delete(id);
      else drafts.set(id, draft);
    },
    onDelete: (id) =>
      run(async (reader) => {
        await highlights.delete(id);
        reader.tellDone('highlightDeleted', { of: 'step' }, true);
      }),
    onAttach: (id, to) => run((reader) => reader.attach(id, to)),
  };
}
