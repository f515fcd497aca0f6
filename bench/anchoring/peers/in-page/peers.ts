/** The npm peers as they are called; each remembers the range in the DOM and answers a range. */

import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import { fromRange, toRange } from 'dom-anchor-text-quote';
import type { Found, System } from '../../in-page/system';
import { hypothesis } from './hypothesis';

const foundIn = (range: Range | null): Found => ({
  ranges: range ? [range] : [],
  state: range ? 'found' : 'orphan',
});

const textQuote: System<ReturnType<typeof fromRange>> = {
  describe: (range) => fromRange(document.body, range),
  find: (selector) => {
    try {
      return foundIn(toRange(document.body, selector));
    } catch {
      // It throws where what it found ends with the document.
      return foundIn(null);
    }
  },
};

const apache: System<Awaited<ReturnType<typeof describeTextQuote>>> = {
  describe: (range) => describeTextQuote(range, document.body),
  find: async (selector) => {
    for await (const range of createTextQuoteSelectorMatcher(selector)(document.body)) return foundIn(range);
    return foundIn(null);
  },
};

export const peers: Readonly<Record<string, System>> = {
  'approx-string-match, as Hypothesis': hypothesis as System,
  'dom-anchor-text-quote': textQuote as System,
  '@apache-annotator/dom': apache as System,
};
