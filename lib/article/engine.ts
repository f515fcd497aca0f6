/** What reading a page takes, as one object: the script that has it is brought into pages that may be articles. */

import { primeReading } from './prime';
import { readArticle, readArticleInSlices } from './read-article';

export interface Engine {
  readArticle: typeof readArticle;
  readArticleInSlices: typeof readArticleInSlices;
  primeReading: typeof primeReading;
}

export const ENGINE: Engine = { readArticle, readArticleInSlices, primeReading };
