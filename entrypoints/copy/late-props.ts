/** What the parts that come after the text are given. */

import type { Notices } from '../../lib/controllers/use-notices';
import type { Article } from '../../lib/model/article';
import type { ArticleId } from '../../lib/model/ids';
import type { Words } from '../../locales';
import type { CopyPageWords } from '../../locales/copy-page';

export interface LateProps {
  id: ArticleId;
  words: Words;
  copyWords: CopyPageWords;
  notices: Notices;
  refresh: () => Promise<void>;
}

/** The text of an article, and the element that it stands in now. */
export interface DrawnText {
  article: Article;
  root: HTMLElement;
}

/** Where the page of an article is to be opened: at the passage that the reader is at. */
export type LiveAddress = (article: Article) => string;
