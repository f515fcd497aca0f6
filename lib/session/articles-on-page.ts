/**
 * The articles of a page that shows several: it appends the next one, changes the address, and changes it back when the
 * reader scrolls up. Each keeps its own place and its own address.
 */

import { isFresh } from '../anchor/dom-range';
import type { ArticleReading, Reading } from '../article/reading';
import { createDomAccess, type DomAccess } from '../dom/dom-access';
import { normaliseAddress } from '../model/address';
import { foldText } from '../text/fold-text';

export interface ArticlesOnPage {
  /** Notes which article was shown at an address. */
  remember(url: string, reading: ArticleReading): void;
  /** What was read at an address, where it still stands on the page and another article stands there too. */
  savedAt(url: string): ArticleReading | null;
  /**
   * The nodes of the articles that were shown at other addresses, where this one means another that stands beside them: by
   * its slug, by the page's title, or because that is what the reader sees. Empty where there is none.
   */
  apartFrom(url: string): Node[];
}

interface Place {
  reading: ArticleReading;
  /** The headings that were on the page when the article was first read there: what comes later may be another one's. */
  headings: ReadonlySet<Element>;
}

/** A slug of fewer words is a section's, or says too little. */
const FEWEST_SLUG_WORDS = 4;
/** So much of a slug stands in the headline that it was made from; an outlet shortens it and leaves it when it edits. */
const SHARE_OF_OWN_SLUG = 0.6;
/** A heading of fewer words names a box. */
const FEWEST_HEADLINE_WORDS = 4;
const HEADINGS = 'h1, h2';

export function createArticlesOnPage(document: Document): ArticlesOnPage {
  const places = new Map<string, Place>();
  const othersThan = (address: string | null) =>
    [...places].filter(([other, { reading }]) => other !== address && isWhole(reading)).map(([, place]) => place);
  return {
    remember(url, reading) {
      const address = normaliseAddress(url);
      if (address === null) return;
      const before = places.get(address);
      const headings =
        before && isWhole(before.reading) ? before.headings : new Set(headingsOf(createDomAccess(document)));
      places.set(address, { reading, headings });
    },
    savedAt(url) {
      const address = normaliseAddress(url);
      const place = places.get(address ?? '');
      if (!place || !isWhole(place.reading)) return null;
      // The same article at two addresses is alone: more of its text may come.
      const isBeside = othersThan(address).some(({ reading }) => !sharesText(reading, place.reading));
      return isBeside || hasAppended(document, place) ? place.reading : null;
    },
    apartFrom(url) {
      const others = othersThan(normaliseAddress(url)).map(({ reading }) => reading);
      const dom = others.length === 0 ? null : createDomAccess(document);
      const headline = dom && findHeadline(document, dom, url, others);
      if (!headline) return [];
      return others.flatMap(({ sources: { root, blocks, kept } }) =>
        isWithin(dom, headline, new Set([root])) ? [...blocks.flatMap(({ nodes }) => nodes), ...kept] : [root],
      );
    },
  };
}

/**
 * Whether an address means another article than the one with this headline, which was shown at the address before: its slug
 * fits that headline no more, and the slug before did.
 */
export function meansAnother(url: string, urlBefore: string, headline: string): boolean {
  const now = shareOfSlug(url, headline);
  const before = shareOfSlug(urlBefore, headline);
  return now !== null && now < SHARE_OF_OWN_SLUG && before !== null && before >= SHARE_OF_OWN_SLUG;
}

/** Every text node of it is on the page as it was read. */
export function isWhole({ sources }: ArticleReading): boolean {
  return [...sources.texts.keys()].every((node) => isFresh(node, sources));
}

/** Two readings stand in the same text nodes, at least in part. */
export function sharesText(one: ArticleReading, other: Reading): boolean {
  return other.isArticle && [...other.sources.texts.keys()].some((node) => one.sources.texts.has(node));
}

/** The heading of an article that the address means and that was not shown at another one; null where there is none. */
function findHeadline(
  document: Document,
  dom: DomAccess,
  url: string,
  shown: readonly ArticleReading[],
): Element | null {
  const others = headingsOf(dom).filter((heading) => !shown.some((reading) => isIn(dom, heading, reading)));
  // The document's own `title` may be a field of that name.
  const title = foldText([...dom.select(dom.root, 'title')].map((element) => dom.text(element)).join(' '));
  return (
    others.find((heading) => (shareOfSlug(url, dom.text(heading)) ?? 0) >= SHARE_OF_OWN_SLUG) ??
    others.find((heading) => title.includes(foldText(dom.text(heading)))) ??
    others.find((heading) => isInView(document, heading)) ??
    null
  );
}

/** A heading came after the article was read that is set as its headline is. */
function hasAppended(document: Document, { reading, headings }: Place): boolean {
  const dom = createDomAccess(document);
  if (dom === null) return false;
  const all = headingsOf(dom);
  const own = all.find((heading) => isIn(dom, heading, reading));
  // A bare `h2` is set like any heading of a list that comes late.
  if (!own || (dom.localName(own) !== 'h1' && dom.attribute(own, 'class') === '')) return false;
  const look = (heading: Element) => `${dom.localName(heading)} ${dom.attribute(heading, 'class')}`;
  return all.some((heading) => !headings.has(heading) && !isIn(dom, heading, reading) && look(heading) === look(own));
}

/** Those that may be an article's headline. */
function headingsOf(dom: DomAccess | null): Element[] {
  if (dom === null) return [];
  return [...dom.select(dom.root, HEADINGS)].filter(
    (heading) => wordsOf(dom.text(heading)).length >= FEWEST_HEADLINE_WORDS,
  );
}

/** Whether a heading is part of what was read as an article. */
function isIn(dom: DomAccess, heading: Element, { sources }: ArticleReading): boolean {
  const nodes = sources.blocks.flatMap((block) => block.nodes);
  return isWithin(dom, heading, new Set(nodes)) || nodes.some((node) => isWithin(dom, node, new Set([heading])));
}

/** True where the node is one of these or stands in one. A form's own `contains` may be a field of it. */
function isWithin(dom: DomAccess, node: Node, holders: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = dom.parentNode(at)) if (holders.has(at)) return true;
  return false;
}

/** How many of a slug's words stand in a headline, from 0 to 1; null where the address has no slug to go by. */
function shareOfSlug(url: string, headline: string): number | null {
  const address = URL.parse(url);
  if (address === null) return null;
  const slugs = `${address.pathname}${address.hash.replace('#', '/')}`.split('/').map((part) =>
    part
      .replace(/\.\w{2,5}$/, '')
      .split(/[-_]/)
      // The outlet's number, with what is written onto it.
      .filter((word) => word !== '' && !/^[a-z]*\d{4,}$/i.test(word)),
  );
  const words = slugs.toSorted((one, other) => other.length - one.length)[0] ?? [];
  if (words.length < FEWEST_SLUG_WORDS) return null;
  const ofHeadline = new Set(wordsOf(headline));
  return words.filter((word) => ofHeadline.has(foldText(word))).length / words.length;
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** A headline in the upper half of the window is that of what the reader reads. */
function isInView({ defaultView }: Document, heading: Element): boolean {
  const { top, bottom } = heading.getBoundingClientRect();
  return top < bottom && bottom > 0 && top <= (defaultView?.innerHeight ?? 0) / 2;
}
