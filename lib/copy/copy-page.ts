/** The saved copy as a page: what a session reads and clears elsewhere is here what we have drawn, and nothing is to be cleared. */

import type { ArticleReading, Reading } from '../article/reading';
import type { Article } from '../model/article';
import type { Ground } from '../model/settings/settings';
import type { Clearing } from '../page/clear/clear';
import type { PageReader } from '../session/page-reader';
import { sourcesOf } from './drawn-sheet';

export interface CopyReader extends PageReader {
  /** From now on the page shows this text of the article, drawn in the element. */
  show(article: Article, root: Element): void;
}

/** Gives the reading of what is drawn. It changes by `show` alone. */
export function createCopyReader(): CopyReader {
  let reading: Reading = { isArticle: false, reason: 'empty' };
  return {
    get reading() {
      return reading;
    },
    wasAsked: false,
    show(article, root) {
      reading = readingOf(article, root);
    },
    read: async () => reading,
    point: async () => reading,
    refresh: () => false,
    follow: async () => false,
  };
}

function readingOf(article: Article, root: Element): ArticleReading {
  const sources = sourcesOf(root, article.blocks);
  return { isArticle: true, certain: true, fromBody: false, article, sources, remarks: [] };
}

/** Clears nothing. `ground`: what the text stands on, by the reader's choice. */
export function createNoClearing(ground: () => Ground): Clearing {
  const nothing = () => {};
  return {
    isOn: false,
    get ground() {
      return ground();
    },
    turnOn: nothing,
    turnOff: nothing,
    restore: nothing,
    suspended: (work) => work(),
    exempt: nothing,
    veil: nothing,
  };
}
