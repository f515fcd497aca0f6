import type { HighlightColour } from '../../../lib/model/highlight';
import type { HighlightId } from '../../../lib/model/ids';

/** What is done with several highlights. */
export type HighlightWish =
  | { kind: 'tag' | 'untag'; tags: readonly string[] }
  | { kind: 'colour'; colour: HighlightColour }
  | { kind: 'copy' }
  /** Their articles, on a page of its own. */
  | { kind: 'export' }
  | { kind: 'delete' };

export interface HighlightSelectionView {
  count: number;
  /** All that match. */
  isAll: boolean;
  isSelected: (id: HighlightId) => boolean;
}
