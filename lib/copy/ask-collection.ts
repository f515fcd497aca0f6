/**
 * What a session asks of the background, answered on a page of ours: by the collection itself, for the one article that the
 * page is the copy of. A write is answered as the background answers it: committed, told to everybody, followed by the journal.
 */

import type { InPageWords } from '../../locales/in-page/words';
import { announceChange, secureChanges } from '../messages/changes';
import type { KeptArticle, PageEvent, PageRequests } from '../messages/contract';
import type { RequestType } from '../messages/envelope';
import { toKept } from '../messages/to-kept';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { applyPageSettings } from '../model/settings/page-settings';
import type { Language, Settings } from '../model/settings/settings';
import { keptNameOf } from '../outlets/outlet-of';
import type { AskBackground } from '../session/ports';
import type { ArticleWithHighlights, Collection } from '../store/collection';

export interface AskCollectionParts {
  id: ArticleId;
  open: () => Promise<Collection>;
  /** The words and the style of what stands beside the text. */
  interfaceFor: (language: Language) => { words: InPageWords; css: string };
  changeSettings: (change: (settings: Settings) => Partial<Settings>) => Promise<unknown>;
  /** Tells the panel beside this page what happened on it. */
  tell: (event: PageEvent) => Promise<void>;
  showCount: (highlights: number | null) => Promise<void>;
}

type Answers = {
  [T in RequestType]: (
    payload: PageRequests[T]['payload'],
  ) => Promise<PageRequests[T]['answer']> | PageRequests[T]['answer'];
};

export function createAskCollection(parts: AskCollectionParts): AskBackground {
  const { id, open } = parts;
  const get = async (): Promise<ArticleWithHighlights> => {
    const found = await (await open()).articles.get(id);
    if (found === null) throw new ReaderError('not-found', 'the article of this copy is deleted');
    return found;
  };
  const write = async (work: (collection: Collection) => Promise<ArticleWithHighlights>): Promise<KeptArticle> => {
    const written = await work(await open());
    const secured = secureChanges();
    await announceChange(written.article.id);
    await secured;
    return toKept(written);
  };
  const answers: Answers = {
    'article/open': async () => ({ kept: toKept(await get()), question: null }),
    // It is kept: a copy has no reading to renew it by.
    'article/keep': async () => toKept(await get()),
    'highlight/add': ({ highlight }) => write(({ highlights }) => highlights.addTo(id, highlight)),
    'highlight/edit': ({ id: edited, changes }) => write(({ highlights }) => highlights.edit(edited, changes)),
    'highlight/take-back': ({ id: edited, changes }) => write(({ highlights }) => highlights.takeBack(edited, changes)),
    'highlight/delete': ({ id: deleted, asLeft }) =>
      write(({ highlights }) => highlights.delete(deleted, undefined, asLeft)),
    'highlight/restore': ({ id: restored }) => write(({ highlights }) => highlights.restore(restored)),
    'reprint/find': () => null,
    'reprint/dismiss': () => null,
    'page/popup': () => false,
    'page/tell': async (event) => {
      await parts.tell(event);
      return null;
    },
    'page/count': async ({ highlights }) => {
      await parts.showCount(highlights);
      return null;
    },
    'page/part': ({ name }) => {
      throw new ReaderError('bad-message', `a page of ours brings ${name} itself`);
    },
    'page/interface': ({ language }) => parts.interfaceFor(language),
    'settings/change': async (chosen) => {
      await parts.changeSettings((settings) => applyPageSettings(settings, '', chosen));
      return null;
    },
    'page/outlet': async () => {
      const { host, outletName } = (await get()).article;
      return { vi: keptNameOf(host, outletName, 'vi'), en: keptNameOf(host, outletName, 'en') };
    },
    'tags/known': async () => (await open()).lists.tags(),
  };
  return async (type, payload) => answers[type](payload);
}
