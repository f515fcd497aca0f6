import type { VersionActions } from '../../components/article/views';
import type { Words } from '../../locales/index';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { openCollection } from '../store/open-collection';
import { settleChange } from './settle-change';
import type { Notices } from './use-notices';

export interface VersionActs {
  loadVersions: VersionActions['onLoadVersions'];
  takeBack: (id: ArticleId, number: number) => Promise<void>;
  tellChanges: VersionActions['onTellChanges'];
}

/** Looking at the versions of an article, and taking one back, which can be taken back itself. */
export function createVersions(
  words: Words,
  { tell }: Pick<Notices, 'tell'>,
  refresh: () => Promise<unknown>,
): VersionActs {
  const take = async (id: ArticleId, number: number) => {
    const { before } = await (await openCollection()).versions.takeBack(id, number);
    await settleChange(id, refresh);
    return before;
  };
  return {
    loadVersions: async (id) => {
      const collection = await openCollection();
      const [found, versions] = await Promise.all([collection.articles.get(id), collection.versions.list(id)]);
      if (!found) throw new ReaderError('not-found');
      return { shown: found.article, versions };
    },
    takeBack: async (id, number) => {
      const before = await take(id, number);
      tell(words.notices.versionTaken, async () => {
        await take(id, before);
        tell(words.notices.undone);
      });
    },
    tellChanges: async (paragraphs) => {
      // Its lists of words are large, and most readers never compare.
      const { tellParagraphs } = await import('../anchor/tell-paragraphs');
      return tellParagraphs(paragraphs);
    },
  };
}
