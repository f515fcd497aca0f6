import parser from '@postlight/parser';
import type { NodeCandidate } from './candidate.ts';

/** The page is given and further pages are not fetched: no request. The lead is its `dek`, else its `excerpt`. */
export const candidate: NodeCandidate = {
  read: async (html, url) => {
    const result = await parser.parse(url, { html, fetchAllPages: false });
    if (result.error === true) throw new Error(result.message ?? 'no message');
    const { title, date_published: published, dek, excerpt, author, content } = result;
    return { title, published, lead: dek || excerpt, author, html: content };
  },
};
