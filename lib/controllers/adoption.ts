import type { Words } from '../../locales/index';
import { ReaderError } from '../model/error';
import { type ArticleId, newArticleId, randomId } from '../model/ids';
import { outletNameOf } from '../outlets/outlet-of';
import { loadTagRules } from '../platform/tag-rules';
import { openCollection } from '../store/open-collection';
import { settleChange } from './settle-change';
import type { ReadPageView } from './to-page-view';
import type { Notices } from './use-notices';

export interface AdoptionActs {
  adopt: (from: ArticleId) => Promise<void>;
  dismiss: (from: ArticleId) => Promise<void>;
}

/**
 * Bringing highlights over to the page in view, or turning that down, and taking either back. It is done here and never by
 * the page: what was marked on one outlet's pages is nothing that another's may ask for.
 */
export function createAdoption(
  words: Words,
  { tell }: Pick<Notices, 'tell'>,
  view: ReadPageView,
  refresh: () => Promise<unknown>,
): AdoptionActs {
  const requireReading = () => {
    if (view.kind !== 'article') throw new ReaderError('no-article');
    return view.reading;
  };
  return {
    adopt: async (from) => {
      const reading = requireReading();
      const store = await openCollection();
      const name = outletNameOf(reading.host, 'vi');
      const { fitHighlights } = await import('../press/fit-highlights');
      const tagRules = await loadTagRules();
      const id = newArticleId(randomId);
      const { adoption } = await store.reprints.adopt(id, reading, name, from, fitHighlights, tagRules);
      await settleChange(adoption.articleId, refresh);
      tell(words.notices.adopted(adoption.added.length, adoption.isNewlyKept), async () => {
        await (await openCollection()).reprints.takeBack(adoption);
        await settleChange(adoption.articleId, refresh);
        tell(words.notices.undone);
      });
    },
    dismiss: async (from) => {
      const { addresses } = requireReading();
      const write = async (isDismissed: boolean) => {
        await (await openCollection()).reprints.dismiss(from, addresses, isDismissed);
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
