import { readArticle } from '../../../lib/article/read-article';
import { toExtract } from '../to-extract';
import type { Candidate } from './candidate';

/** As the content script calls it, visibility included. */
export const candidate: Candidate = {
  extract: (document, url) =>
    toExtract(readArticle(document, { url, isHidden: (element) => !element.checkVisibility() })),
};
