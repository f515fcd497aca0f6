/**
 * Edits that a page of ours may not live to see written. A popup is closed by a press beside it: the field loses the focus,
 * and in the same moment the page is gone, with every transaction that is not over.
 */

import { handOnEdits } from '../messages/changes';
import type { ArticleMarkEdit } from '../model/article-marks';

const unwritten = new Set<readonly ArticleMarkEdit[]>();

/**
 * Has the page hand on what is not written when it is closed; what still stands in a field is left as by Tab before. Answers
 * what ends that.
 */
export function watchClosing(): () => void {
  const handOn = () => {
    (document.activeElement as HTMLElement | null)?.blur();
    // Written twice, each is one: an edit that changes nothing is none.
    for (const edits of unwritten) handOnEdits(edits);
  };
  window.addEventListener('pagehide', handOn);
  return () => window.removeEventListener('pagehide', handOn);
}

/** Does the work; where the page is closed before its end, the background makes the edits. */
export async function untilWritten(edits: readonly ArticleMarkEdit[], write: () => Promise<void>): Promise<void> {
  unwritten.add(edits);
  try {
    await write();
  } finally {
    unwritten.delete(edits);
  }
}
