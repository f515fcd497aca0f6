/** Notes that were begun and not saved. */

import type { NoteDraft } from '../../components/controls/views';
import type { HighlightId } from '../model/ids';

export interface Drafts {
  of(id: HighlightId): NoteDraft | null;
  /** Keeps what was written last on a highlight; null where nothing is unsaved any more. */
  keep(id: HighlightId, draft: NoteDraft | null): void;
}

/** They live as long as the page. As long as there is one, the browser asks before the page is left. */
export function createDrafts(window: Pick<Window, 'addEventListener' | 'removeEventListener'>): Drafts {
  const drafts = new Map<HighlightId, NoteDraft>();
  return {
    of: (id) => drafts.get(id) ?? null,
    keep(id, draft) {
      if (draft) drafts.set(id, draft);
      else drafts.delete(id);
      // No longer than needed: a page with this listener does not come back from the browser's cache.
      window[drafts.size > 0 ? 'addEventListener' : 'removeEventListener']('beforeunload', askToLeave);
    },
  };
}

function askToLeave(event: Event): void {
  event.preventDefault();
}
