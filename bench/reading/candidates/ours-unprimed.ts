import { readArticle } from '../../../lib/article/read-article';
import type { Reading } from '../../../lib/article/reading';
import { toExtract } from '../../../tests/measures/to-extract.ts';
import type { Candidate } from './candidate';

/** As somebody would call it who has never called it before in this world. Visibility is asked of the browser. */
export const candidate: Candidate<Reading> = {
  read: (document, url) => readArticle(document, { url, isHidden: (element) => !element.checkVisibility() }),
  toExtract,
};
