/** What two addresses say of each other: whether they can be two of one article. */

import { hostOf, normaliseAddress } from '../model/address';
import { isSameOutlet } from '../outlets/same-outlet';

/**
 * `same`: one address. `number`: the outlet's own number of an article is in both. `open`: one outlet, and nothing that
 * tells them apart. `apart`: one outlet, and each names something of its own: a number, a page, a language. `foreign`: two
 * outlets.
 */
export type AddressEvidence = 'same' | 'number' | 'open' | 'apart' | 'foreign';

/** Most telling first. */
const STRENGTH: readonly AddressEvidence[] = ['same', 'number', 'open', 'apart', 'foreign'];

/** What an address names. */
interface Named {
  host: string;
  /** The number in the path, and the one in the query or the route. */
  numbers: string[];
  page: string;
  language: string;
}

/** A run of digits that numbers articles: a year, a day of the month and a decree's number are shorter. */
const NUMBER_IN_PATH = /\d{5,}/g;
const DAY_IN_PATH = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** `/tin/12`, `/node/12`: a part of the path that is nothing but a number, at its end. */
const NUMBER_AS_LAST_PART = /\/(\d+)(?:\.\w{2,5})?$/;
/** A day at the end of a path, `/2026/03/12`, numbers no article. */
const DATE_AS_LAST_PARTS = /\/(?:19|20)\d{2}\/\d{1,2}(?:\/\d{1,2})?$/;

/** Parameters that number an article, and those that end alike and number something around it. */
const NUMBER_PARAMETER = /^(?:.*id|p|bai|tin|baiviet|news|article)$/;
const AROUND_PARAMETER =
  /^(?:.*(?:cat|cate|category|menu|zone|section|lang|language|site|tab|module|channel|parent|page|group|folder|topic|list|web|user|visitor|session|client|campaign)_?id|cid|sid|mid|gid|pid|uid|p_p_id|plid|vid)$/;
const NUMBER_VALUE = /^(?:\d+|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{24,40})$/i;

const PAGE_PARAMETER = /^(?:page|trang|paged)$/;
const LANGUAGE_PARAMETER = /^(?:lang|language|hl|ngonngu|locale)$/;
const LANGUAGE_IN_PATH = /^\/(vi|en|zh|cn|fr|ru|es|lo|km|ja|ko)(?=\/|$)/i;

/** The strongest that any address of the one article says of any of the other. */
export function relateAll(ones: readonly string[], others: readonly string[]): AddressEvidence {
  const found = ones.flatMap((one) => others.map((other) => STRENGTH.indexOf(relateAddresses(one, other))));
  return STRENGTH[Math.min(...found)] ?? 'foreign';
}

export function relateAddresses(one: string, other: string): AddressEvidence {
  const [left, right] = [normaliseAddress(one), normaliseAddress(other)];
  if (left === null || right === null) return 'foreign';
  if (left === right) return 'same';
  const [ours, theirs] = [namedIn(left), namedIn(right)];
  if (!isSameOutlet(ours.host, theirs.host)) return 'foreign';
  if (ours.page !== theirs.page || ours.language !== theirs.language) return 'apart';
  if (ours.numbers.length === 0 || theirs.numbers.length === 0) return 'open';
  return ours.numbers.some((number) => theirs.numbers.includes(number)) ? 'number' : 'apart';
}

function namedIn(address: string): Named {
  const url = new URL(address);
  const [route = '', routeQuery = ''] = url.hash.replace(/^#!?/, '').split('?');
  const parameters = [url.search.slice(1), routeQuery, route.startsWith('/') ? '' : route]
    .join('&')
    .split('&')
    .map((parameter): [string, string] => {
      const [name = '', ...value] = parameter.split('=');
      return [name.toLowerCase(), value.join('=').toLowerCase()];
    });
  const valueIn = (names: RegExp) => parameters.find(([name]) => names.test(name))?.[1] ?? '';
  const numbering = parameters.filter(
    ([name, value]) => NUMBER_PARAMETER.test(name) && !AROUND_PARAMETER.test(name) && NUMBER_VALUE.test(value),
  );
  // Joomla has the menu's `Itemid` beside it.
  const numbered = numbering.find(([name]) => name === 'id') ?? numbering[0];
  const ofPath = route.startsWith('/') ? numberIn(route) : numberIn(url.pathname);
  return {
    host: hostOf(address) ?? '',
    // What the query numbers is the article; the path before it is that of a page for all of them.
    numbers: [numbered?.[1] ?? ofPath].filter((number) => number !== undefined),
    page: valueIn(PAGE_PARAMETER) || '1',
    language: valueIn(LANGUAGE_PARAMETER) || (LANGUAGE_IN_PATH.exec(url.pathname)?.[1] ?? ''),
  };
}

/** The last number of a path: those before it are of sections. */
function numberIn(path: string): string | undefined {
  const long = (path.match(NUMBER_IN_PATH) ?? []).filter((digits) => !DAY_IN_PATH.test(digits)).at(-1);
  if (long !== undefined || DATE_AS_LAST_PARTS.test(path)) return long;
  return NUMBER_AS_LAST_PART.exec(path)?.[1];
}
