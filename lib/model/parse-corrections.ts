/** Parsing a reader's corrections, from the form or from a file. */

import * as v from 'valibot';
import { canonicalText } from '../text/canonical-text';
import type { Corrections } from './corrections';
import { LIMITS } from './limits';
import { AnyPressDate, AnySource } from './parse-article';
import { type EntriesOf, LineText, parseBy } from './parse-parts';

const Words = v.pipe(LineText, v.transform(canonicalText), v.nonEmpty());

const AnyCorrections = v.object({
  headline: v.exactOptional(Words),
  publishedAt: v.exactOptional(v.nullable(AnyPressDate)),
  authors: v.exactOptional(v.pipe(v.array(Words), v.maxLength(LIMITS.authors))),
  source: v.exactOptional(v.nullable(AnySource)),
} satisfies EntriesOf<Corrections>);

/** Corrections within LIMITS, as canonical text. Throws ReaderError('bad-message') for what is none. */
export function parseCorrections(value: unknown): Corrections {
  return parseBy(AnyCorrections, value);
}
