/** What the address of the page that exports says: whether the reader chooses first, and which articles he has chosen. */

import type { ArticleId } from '../model/ids';
import { type LibraryView, parseViewParameters } from '../model/library-view';
import { LIMITS } from '../model/limits';

export interface ExportAddress {
  /** False: it begins at once, with everything. */
  choosesFirst: boolean;
  ids: ArticleId[];
  /** The view of the library that he came from. */
  view: LibraryView | null;
}

export function readExportAddress(search: string): ExportAddress {
  const parameters = new URLSearchParams(search);
  const ids = (parameters.get('articles') ?? '').split(',').filter((id) => id !== '' && id.length <= LIMITS.id);
  return { choosesFirst: parameters.has('choose'), ids: ids as ArticleId[], view: parseViewParameters(parameters) };
}
