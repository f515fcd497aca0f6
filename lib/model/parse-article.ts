/** Parsing an article that a page's reading sends. */

import * as v from 'valibot';
import { normaliseAddress } from './address';
import { type PressDate, type ReadArticle, type Source, TEXT_FLAWS } from './article';
import { LIMITS } from './limits';
import { Blocks } from './parse-block';
import { AddressList, type EntriesOf, Fingerprint, IsoMomentText, LineText, parseBy, WebUrl } from './parse-parts';

const Headline = v.pipe(LineText, v.nonEmpty());

const NormalisedAddresses = v.pipe(
  AddressList,
  v.transform((addresses) => addresses.map(normaliseAddress)),
  v.array(v.string('http(s) only')),
  v.transform((addresses) => [...new Set(addresses)]),
);

export const AnyPressDate = v.object({
  iso: IsoMomentText,
  precision: v.picklist(['day', 'minute', 'second']),
  words: v.pipe(v.string(), v.maxLength(LIMITS.words)),
} satisfies EntriesOf<PressDate>);

export const AnySource = v.pipe(
  v.object({ name: LineText, url: v.exactOptional(v.unknown()) }),
  v.transform(({ name, url }): Source => (v.is(WebUrl, url) ? { name, url } : { name })),
);

const AnyReadArticle = v.object({
  addresses: NormalisedAddresses,
  url: WebUrl,
  host: v.pipe(v.string(), v.nonEmpty(), v.maxLength(255)),
  language: v.picklist(['vi', 'en', 'zh', 'fr', 'ru', 'es', 'und']),
  kicker: v.exactOptional(LineText),
  headline: Headline,
  lead: v.exactOptional(v.pipe(v.string(), v.maxLength(LIMITS.block))),
  authors: v.pipe(v.array(LineText), v.maxLength(LIMITS.authors)),
  source: v.exactOptional(AnySource),
  section: v.exactOptional(LineText),
  publishedAt: v.exactOptional(AnyPressDate),
  modifiedAt: v.exactOptional(AnyPressDate),
  blocks: Blocks,
  fingerprint: Fingerprint,
  flaws: v.exactOptional(v.array(v.picklist(TEXT_FLAWS))),
} satisfies EntriesOf<ReadArticle>);

/**
 * An article as it was read from a page. Fields that the type does not have are dropped, addresses are normalised, links
 * and images that are not http(s) are dropped and their text kept. Throws ReaderError('bad-message') for anything else
 * that is not as the type says or goes beyond LIMITS.
 */
export function parseReadArticle(value: unknown): ReadArticle {
  return parseBy(AnyReadArticle, value);
}
