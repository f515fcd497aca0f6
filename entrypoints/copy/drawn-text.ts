import type { Article } from '../../lib/model/article';

/** The text of an article, and the element that it stands in now. */
export interface DrawnText {
  article: Article;
  root: HTMLElement;
}

/** Where the page of an article is to be opened: at the passage that the reader is at. */
export type LiveAddress = (article: Article) => string;
