/** The reading of the page in view, kept fresh: read again only when the page is no longer what was read. */

import { readArticle } from '../../lib/article/read-article';
import type { Reading } from '../../lib/article/reading';

export interface PageReader {
  /** The latest reading. */
  readonly reading: Reading;
  /** The reader has asked for this page, whatever the rules say of it. */
  readonly wasAsked: boolean;
  /** Reads the page now. */
  read(asked?: boolean): Reading;
  /** Reads the page again if it changed since; answers whether there is another reading now. */
  refresh(): boolean;
}

/** How often a page may be read again because it keeps changing, before only a new address counts. */
const MAX_READINGS = 40;
/** Within this time after the start a page may still be putting its article in, in milliseconds. */
const SETTLING = 6_000;

/** `unstyled` runs work on the page without our own clearing, so that a reading is the same before and after it. */
export function createPageReader(document: Document, unstyled: <T>(work: () => T) => T, now: () => number): PageReader {
  const start = now();
  let reading: Reading = { isArticle: false, reason: 'empty' };
  let wasAsked = false;
  let url = '';
  let readings = 0;
  let snapshot: Array<[Text, string]> = [];
  let elementCount = 0;

  const read = (asked = wasAsked): Reading => {
    // A page that navigates by itself shows another article: what the reader asked for was the one before.
    wasAsked = asked;
    url = document.location.href;
    readings += 1;
    elementCount = document.getElementsByTagName('*').length;
    reading = unstyled(() => readArticle(document, { url, isHidden, asked: wasAsked }));
    snapshot = reading.isArticle
      ? reading.sources.blocks.flatMap(({ runs }) => runs.map(({ node }): [Text, string] => [node, node.data]))
      : [];
    return reading;
  };
  const isStale = () => snapshot.some(([node, data]) => !node.isConnected || node.data !== data);
  const isSettling = () => now() - start < SETTLING && document.getElementsByTagName('*').length !== elementCount;

  return {
    get reading() {
      return reading;
    },
    get wasAsked() {
      return wasAsked;
    },
    read,
    refresh() {
      const isElsewhere = document.location.href !== url;
      if (isElsewhere) wasAsked = false;
      else if (readings >= MAX_READINGS || !(isStale() || isSettling())) return false;
      const before = reading;
      read();
      return !isSameReading(before, reading);
    },
  };
}

/** The same text in the same nodes: nothing has to be cleared or painted anew. */
function isSameReading(left: Reading, right: Reading): boolean {
  if (!left.isArticle || !right.isArticle) return left.isArticle === right.isArticle;
  if (left.article.fingerprint !== right.article.fingerprint) return false;
  const nodesOf = (reading: typeof left) => reading.sources.blocks.flatMap(({ runs }) => runs.map(({ node }) => node));
  const after = nodesOf(right);
  return nodesOf(left).every((node, index) => node === after[index]);
}

/** Whether the page itself renders an element. */
function isHidden(element: Element): boolean {
  return !element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
}
