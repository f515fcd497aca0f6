import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { EntriesOf } from '../../../lib/model/parse-parts';

interface Sample {
  name: string;
  size?: number;
}

const complete = { name: v.string(), size: v.exactOptional(v.number()) } satisfies EntriesOf<Sample>;
// @ts-expect-error -- a field of the type that the parser does not know
const lacking = { name: v.string() } satisfies EntriesOf<Sample>;
// @ts-expect-error -- a field that the parser knows by another type
const mistaken = { name: v.number(), size: v.exactOptional(v.number()) } satisfies EntriesOf<Sample>;
// @ts-expect-error -- a field that the type does not have
const surplus = { name: v.string(), size: v.exactOptional(v.number()), colour: v.string() } satisfies EntriesOf<Sample>;
// @ts-expect-error -- an optional field that the parser demands
const demanding = { name: v.string(), size: v.number() } satisfies EntriesOf<Sample>;

it('makes the type check hold a parser to its type, while what it parses stays what was written', () => {
  expect(Object.keys(complete)).toEqual(['name', 'size']);
  expect([lacking, mistaken, surplus, demanding].map((entries) => v.is(v.object(entries), { name: 'a' }))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
