/** The reading of the page in view, kept fresh: read again only when the page is no longer what was read. */

import type { Engine } from '../article/engine';
import { refuseEarly } from '../article/judge/refuse-early';
import { findRegion, type RegionDescription } from '../article/place/region-memory';
import type { Reading, ReadOptions } from '../article/reading';
import { kindOfTag, type TagKind } from '../article/scan/tags';
import { createDomAccess } from '../dom/dom-access';
import { normaliseAddress } from '../model/address';
import { boxesAround, countInBoxes } from './article-boxes';
import { createArticlesOnPage, isWhole, meansAnother, sharesText } from './articles-on-page';
import type { Clock } from './ports';
import { createFlawFinder } from './text-flaws';

export interface PageReader {
  /** The latest reading. */
  readonly reading: Reading;
  /** The reader has asked for this page, whatever the rules say of it. */
  readonly wasAsked: boolean;
  /** Reads the page now; a large one in slices, so that it stays at the reader's hand. */
  read(asked?: boolean): Promise<Reading>;
  /** Reads the page from the element that the reader pointed at, as long as it is there; null takes that back. */
  point(element: Element | null): Promise<Reading>;
  /** Reads the page again if it changed since; answers whether there is another reading now. */
  refresh(): boolean;
  /** The same, where nobody waits for the answer: a large page is read in slices. */
  follow(): Promise<boolean>;
}

/** How long a page may still be putting its article in, after its start and after each navigation, in milliseconds. */
export const SETTLING = 6_000;
/** How long a page that navigates by itself may show the old text under the new address, in milliseconds. */
export const TEXT_FOLLOWS = 3_000;
/** The shortest pause between two readings of a page that keeps changing, in milliseconds; it doubles with each reading. */
export const FIRST_PAUSE = 200;
/** The longest of these pauses, in milliseconds. */
export const LONGEST_PAUSE = 30_000;
/** From so many elements on a page is read in slices. */
const MANY_ELEMENTS = 6_000;
/** From so many characters on a page is read in slices, in UTF-16 units. */
const LONG_TEXT = 50_000;

/** What reads; null as long as no page needed it. Most pages are refused without it. */
export interface EngineSource {
  current: () => Engine | null;
  bring: () => Promise<Engine>;
}

export interface PageReaderParts {
  document: Document;
  engine: EngineSource;
  clock: Clock;
  /** True where the page itself does not render an element. */
  isHidden: (element: Element) => boolean;
  /** Runs work on the page without our own clearing, so that a reading is the same before and after it. */
  unstyled: <T>(work: () => T) => T;
  /** Where the outlet's pages are known to keep their text. */
  regions: () => readonly RegionDescription[];
}

export function createPageReader(parts: PageReaderParts): PageReader {
  const { document, isHidden, unstyled, regions } = parts;
  const { now, pause } = parts.clock;
  const withFlaws = createFlawFinder(document);
  let reading: Reading = { isArticle: false, reason: 'empty' };
  let wasAsked = false;
  let pointed: Element | null = null;
  let address: string | null = null;
  /** The page's own address when it was read last. */
  let url = '';
  const articles = createArticlesOnPage(document);
  let arrivedAt = now();
  /** When the address changed under a text that stayed; null where address and text belong together. */
  let leftAt: number | null = null;
  let elementCount = 0;
  /** The boxes around the article's parts, and how much stood in them when it was read. */
  let boxes: readonly Element[] = [];
  let countedInBoxes = 0;
  let nextPause = FIRST_PAUSE;
  let restsUntil = 0;
  let isFollowing = false;
  /** The number of the reading that began last. */
  let latest = 0;

  /** Answers the number of the reading that begins. */
  const begin = (): number => {
    elementCount = countElements(document);
    latest += 1;
    return latest;
  };
  const optionsNow = (): ReadOptions => {
    const { href } = document.location;
    const isPointed = pointed?.isConnected === true;
    const body = isPointed ? pointed : findRegion(document, regions());
    const apart = isPointed ? [] : articles.apartFrom(href);
    return { url: href, isHidden, asked: wasAsked || isPointed, body: apart.length > 0 ? null : body, apart };
  };
  /** What stands at this address beside another article is not read again as long as it is whole. */
  const savedNow = (): Reading | null => (pointed?.isConnected ? null : articles.savedAt(document.location.href));
  /** Why the page is no article at a glance; null where it takes the engine to tell. */
  const refusal = ({ url, asked, body }: ReadOptions): Reading | null => {
    const dom = asked || body ? null : createDomAccess(document);
    const reason = dom && refuseEarly(dom, url);
    return reason && { isArticle: false, reason };
  };
  const readWith = (engine: Engine): Reading => {
    begin();
    const options = optionsNow();
    return savedNow() ?? withFlaws(unstyled(() => engine.readArticle(document, options)));
  };
  /** Null where a later reading began meanwhile: then that one says what is so. */
  const readGently = async (): Promise<Reading | null> => {
    let engine = parts.engine.current();
    if (!engine) {
      const turn = begin();
      const refused = refusal(optionsNow());
      if (refused) return refused;
      engine = await parts.engine.bring();
      if (turn !== latest) return null;
    }
    if (countElements(document) < MANY_ELEMENTS && !hasLongText(document)) return readWith(engine);
    const turn = begin();
    const saved = savedNow();
    if (saved) return saved;
    const options = optionsNow();
    const isHiddenByPage = (element: Element) => unstyled(() => isHidden(element));
    const after = await engine.readArticleInSlices(document, { ...options, isHidden: isHiddenByPage }, pause, now);
    return turn === latest ? withFlaws(after) : null;
  };
  const arrive = () => {
    url = document.location.href;
    address = normaliseAddress(url);
    arrivedAt = now();
    leftAt = null;
    nextPause = FIRST_PAUSE;
    restsUntil = 0;
  };
  const isFilling = () => now() - arrivedAt < SETTLING && countElements(document) !== elementCount;
  /** What a page puts beside the article's parts may be one more: "Read on", a live report's latest entry. */
  const isGrowing = () => reading.isArticle && countInBoxes(document, boxes) !== countedInBoxes;
  const watch = () => {
    boxes = reading.isArticle ? boxesAround(document, reading.sources) : [];
    countedInBoxes = countInBoxes(document, boxes);
  };
  const rest = () => {
    // A page that was quiet for long starts anew.
    if (now() - restsUntil > LONGEST_PAUSE) nextPause = FIRST_PAUSE;
    restsUntil = now() + nextPause;
    nextPause = Math.min(nextPause * 2, LONGEST_PAUSE);
  };

  /** Whether the page is due to be read again. */
  const isDue = (): boolean => {
    // A fragment makes no other page, and neither does a tracking parameter.
    const isElsewhere = normaliseAddress(document.location.href) !== address;
    if (isElsewhere && leftAt === null) {
      leftAt = now();
      restsUntil = 0;
      // The reader asked for, and pointed at, the article before: neither holds for the one that comes.
      wasAsked = false;
      pointed = null;
    }
    return now() >= restsUntil && (isElsewhere || isStale(reading) || isFilling() || isGrowing());
  };
  /** Takes another reading; answers whether it says something else. */
  const accept = (after: Reading): boolean => {
    const before = reading;
    const { href } = document.location;
    const isElsewhere = normaliseAddress(href) !== address;
    rest();
    if (isElsewhere) {
      // The address goes first and the text follows: until then this is the old article, under its old address.
      const isWaiting = leftAt !== null && now() - leftAt < TEXT_FOLLOWS;
      const isOld = before.isArticle && !isStale(before) && sharesText(before, after);
      if (isOld && (isWaiting || meansAnother(href, url, before.article.headline))) return false;
      arrive();
    }
    take(after);
    return isElsewhere || !isSameReading(before, after);
  };
  const take = (after: Reading) => {
    reading = after;
    if (after.isArticle) articles.remember(url, after);
    watch();
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
      take((await readGently()) ?? reading);
      return reading;
    },
    async point(element) {
      const engine = await parts.engine.bring();
      pointed = element;
      arrive();
      take(readWith(engine));
      return reading;
    },
    refresh() {
      // Without an engine no page was an article yet: that it is one now is seen by `follow`.
      const engine = parts.engine.current();
      return engine !== null && isDue() && accept(readWith(engine));
    },
    async follow() {
      if (isFollowing || !isDue()) return false;
      isFollowing = true;
      try {
        const before = normaliseAddress(document.location.href);
        const after = await readGently();
        // Of a page that has gone on in the middle of its reading, the text would be kept under the address of another one.
        return after !== null && normaliseAddress(document.location.href) === before && accept(after);
      } finally {
        isFollowing = false;
      }
    },
  };
}

function countElements(document: Document): number {
  return document.getElementsByTagName('*').length;
}

/** True where the page has so much text that a reader would notice it being read at once. Code and controls are no text. */
function hasLongText(document: Document): boolean {
  const dom = createDomAccess(document);
  if (!dom) return false;
  const texts = dom.walkTexts();
  let length = 0;
  for (let text = texts.nextNode(); text && length < LONG_TEXT; text = texts.nextNode()) {
    const parent = dom.parentNode(text);
    if (parent && !UNREAD.has(kindOfTag(dom.localName(parent as Element)))) length += dom.data(text).length;
  }
  return length >= LONG_TEXT;
}

/** Elements whose text is never read: scripts and titles are facts about the page, the rest is code or a control. */
const UNREAD: ReadonlySet<TagKind> = new Set(['fact', 'field', 'skipped']);

/** A text node of the article has left the page, or holds something else now. */
function isStale(reading: Reading): boolean {
  return reading.isArticle && !isWhole(reading);
}

function isSameText(left: Reading, right: Reading): boolean {
  return left.isArticle && right.isArticle && left.article.fingerprint === right.article.fingerprint;
}

/** The same text in the same nodes, or none for the same reason: nothing has to be cleared, painted or told anew. */
function isSameReading(left: Reading, right: Reading): boolean {
  if (!left.isArticle && !right.isArticle) return left.reason === right.reason;
  if (!left.isArticle || !right.isArticle) return false;
  if (!isSameText(left, right)) return false;
  const { texts } = left.sources;
  return texts.size === right.sources.texts.size && [...right.sources.texts.keys()].every((node) => texts.has(node));
}
