/** Outlets by their names in the language of the interface. */

import type { PageView, PageWithoutArticle } from '../../components/article/views';
import type { SavedView } from '../../components/popup/views';
import type { Words } from '../../locales/index';
import type { Language } from '../model/settings/settings';
import { keptNameOf, outletNameOf, outletOf, successorOf } from '../outlets/outlet-of';
import type { Reprint } from '../press/reprint';
import type { ListedView } from './saved-pages';
import type { ReadPageView } from './to-page-view';

/** An outlet that has become part of another is named with it: the page is older than the merger, the reader is not. */
export function nameOutlet(view: ReadPageView, reprint: Reprint | null, { language, article }: Words): PageView {
  switch (view.kind) {
    case 'article': {
      const name = outletNameOf(view.article.host, language);
      const successor = successorOf(view.article.host);
      return {
        ...view,
        outletName: successor
          ? article.nowPartOf(name, outletNameOf(successor.outlet.host, language), successor.uncertain)
          : name,
        reprint: reprint && nameKept(reprint, language),
      };
    }
    case 'kept-copy':
      return { ...view, kept: nameKept(view.kept, language), page: namePage(view.page, language) };
    default:
      return namePage(view, language);
  }
}

function namePage(view: PageWithoutArticle, language: Language): PageWithoutArticle {
  if (view.kind !== 'unlisted' || !outletOf(view.host)) return view;
  return { ...view, outletName: outletNameOf(view.host, language) };
}

/** What is kept, with its outlet's name in the reader's language. */
export function nameKept<Row extends { host: string; outletName: string }>(row: Row, language: Language): Row {
  return { ...row, outletName: keptNameOf(row.host, row.outletName, language) };
}

export function nameOutlets(view: ListedView, language: Language): SavedView {
  if (view.kind !== 'rows') return view;
  return { ...view, rows: view.rows.map((row) => nameKept(row, language)) };
}
