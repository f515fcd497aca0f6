import type { LibraryView } from '../model/library-view';
import type { Settings } from '../model/settings/settings';
import { openCollection } from '../store/open-collection';
import type { FindOptions, FoundView } from './find-view';

/** As `findView`, for a page of ours: what understands a query is loaded when one is asked. */
export async function findViewFromPage(
  view: LibraryView,
  meanings: Settings['meanings'],
  options: FindOptions,
): Promise<FoundView> {
  const [{ findView }, { askOwnerFromPage }, { lists }] = await Promise.all([
    import('./find-view'),
    import('../owner/owner-messages'),
    openCollection(),
  ]);
  return await findView({ askOwner: askOwnerFromPage(), lists, meanings, now: Date.now() }, view, options);
}
