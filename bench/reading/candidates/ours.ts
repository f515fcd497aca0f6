import { readArticle } from '../../../lib/article/read-article';
import type { Reading } from '../../../lib/article/reading';
import { toExtract } from '../to-extract';
import type { Candidate } from './candidate';

/** As the content script calls it, visibility included. */
export const candidate: Candidate<Reading> = {
  read: (document, url) => readArticle(document, { url, isHidden: (element) => !element.checkVisibility() }),
  toExtract,
};
