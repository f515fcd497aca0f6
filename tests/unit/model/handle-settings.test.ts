import { describe, expect, it } from 'vitest';
import { DEFAULT_HANDLE, parseHandle } from '../../../lib/model/settings/handle';

describe('the settings of the handle', () => {
  it('are kept as they are where they can be', () => {
    const settings = { isHidden: true, place: 1, timesExplained: 2 };
    expect(parseHandle(settings)).toEqual(settings);
  });

  it.each([undefined, null, 'x', 3, [], { isHidden: 1, place: -0.1, timesExplained: 9 }, { place: Number.NaN }])(
    'have the defaults for %o',
    (value) => {
      expect(parseHandle(value)).toEqual(DEFAULT_HANDLE);
    },
  );
});
