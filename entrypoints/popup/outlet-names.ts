/** Outlets by their names in the language of the interface. */

import type { PageView, SavedView } from '../../components/popup/views';
import type { Language } from '../../lib/model/settings';
import { outletNameOf, outletOf, successorOf } from '../../lib/outlets/outlet-of';
import type { Words } from '../../locales';
import type { ReadPageView } from './to-page-view';
import type { ListedView } from './use-saved';

/** An outlet that has become part of another is named with it: the page is older than the merger, the reader is not. */
export function nameOutlet(view: ReadPageView, { language, popup }: Words): PageView {
  switch (view.kind) {
    case 'article': {
      const name = outletNameOf(view.article.host, language);
      const successor = successorOf(view.article.host);
      return {
        ...view,
        outletName: successor
          ? popup.nowPartOf(name, outletNameOf(successor.outlet.host, language), successor.uncertain)
          : name,
      };
    }
    case 'unlisted':
      return outletOf(view.host) ? { ...view, outletName: outletNameOf(view.host, language) } : view;
    default:
      return view;
  }
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
