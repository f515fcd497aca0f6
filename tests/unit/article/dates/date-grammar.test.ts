import { describe, expect, it } from 'vitest';
import { findVisibleDates } from '../../../../lib/article/dates/date-grammar';
import { toPressDate } from '../../../../lib/article/dates/press-date';
import { canonicalText } from '../../../../lib/text/canonical-text';

/** The first date of a text as `iso precision`, or `unreadable`, or null where there is none. */
function read(text: string): string | null {
  const [date] = findVisibleDates(canonicalText(text));
  if (date === undefined) return null;
  if (date.moment === null) return 'unreadable';
  const { iso, precision } = toPressDate(date.moment, date.words);
  return `${iso} ${precision}`;
}

describe('visible dates, Vietnamese', () => {
  it.each([
    ['weekday, commas, seconds', 'Thứ Sáu, 12/06/2020, 04:25:10', '2020-06-12T04:25:10+07:00 second'],
    ['“ngày”, pipe', 'Thứ Ba, ngày 04/09/2018 | 14:07', '2018-09-04T14:07:00+07:00 minute'],
    ['“ngày”, dash', 'Thứ Tư, ngày 05/08/2026 - 07:45', '2026-08-05T07:45:00+07:00 minute'],
    [
      'no separator, then a pipe and the section',
      'Thứ Sáu, 07/08/2026 18:03\u00a0|\u00a0Kinh tế',
      '2026-08-07T18:03:00+07:00 minute',
    ],
    ['weekday, time, date', 'Thứ Bảy, 09:12, 08/08/2026', '2026-08-08T09:12:00+07:00 minute'],
    ['zone after it', '09/08/2026 20:31 GMT+7', '2026-08-09T20:31:00+07:00 minute'],
    ['zone in brackets', '10/08/2026 06:55 (GMT+07:00)', '2026-08-10T06:55:00+07:00 minute'],
    ['lower-case weekday', 'Thứ hai, 10/08/2026 - 06:05', '2026-08-10T06:05:00+07:00 minute'],
    ['no zero padding', 'Thứ năm, 6/8/2026, 00:15 (GMT+7)', '2026-08-06T00:15:00+07:00 minute'],
    ['no zero padding, no time', 'Thứ năm, 6/8/2026', '2026-08-06T00:00:00+07:00 day'],
    ['weekday, zone', 'Thứ tư, 11/11/2026 09:02 (GMT+7)', '2026-11-11T09:02:00+07:00 minute'],
    [
      'decomposed weekday, ISO zone',
      'Thu\u031b\u0301 Ba, 10/11/2026 09:30:00 +07:00',
      '2026-11-10T09:30:00+07:00 second',
    ],
    ['short month', '3 Th11, 2026', '2026-11-03T00:00:00+07:00 day'],
    ['short month, weekday and time', 'Thứ Ba, 3 Th11, 2026 | 08:05', '2026-11-03T08:05:00+07:00 minute'],
    ['short month of one figure', '12 Th1, 2026', '2026-01-12T00:00:00+07:00 day'],
    ['short month, a day that it does not have', '31 Th2, 2026', 'unreadable'],
    ['no short month, but a 112th', '3 Th112, 2026', null],
    ['short month without a year', 'Phòng 3 Th11', null],
    ['in words', 'Thứ Sáu, Ngày 09 tháng 10 năm 2026,', '2026-10-09T00:00:00+07:00 day'],
    ['numeric weekday, dots', 'Thứ 5, Ngày 19.03.2015', '2015-03-19T00:00:00+07:00 day'],
    ['parted by an icon', '05/04/2026\n        10:58', '2026-04-05T10:58:00+07:00 minute'],
    ['dash', '09/02/2026 - 17:20', '2026-02-09T17:20:00+07:00 minute'],
    ['leading dash', '- 08/04/2026 07:48', '2026-04-08T07:48:00+07:00 minute'],
    ['24-hour clock with AM', '08-04-2026 - 10:40 AM', '2026-04-08T10:40:00+07:00 minute'],
    ['after midnight with AM', '08-04-2026 - 00:01 AM', '2026-04-08T00:01:00+07:00 minute'],
    ['24-hour clock with PM', '08-04-2026 - 15:40 PM', '2026-04-08T15:40:00+07:00 minute'],
    ['time first, space before the comma', '09:41 , 08/04/2026', '2026-04-08T09:41:00+07:00 minute'],
    ['time first', '06:00 5/12/2025', '2025-12-05T06:00:00+07:00 minute'],
    [
      'label, pipe, 12 hours, counter',
      'Ngày đăng 11/02/2019 | 2:05 PM | View count: 88',
      '2019-02-11T14:05:00+07:00 minute',
    ],
    ['midnight that stands for no time', '20/11/2012 | 12:00 AM', '2012-11-20T00:00:00+07:00 day'],
    ['padded 12 hours', '05/05/2020 | 09:36 PM', '2020-05-05T21:36:00+07:00 minute'],
    ['noon', '05/05/2020 | 12:10 PM', '2020-05-05T12:10:00+07:00 minute'],
    ['month 72', '16/72/2020', 'unreadable'],
    ['29 February of a common year', '29/02/2019 08:00', 'unreadable'],
    ['brackets', '(25/08/2022)', '2022-08-25T00:00:00+07:00 day'],
    ['brackets and time', '(05/08/2016 08:32)', '2016-08-05T08:32:00+07:00 minute'],
    ['date, pipe, time', '28/03/2020 | 15:00', '2020-03-28T15:00:00+07:00 minute'],
    ['time, pipe, date, zone', '09:15 | 13/04/2021 GMT+7', '2021-04-13T09:15:00+07:00 minute'],
    ['time, comma, date', '10:31, 24/12/2019', '2019-12-24T10:31:00+07:00 minute'],
    ['apostrophe after the minutes', "08:05' 24/12/2014", '2014-12-24T08:05:00+07:00 minute'],
    ['“ngày” between time and date', '07:50 ngày 24-12-2014', '2014-12-24T07:50:00+07:00 minute'],
    ['stray comma for “năm”', 'ngày 14 tháng 3 , 2016', '2016-03-14T00:00:00+07:00 day'],
    ['capitals', 'NGÀY 14 THÁNG 3, 2016 | 08:20', '2016-03-14T08:20:00+07:00 minute'],
    ['day first even where a month could stand', '03/04/2020 10:36 PM', '2020-04-03T22:36:00+07:00 minute'],
    ['month first cannot be read', '12/25/2025 10:31:00 AM', 'unreadable'],
    ['ISO shown', '2021-03-09 07:15', '2021-03-09T07:15:00+07:00 minute'],
    ['ISO with T', '2021-03-09T07:15', '2021-03-09T07:15:00+07:00 minute'],
    ['Sunday', 'Chủ Nhật, 09/08/2026 05:00', '2026-08-09T05:00:00+07:00 minute'],
    ['hours with h', '09/08/2026, 9h05', '2026-08-09T09:05:00+07:00 minute'],
    ['hours in words', 'Thứ Bẩy, ngày 08/08/2026 lúc 9 giờ 05 phút', '2026-08-08T09:05:00+07:00 minute'],
    ['afternoon in Vietnamese', '08/08/2026 3:05 CH', '2026-08-08T15:05:00+07:00 minute'],
    ['another zone', '08/08/2026 20:00 GMT+0', '2026-08-09T03:00:00+07:00 minute'],
    ['hour 25 is no time', '08/08/2026 25:10', '2026-08-08T00:00:00+07:00 day'],
    ['no year', 'Chiều 28-2 tại Hà Nội', null],
    ['no date', 'Nghị định số 103/2024/NĐ-CP', null],
  ])('%s: %s', (_name, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('tells an updated date from a published one', () => {
    expect(findVisibleDates('Cập nhật lúc 08:30 ngày 04/05/2026')[0]?.label).toBe('modified');
    expect(findVisibleDates('Ngày đăng: 04/05/2026')[0]?.label).toBe('published');
    expect(findVisibleDates('Hà Nội, 04/05/2026')[0]?.label).toBe('none');
    const both = findVisibleDates('Đăng lúc 07:00 04/05/2026 - Cập nhật: 05/05/2026 09:10');
    expect(both.map((date) => date.label)).toEqual(['published', 'modified']);
    expect(both.map((date) => date.moment?.day)).toEqual([4, 5]);
  });

  it('says the words that it read', () => {
    const words = (text: string) => findVisibleDates(text)[0]?.words;
    expect(words('Thứ Ba, ngày 04/09/2018 | 14:07')).toBe('Thứ Ba, ngày 04/09/2018 | 14:07');
    expect(words('Ngày đăng 11/02/2019 | 2:05 PM | View count: 88')).toBe('11/02/2019 | 2:05 PM');
    expect(words('Thứ Bảy, 09:12, 08/08/2026')).toBe('Thứ Bảy, 09:12, 08/08/2026');
    expect(words('(Cập nhật: 09:15 | 13/04/2021 GMT+7)')).toBe('09:15 | 13/04/2021 GMT+7');
  });
});

describe('visible dates, other editions', () => {
  it.each([
    ['November 5, 2025 10:31 AM GMT+7', '2025-11-05T10:31:00+07:00 minute'],
    ['Wednesday, 5 November 2025, 22:10', '2025-11-05T22:10:00+07:00 minute'],
    ['Nov. 5th, 2025', '2025-11-05T00:00:00+07:00 day'],
    ['18/11/2025 19:02', '2025-11-18T19:02:00+07:00 minute'],
    ['5 novembre 2025 10:31', '2025-11-05T10:31:00+07:00 minute'],
    ['5 de noviembre de 2025', '2025-11-05T00:00:00+07:00 day'],
    ['5 ноября 2025, 10:31', '2025-11-05T10:31:00+07:00 minute'],
    ['2025年11月5日 10:31', '2025-11-05T10:31:00+07:00 minute'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
