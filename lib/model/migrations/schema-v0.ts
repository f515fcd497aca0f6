/**
 * Schema 0, the prototype's: one store `articles` keyed by `url`, highlights inside their article, no ids of articles,
 * no stamps, no normalised addresses, text as it came off the page. Fields are missing or of another type here and there,
 * so each is read with a value to fall back on, and one bad field costs nothing but itself.
 */

import * as v from 'valibot';

const Text = v.fallback(v.string(), '');
const AnyKey = v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), '');
const Count = v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), -1);
/** Milliseconds since the epoch, within what a Date holds; 0 where nobody knows. */
const Time = v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8_640_000_000_000_000 / 2)), 0);

const HighlightV0 = v.object({
  id: AnyKey,
  text: Text,
  color: v.fallback(v.string(), 'yellow'),
  note: Text,
  /** Index in the article's `text`, -1 where it is missing. */
  paragraph: Count,
  /** UTF-16 offset in that paragraph as it was stored, -1 where it is missing. */
  offset: Count,
  created: Time,
});
export type HighlightV0 = v.InferOutput<typeof HighlightV0>;

const ArticleV0 = v.object({
  /** The key: the page's address as the browser had it. */
  url: AnyKey,
  title: Text,
  /** `yyyy-mm-dd` or `yyyy-mm-ddThh:mm` in Vietnam where the prototype understood the page, else the page's words. */
  date: Text,
  text: v.fallback(
    v.union([
      v.array(Text),
      v.pipe(
        v.string(),
        v.transform((text) => text.split('\n')),
      ),
    ]),
    [],
  ),
  savedAt: Time,
  highlights: v.fallback(v.array(v.fallback(v.nullable(HighlightV0), null)), []),
});
export type ArticleV0 = v.InferOutput<typeof ArticleV0>;

/** What a key of the prototype's store counts as: the address that its row has. */
export const urlOfV0 = (key: unknown): string => v.parse(AnyKey, key);

const RecordsV0 = v.object({ articles: v.array(v.unknown()) });

/** The rows of a version 0 collection. Throws ValiError where it is none at all. */
export function readRecordsV0(records: unknown): ArticleV0[] {
  return v
    .parse(RecordsV0, records)
    .articles.flatMap((row) => (v.is(v.object({}), row) ? [v.parse(ArticleV0, row)] : []));
}
