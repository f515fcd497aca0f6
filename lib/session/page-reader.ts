/** The reading of the page in view, kept fresh: read again only when the page is no longer what was read. */

import { isFresh } from '../anchor/dom-range';
import { findRegion, type RegionDescription } from '../article/place/region-memory';
import { readArticle, readArticleInSlices } from '../article/read-article';
import type { Reading, ReadOptions } from '../article/reading';
import { normaliseAddress } from '../model/address';
import { pause } from '../page/pause';

export type ArticleReading = Extract<Reading, { isArticle: true }>;

export interface PageReader {
  /** The latest reading. */
  readonly reading: Reading;
  /** The reader has asked for this page, whatever the rules say of it. */
  readonly wasAsked: boolean;
  /** Reads the page now; a large one in slices, so that it stays at the reader's hand. */
  read(asked?: boolean): Promise<Reading>;
  /** Reads the page from the element that the reader pointed at, as long as it is there; null takes that back. */
  point(element: Element | null): Reading;
  /** Reads the page again if it changed since; answers whether there is another reading now. */
  refresh(): boolean;
  /** The same, where nobody waits for the answer: a large page is read in slices. */
  follow(): Promise<boolean>;
}

/** After its start and after each navigation a page may still be putting its article in: for so long, in milliseconds. */
const SETTLING = 6_000;
/** How long a page that navigates by itself may show the old text under the new address, in milliseconds. */
const TEXT_FOLLOWS = 3_000;
/** The shortest time between two readings of a page that keeps changing, in milliseconds; it doubles with each. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 30_000;
/** With so many elements, or characters, a page is read in slices. */
const LARGE = 6_000;
const LONG = 50_000;

/**
 * `unstyled` runs work on the page without our own clearing, so that a reading is the same before and after it. `regions`
 * are where the outlet's pages are known to keep their text.
 */
export function createPageReader(
  document: Document,
  unstyled: <T>(work: () => T) => T,
  now: () => number,
  regions: () => readonly RegionDescription[],
): PageReader {
  let reading: Reading = { isArticle: false, reason: 'empty' };
  let wasAsked = false;
  let pointed: Element | null = null;
  let address: string | null = null;
  let arrivedAt = now();
  /** When the address changed under a text that stayed; null where address and text belong together. */
  let leftAt: number | null = null;
  let elementCount = 0;
  let waits = FIRST_PAUSE;
  let restsUntil = 0;
  let isReading = false;

  const optionsNow = (): ReadOptions => {
    elementCount = countElements(document);
    const isPointed = pointed?.isConnected === true;
    const body = isPointed ? pointed : findRegion(document, regions());
    return { url: document.location.href, isHidden, asked: wasAsked || isPointed, body };
  };
  const readNow = (): Reading => {
    const options = optionsNow();
    return unstyled(() => readArticle(document, options));
  };
  const readGently = (): Promise<Reading> | Reading => {
    if (countElements(document) < LARGE && lengthOf(document) < LONG) return readNow();
    const options = optionsNow();
    const isHiddenByPage = (element: Element) => unstyled(() => isHidden(element));
    return readArticleInSlices(document, { ...options, isHidden: isHiddenByPage }, pause, now);
  };
  const arrive = () => {
    address = normaliseAddress(document.location.href);
    arrivedAt = now();
    leftAt = null;
    waits = FIRST_PAUSE;
    restsUntil = 0;
  };
  const isFilling = () => now() - arrivedAt < SETTLING && countElements(document) !== elementCount;
  const rest = () => {
    // A page that was quiet for long starts anew.
    if (now() - restsUntil > LONGEST_PAUSE) waits = FIRST_PAUSE;
    restsUntil = now() + waits;
    waits = Math.min(waits * 2, LONGEST_PAUSE);
  };

  /** Whether the page is due to be read again. */
  const isDue = (): boolean => {
    // A fragment makes no other page, and neither does a tracking parameter.
    const isElsewhere = normaliseAddress(document.location.href) !== address;
    if (isElsewhere && leftAt === null) {
      leftAt = now();
      restsUntil = 0;
      // What the reader asked for was the article before.
      wasAsked = false;
      pointed = null;
    }
    return now() >= restsUntil && (isElsewhere || isStale(reading) || isFilling());
  };
  /** Takes another reading; answers whether it says something else. */
  const accept = (after: Reading): boolean => {
    const before = reading;
    const isElsewhere = normaliseAddress(document.location.href) !== address;
    rest();
    if (isElsewhere) {
      // The address goes first and the text follows: until then this is the old article, under its old address.
      const isWaiting = leftAt !== null && now() - leftAt < TEXT_FOLLOWS;
      if (isWaiting && isSameText(before, after) && !isStale(before)) return false;
      arrive();
    }
    reading = after;
    return isElsewhere || !isSameReading(before, after);
  };

  return {
    get reading() {
      return reading;
    },
    get wasAsked() {
      return wasAsked;
    },
    async read(asked = wasAsked) {
      wasAsked = asked;
      arrive();
      reading = await readGently();
      return reading;
    },
    point(element) {
      pointed = element;
      arrive();
      reading = readNow();
      return reading;
    },
    refresh: () => isDue() && accept(readNow()),
    async follow() {
      if (isReading || !isDue()) return false;
      isReading = true;
      try {
        return accept(await readGently());
      } finally {
        isReading = false;
      }
    },
  };
}

function countElements(document: Document): number {
  return document.getElementsByTagName('*').length;
}

function lengthOf({ documentElement }: Document): number {
  return documentElement?.textContent?.length ?? 0;
}

/** A text node of the article has left the page, or holds something else now. */
function isStale(reading: Reading): boolean {
  return reading.isArticle && [...reading.sources.texts.keys()].some((node) => !isFresh(node, reading.sources));
}

function isSameText(left: Reading, right: Reading): boolean {
  return left.isArticle && right.isArticle && left.article.fingerprint === right.article.fingerprint;
}

/** The same text in the same nodes: nothing has to be cleared or painted anew. */
function isSameReading(left: Reading, right: Reading): boolean {
  if (!left.isArticle || !right.isArticle) return left.isArticle === right.isArticle;
  if (!isSameText(left, right)) return false;
  const { texts } = left.sources;
  return texts.size === right.sources.texts.size && [...right.sources.texts.keys()].every((node) => texts.has(node));
}

/** Whether the page itself renders an element. */
function isHidden(element: Element): boolean {
  return !element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
}
