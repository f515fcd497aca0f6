import { expect, it } from 'vitest';
import { compare } from '../../../lib/journal/compare';
import type { Witness } from '../../../lib/model/loss';
import type { Standing } from '../../../lib/store/collection';

const seen = (number: number, installId = 'a', articles = 10): Witness => ({
  installId,
  number,
  articles,
  highlights: 0,
});
const standing = (number: number, rest: Partial<Standing> = {}): Standing => ({
  ...seen(number),
  passed: number,
  ...rest,
});

it.each([
  ['nothing was ever kept', standing(0, { passed: 0 }), null, null, 'fill', false],
  ['all three agree', standing(7), seen(7), seen(7), 'follow', false],
  ['the others lag behind, as after a kill', standing(9, { passed: 7 }), seen(7), seen(8), 'follow', false],
  ['the witness was not written yet', standing(9), seen(9), null, 'follow', false],
  ['there was no journal before', standing(9, {}), null, seen(9), 'fill', false],
  ['the journal lost its end', standing(9), seen(5), seen(9), 'fill', false],
  ['nobody registered the journal', { ...seen(9) }, seen(9), seen(9), 'fill', false],
  ['the database is another one', standing(0, { installId: 'b', articles: 0 }), seen(9), seen(9), 'restore', true],
  ['only the journal remembers', standing(0, { installId: 'b', articles: 0 }), seen(9), null, 'restore', true],
  ['only the witness remembers', standing(0, { installId: 'b', articles: 0 }), null, seen(9), 'fill', true],
  ['the database stands where it had been', standing(5), seen(9), seen(9), 'restore', true],
  ['the database stands where the witness had been', standing(8), seen(8), seen(9), 'restore', true],
  ['the browser says that it lost it', standing(0, { dataLoss: 'total' }), null, null, 'fill', true],
  ['the browser says so, and there is a journal', standing(0, { dataLoss: 'x' }), seen(0), null, 'restore', true],
  [
    'an empty collection was made anew',
    standing(0, { installId: 'b' }),
    seen(0, 'a', 0),
    seen(0, 'a', 0),
    'follow',
    false,
  ],
] as const)('where %s', (_case, now, journal, witness, todo, isLoss) => {
  expect(compare(now, journal, witness)).toMatchObject({ todo, isLoss });
});

it('knows the most that there was', () => {
  expect(compare(standing(0, { installId: 'b' }), seen(9, 'a', 12), seen(8, 'a', 14)).had).toBe(14);
  expect(compare(standing(0, { dataLoss: 'total' }), null, null).had).toBeNull();
});
