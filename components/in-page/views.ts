/** What stands on a page, as plain data: the session makes it, the components draw it. */

import type { Comfort, View } from '../../lib/model/settings/settings';
import type { LookSample } from '../article/LookChoice';

/** What stands on the handle of a cleared page. */
export interface HandleView {
  /** The host's name until the outlet's is known. */
  outletName: string;
  isKept: boolean;
  /** Highlights that are on the page. */
  marks: number;
  view: View;
  comfort: Comfort;
  /** As in the settings: 0 at the top of the window, 1 at its foot. */
  place: number;
  /** There is no room beside the text: it is folded to its edge until it is pressed. */
  isSlim: boolean;
  /** The beginning of the article, for the small pages that its looks are chosen by. */
  sample: LookSample;
}

export interface HandleActions {
  onView: (view: View) => void;
  onComfort: (changes: Partial<Comfort>) => void;
  onSave: () => void;
  /** To the next highlight. */
  onMarks: () => void;
  /** Shows the whole page. */
  onWhole: () => void;
  onMove: (place: number) => void;
  onHide: () => void;
}
