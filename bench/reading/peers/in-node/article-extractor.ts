import { extractFromHtml } from '@extractus/article-extractor';
import type { NodeCandidate } from './candidate.ts';

/** Its `source` names the page's own site, not where a reprint comes from, and so is not taken as one. */
export const candidate: NodeCandidate = {
  read: async (html, url) => {
    const result = await extractFromHtml(html, url);
    if (result === null) return null;
    const { title, published, description, author, content } = result;
    return { title, published, lead: description, author, html: content };
  },
};
