import { describe, expect, it } from 'vitest';
import { parseMachineDate } from '../../../../lib/article/dates/machine-date';
import { toPressDate } from '../../../../lib/article/dates/press-date';

function read(written: string): string | null {
  const moment = parseMachineDate(written);
  if (moment === null) return null;
  const { iso, precision } = toPressDate(moment, written);
  return `${iso} ${precision}`;
}

describe('machine dates', () => {
  it.each([
    ['2026-04-02T09:51:00+07:00', '2026-04-02T09:51:00+07:00 second'],
    ['2025-05-18T13:43:02+0700', '2025-05-18T13:43:02+07:00 second'],
    ['2026-04-08 08:07', '2026-04-08T08:07:00+07:00 minute'],
    ['2026-04-08T19:40:00', '2026-04-08T19:40:00+07:00 second'],
    ['2026-04-08T08:52:11.000 +07:00', '2026-04-08T08:52:11+07:00 second'],
    ['2025-11-23T09:02:07.000+07:00', '2025-11-23T09:02:07+07:00 second'],
    ['2015-04-23 08:06 +07:00', '2015-04-23T08:06:00+07:00 minute'],
    ['2026-02-08', '2026-02-08T00:00:00+07:00 day'],
    ['2026-02-08T00:00:00+07:00', '2026-02-08T00:00:00+07:00 day'],
    ['2026-09-05T20:18:25.389Z', '2026-09-06T03:18:25+07:00 second'],
    ['2026-09-05T22:18:25-05:00', '2026-09-06T10:18:25+07:00 second'],
    ['2026-08-30+0719:13:34', '2026-08-30T19:13:34+07:00 second'],
    ['08/04/2026 09:52:00', '2026-04-08T09:52:00+07:00 second'],
    ['Sat, 04 Apr 2026 08:00:00 +0700', '2026-04-04T08:00:00+07:00 second'],
    ['PT00H03M44S', null],
    ['', null],
    ['2026-13-40', null],
    ['1784503916', null],
  ])('%s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });
});
