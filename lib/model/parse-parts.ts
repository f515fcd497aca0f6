/** What the parsers share: the schemas of small parts, and how a refusal is reported. */

import * as v from 'valibot';
import { canonicalText } from '../text/canonical-text';
import { ReaderError } from './error';
import { LIMITS } from './limits';

/** The value as the schema gives it; throws ReaderError('bad-message') with the path of what was wrong, never its value. */
export function parseBy<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ReaderError('bad-message', `${v.getDotPath(issue) ?? 'value'}: expected ${issue.expected ?? issue.type}`);
}

/** The entries of an object schema for T: each key of T and no other, of that key's type. */
export type EntriesOf<T> = { [Key in keyof Required<T>]: v.GenericSchema<unknown, Exclude<T[Key], undefined>> } & {
  [Key in keyof T]-?: undefined extends T[Key] ? { type: 'exact_optional' } : unknown;
};

export const LineText = v.pipe(v.string(), v.maxLength(LIMITS.line));

export const WholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const Id = v.pipe(v.string(), v.regex(new RegExp(`^[\\w-]{8,${LIMITS.id}}$`)));

/** What `fingerprintOf` gives. */
export const Fingerprint = v.pipe(v.string(), v.regex(/^[\w.:-]{1,64}$/));

/** An absolute http(s) address. */
export const WebUrl = v.pipe(v.string(), v.maxLength(LIMITS.url), v.check(isWebUrl, 'http(s) only'));

/** The addresses of one page: as long and as many as an article can be kept under, so whatever is kept can be asked for. */
export const AddressList = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(LIMITS.url))),
  v.minLength(1),
  v.maxLength(LIMITS.addresses),
);

/** ISO 8601 with an offset. */
export const IsoMomentText = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/),
  v.check((moment) => !Number.isNaN(Date.parse(moment)), 'no such moment'),
);

/** Tags as canonical text, each once. */
export const Tags = v.pipe(
  v.array(v.pipe(v.string(), v.transform(canonicalText), v.minLength(1), v.maxLength(LIMITS.tag))),
  v.maxLength(LIMITS.tags),
  v.transform((tags) => [...new Set(tags)]),
);

export const Note = v.pipe(v.string(), v.maxLength(LIMITS.note));

function isWebUrl(url: string): boolean {
  const protocol = URL.parse(url)?.protocol;
  return protocol === 'https:' || protocol === 'http:';
}
