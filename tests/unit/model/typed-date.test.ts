import { expect, it } from 'vitest';
import { parseTypedDate } from '../../../lib/model/typed-date';

it.each([
  ['07/03/2026 08:05', '2026-03-07T08:05:00+07:00', 'minute'],
  ['7/3/2026 8:05', '2026-03-07T08:05:00+07:00', 'minute'],
  ['7-3-2026, 8h05', '2026-03-07T08:05:00+07:00', 'minute'],
  ['7.3.2026 - 23g59', '2026-03-07T23:59:00+07:00', 'minute'],
  ['7/3/2026 8 giờ 5', 'unclear-date', ''],
  ['7/3/2026 8 giờ 05 phút', '2026-03-07T08:05:00+07:00', 'minute'],
  ['7/3/2026 8h', '2026-03-07T08:00:00+07:00', 'minute'],
  ['  07/03/2026 ', '2026-03-07T00:00:00+07:00', 'day'],
  ['29/2/2028', '2028-02-29T00:00:00+07:00', 'day'],
  ['12/11/2026', '2026-11-12T00:00:00+07:00', 'day'],
])('takes %j for %s', (typed, iso, precision) => {
  expect(parseTypedDate(typed)).toEqual(precision === '' ? iso : { iso, precision });
});

it.each(['29/2/2026', '31/4/2026', '0/3/2026', '7/13/2026', '7/3/2026 24:00', '7/3/2026 8:60', '1/1/0000 99:00'])(
  'knows that no calendar and no clock has %j',
  (typed) => {
    expect(parseTypedDate(typed)).toBe('no-such-date');
  },
);

it.each(['', 'hôm qua', '2026-03-07', '7/3/26', '7/3', '08:05 7/3/2026', '7/3/2026 sáng', '7/3/2026 08:5'])(
  'does not guess at %j',
  (typed) => {
    expect(parseTypedDate(typed)).toBe('unclear-date');
  },
);
