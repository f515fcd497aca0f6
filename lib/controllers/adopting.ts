import type { Words } from '../../locales/index';
import { announceChange } from '../messages/changes';
import { ReaderError } from '../model/error';
import { type ArticleId, newArticleId, randomId } from '../model/ids';
import { outletNameOf } from '../outlets/outlet-of';
import { fitHighlights } from '../press/fit-highlights';
import { openCollection } from '../store/open-collection';
import type { ReadPageView } from './to-page-view';
import type { Notices } from './use-notice';

export interface Adopting {
  adopt: (from: ArticleId) => Promise<void>;
  dismiss: (from: ArticleId) => Promise<void>;
}

/**
 * Bringing highlights over to the page in view, or turning that down, and taking either back. It is done here and never by
 * the page: what was marked on one outlet's pages is nothing that another's may ask for.
 */
export function adopting(
  words: Words,
  { tell }: Notices,
  view: ReadPageView,
  refresh: () => Promise<unknown>,
): Adopting {
  const settle = async (id: ArticleId) => {
    await announceChange(id);
    await refresh();
  };
  const requireReading = () => {
    if (view.kind !== 'article') throw new ReaderError('no-article');
    return view.reading;
  };
  return {
    adopt: async (from) => {
      const reading = requireReading();
      const store = await openCollection();
      const name = outletNameOf(reading.host, 'vi');
      const { adoption } = await store.adoptHighlights(newArticleId(randomId), reading, name, from, fitHighlights);
      await settle(adoption.articleId);
      tell(words.notices.adopted(adoption.added.length, adoption.isNewlyKept), async () => {
        await (await openCollection()).takeBackAdoption(adoption);
        await settle(adoption.articleId);
        tell(words.notices.undone);
      });
    },
    dismiss: async (from) => {
      const { addresses } = requireReading();
      const write = async (isDismissed: boolean) => {
        await (await openCollection()).dismissReprint(from, addresses, isDismissed);
        await refresh();
      };
      await write(true);
      tell(words.notices.reprintDismissed, async () => {
        await write(false);
        tell(words.notices.undone);
      });
    },
  };
}
