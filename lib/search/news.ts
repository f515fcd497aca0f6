/** The same news and what is alike, as plain data: they travel from the index's owner to the pages. */

import type { ArticleId } from '../model/ids';
import type { FoundArticle, IndexReach } from './answer';

/** An article as a row. */
export type NewsRow = Pick<
  FoundArticle,
  'articleId' | 'url' | 'host' | 'outletName' | 'headline' | 'publishedAt' | 'savedAt' | 'highlightCount'
>;

/** `origin`: the first one; `copy`: the origin's outlet has it once more; `reprint`: another outlet has it. */
export type NewsPart = 'origin' | 'copy' | 'reprint';

export interface SameNewsRow extends NewsRow {
  part: NewsPart;
}

/** Here and below: false where there was no time to read all that is needed. Asked again, the answer goes on from there. */
interface Settleable {
  isSettled: boolean;
}

/** One text at several outlets or addresses: the origin first, then as they appeared. Empty where an article stands alone. */
export interface SameNewsAnswer extends Settleable {
  rows: SameNewsRow[];
}

/** What names the same rare names, the one with the most first. None of the same news, none of the same yearly occasion. */
export interface AlikeAnswer extends Settleable {
  rows: NewsRow[];
  reach: IndexReach;
}

/** Asks the index's owner: null where a later question has taken its place. Rejects with a ReaderError where it cannot be reached. */
export interface AskNews {
  sameNews: (id: ArticleId) => Promise<SameNewsAnswer | null>;
  alike: (id: ArticleId, limit: number) => Promise<AlikeAnswer | null>;
}
