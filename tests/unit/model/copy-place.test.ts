import { describe, expect, it } from 'vitest';
import { type CopyPlace, parseCopyPlace, toPlaceParameters } from '../../../lib/model/copy-place';
import type { HighlightId } from '../../../lib/model/ids';

const MARK = 'a b&c' as HighlightId;

describe('the place in a saved copy', () => {
  it.each<[place: CopyPlace, parameters: string]>([
    [{}, ''],
    [{ block: 0 }, '&block=0'],
    [{ block: 12 }, '&block=12'],
    [{ highlightId: MARK }, '&highlight=a%20b%26c'],
  ])('travels in the address: %j', (place, parameters) => {
    expect(toPlaceParameters(place)).toBe(parameters);
    expect(parseCopyPlace(`?id=x${parameters}`)).toEqual(place);
  });

  it('is the highlight where both are known: its words stand in the block', () => {
    expect(parseCopyPlace(`?id=x${toPlaceParameters({ block: 3, highlightId: MARK })}`)).toEqual({ highlightId: MARK });
  });

  it.each(['?id=x', '?block=', '?block=-1', '?block=1.5', '?block=two', '?block=12345678', '?highlight='])(
    'is the beginning for %s',
    (search) => expect(parseCopyPlace(search)).toEqual({}),
  );
});
