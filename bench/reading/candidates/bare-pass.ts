import type { Candidate } from './candidate';

/** No reading: a walk over every text node, the least that any engine costs. */
export const candidate: Candidate<number> = {
  read: (document) => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0;
    return length;
  },
  toExtract: () => ({ isArticle: false, body: [] }),
};
