/** Taking a picture of the page in view and keeping it with its article: loaded when it is asked for. */

import type { Words } from '../../locales/index';
import { askPage } from '../messages/ask';
import { announceChange } from '../messages/changes';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { type CapturedPage, captureVisible, captureWhole } from '../platform/capture';
import { tabInView } from '../platform/tabs';
import { openCollection } from '../store/open-collection';
import { toPageShot } from './page-shot';

/** So long a page takes to draw what the clearing hid, in milliseconds. */
const UNTIL_DRAWN = 300;

/** What the picture shows: all of the page, the part in view, or of a page that is too long the beginning. */
export type ShotExtent = 'whole' | 'view' | 'cut';

/** `url`: the article's, where the browser does not tell the tab's. Rejects where the browser or the collection takes none. */
export async function shootPage(id: ArticleId, url: string, wantsWhole: boolean, words: Words): Promise<ShotExtent> {
  const tab = await tabInView();
  if (tab === null) throw new ReaderError('page-unreachable');
  // Evidence is the page as the paper has it, not as we have cleared it.
  await askPage(tab.id, 'page/whole', { on: true });
  let page: CapturedPage;
  const takenAt = Date.now();
  try {
    await new Promise((resolve) => setTimeout(resolve, UNTIL_DRAWN));
    page = await (wantsWhole ? captureWhole(tab.id) : captureVisible(tab.id));
  } finally {
    await askPage(tab.id, 'page/whole', { on: false }).catch(() => null);
  }
  const address = tab.url || url;
  const lines = [address, words.moment(new Date(takenAt).toISOString())];
  await (await openCollection()).pictures.add(await toPageShot(page, { articleId: id, url: address, takenAt, lines }));
  await announceChange(id);
  if (!wantsWhole) return 'view';
  return page.isWhole ? 'whole' : 'cut';
}
