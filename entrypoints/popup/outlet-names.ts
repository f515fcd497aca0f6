/** Outlets by their names in the language of the interface. */

import type { PageView, SavedView } from '../../components/popup/views';
import type { Language } from '../../lib/model/settings';
import { outletNameOf } from '../../lib/outlets/outlet-of';
import type { ReadPageView } from './to-page-view';
import type { ListedView } from './use-saved';

export function nameOutlet(view: ReadPageView, language: Language): PageView {
  if (view.kind !== 'article') return view;
  return { ...view, outletName: outletNameOf(view.article.host, language) };
}

/** A kept name stays, since outlets merge and close; it is translated as long as it is still the outlet's own. */
export function nameOutlets(view: ListedView, language: Language): SavedView {
  if (view.kind !== 'rows') return view;
  return {
    ...view,
    rows: view.rows.map((row) => {
      const isStillItsName = outletNameOf(row.host, 'vi') === row.outletName;
      return isStillItsName ? { ...row, outletName: outletNameOf(row.host, language) } : row;
    }),
  };
}
