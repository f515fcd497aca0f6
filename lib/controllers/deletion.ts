import type { Words } from '../../locales/index';
import { announceChange } from '../messages/changes';
import type { ArticleId, HighlightId } from '../model/ids';
import { openCollection } from '../store/open-collection';
import type { Notices } from './use-notice';

export interface Deletion {
  deleteHighlight: (id: HighlightId) => Promise<void>;
  deleteArticle: (id: ArticleId, headline: string) => Promise<void>;
}

/** Deleting and taking it back. Each writes, tells everybody, and only then shows it here. */
export function deletion(words: Words, { tell }: Notices, refresh: () => Promise<unknown>): Deletion {
  const settle = async (id: ArticleId) => {
    await announceChange(id);
    await refresh();
  };
  return {
    deleteHighlight: async (id) => {
      const { article } = await (await openCollection()).deleteHighlight(id);
      await settle(article.id);
      tell(words.notices.highlightDeleted, async () => {
        await (await openCollection()).restoreHighlight(id);
        await settle(article.id);
        tell(words.notices.highlightRestored);
      });
    },
    deleteArticle: async (id, headline) => {
      await (await openCollection()).deleteArticle(id);
      await settle(id);
      tell(words.notices.articleDeleted(headline || words.article.noHeadline), async () => {
        await (await openCollection()).restoreArticle(id);
        await settle(id);
        tell(words.notices.articleRestored);
      });
    },
  };
}
