import type { Words } from '../../locales/index';
import type { ArticleId, HighlightId } from '../model/ids';
import { openCollection } from '../store/open-collection';
import { settleChange } from './settle-change';
import type { Notices } from './use-notices';

export interface DeletionActs {
  deleteHighlight: (id: HighlightId) => Promise<void>;
  deleteArticle: (id: ArticleId, headline: string) => Promise<void>;
}

/** Deleting and taking it back. Each writes, tells everybody, and only then shows it here. */
export function createDeletion(
  words: Words,
  { tell }: Pick<Notices, 'tell'>,
  refresh: () => Promise<unknown>,
): DeletionActs {
  return {
    deleteHighlight: async (id) => {
      const { article } = await (await openCollection()).highlights.delete(id);
      await settleChange(article.id, refresh);
      tell(words.notices.highlightDeleted, async () => {
        await (await openCollection()).highlights.restore(id);
        await settleChange(article.id, refresh);
        tell(words.notices.highlightRestored);
      });
    },
    deleteArticle: async (id, headline) => {
      await (await openCollection()).articles.delete(id);
      await settleChange(id, refresh);
      tell(words.notices.articleDeleted(headline || words.article.noHeadline), async () => {
        await (await openCollection()).articles.restore(id);
        await settleChange(id, refresh);
        tell(words.notices.articleRestored);
      });
    },
  };
}
