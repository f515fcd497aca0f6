/** Every form of date that the press here prints, on a page, among the decoys of such pages. */

import { describe, expect, it } from 'vitest';
import { type DatedParts, datesOfPage, publishedUnder } from './dated-page';

describe('a date under the headline', () => {
  it.each([
    ['Thứ Tư, 04/03/2026, 08:15:50', '2026-03-04T08:15:50+07:00 second | Thứ Tư, 04/03/2026, 08:15:50'],
    ['Thứ Tư, ngày 04/03/2026 | 08:15', '2026-03-04T08:15:00+07:00 minute | Thứ Tư, ngày 04/03/2026 | 08:15'],
    ['Thứ Tư, ngày 04/03/2026 - 08:15', '2026-03-04T08:15:00+07:00 minute | Thứ Tư, ngày 04/03/2026 - 08:15'],
    [
      'Thứ Tư, 04/03/2026 08:15</span>&nbsp;|&nbsp;<a href="/xa-hoi">Xã hội</a><span>',
      '2026-03-04T08:15:00+07:00 minute | Thứ Tư, 04/03/2026 08:15',
    ],
    ['Thứ Tư, 08:15, 04/03/2026', '2026-03-04T08:15:00+07:00 minute | Thứ Tư, 08:15, 04/03/2026'],
    ['04/03/2026 18:49 GMT+7', '2026-03-04T18:49:00+07:00 minute | 04/03/2026 18:49 GMT+7'],
    ['Thứ Tư, 04/03/2026 - 08:15', '2026-03-04T08:15:00+07:00 minute | Thứ Tư, 04/03/2026 - 08:15'],
    ['04/03/2026 08:15 (GMT+07:00)', '2026-03-04T08:15:00+07:00 minute | 04/03/2026 08:15 (GMT+07:00)'],
    ['Thứ tư, 04/03/2026 - 08:15', '2026-03-04T08:15:00+07:00 minute | Thứ tư, 04/03/2026 - 08:15'],
    ['Thứ tư, 4/3/2026, 00:05 (GMT+7)', '2026-03-04T00:05:00+07:00 minute | Thứ tư, 4/3/2026, 00:05 (GMT+7)'],
    ['Thứ tư, 4/3/2026', '2026-03-04T00:00:00+07:00 day | Thứ tư, 4/3/2026'],
    ['Thứ ba, 24/11/2026 09:02 (GMT+7)', '2026-11-24T09:02:00+07:00 minute | Thứ ba, 24/11/2026 09:02 (GMT+7)'],
    [
      'Thu\u031b\u0301 Tư, 04/03/2026 09:30:00 +07:00',
      '2026-03-04T09:30:00+07:00 second | Thứ Tư, 04/03/2026 09:30:00 +07:00',
    ],
    [
      '04/03/2026 <svg width="4"><circle r="2"></circle></svg> 09:51',
      '2026-03-04T09:51:00+07:00 minute | 04/03/2026 09:51',
    ],
    ['04/03/2026 <i class="ico-clock"></i>09:51', '2026-03-04T09:51:00+07:00 minute | 04/03/2026 09:51'],
    ['04/03/2026<img src="/dot.png" alt="">09:51', '2026-03-04T09:51:00+07:00 minute | 04/03/2026 09:51'],
    ['04/03/2026</span><span>09:51', '2026-03-04T09:51:00+07:00 minute | 04/03/2026 09:51'],
    ['09:51</span><span>04/03/2026', '2026-03-04T09:51:00+07:00 minute | 09:51 04/03/2026'],
    ['04/03/2026</span><div>09:51</div><span>', '2026-03-04T09:51:00+07:00 minute | 04/03/2026 09:51'],
    ['</span><div>09:51</div><div>04/03/2026</div><span>', '2026-03-04T09:51:00+07:00 minute | 09:51 04/03/2026'],
    ['04/03/2026 - 18:21', '2026-03-04T18:21:00+07:00 minute | 04/03/2026 - 18:21'],
    ['- 04/03/2026 08:47', '2026-03-04T08:47:00+07:00 minute | 04/03/2026 08:47'],
    ['04/03/2026 13:43', '2026-03-04T13:43:00+07:00 minute | 04/03/2026 13:43'],
    ['04-03-2026 - 09:40 AM', '2026-03-04T09:40:00+07:00 minute | 04-03-2026 - 09:40 AM'],
    ['04-03-2026 - 00:01 AM', '2026-03-04T00:01:00+07:00 minute | 04-03-2026 - 00:01 AM'],
    ['04-03-2026 - 15:40 PM', '2026-03-04T15:40:00+07:00 minute | 04-03-2026 - 15:40 PM'],
    ['08:40 , 04/03/2026', '2026-03-04T08:40:00+07:00 minute | 08:40 , 04/03/2026'],
    ['04/03/2026 - 00:01', '2026-03-04T00:01:00+07:00 minute | 04/03/2026 - 00:01'],
    ['04/03/2015 08:06 GMT+7', '2015-03-04T08:06:00+07:00 minute | 04/03/2015 08:06 GMT+7'],
    ['10:15 24/11/2026', '2026-11-24T10:15:00+07:00 minute | 10:15 24/11/2026'],
    ['06:00 5/11/2026', '2026-11-05T06:00:00+07:00 minute | 06:00 5/11/2026'],
    ['Ngày đăng 04/03/2019 | 3:06 PM | View count: 107', '2019-03-04T15:06:00+07:00 minute | 04/03/2019 | 3:06 PM'],
    ['04/03/2012 | 12:00 AM', '2012-03-04T00:00:00+07:00 day | 04/03/2012 | 12:00 AM'],
    ['04/03/2020 | 10:36 PM', '2020-03-04T22:36:00+07:00 minute | 04/03/2020 | 10:36 PM'],
    ['04/03/2020 | 02:20 PM', '2020-03-04T14:20:00+07:00 minute | 04/03/2020 | 02:20 PM'],
    ['(04/03/2026)', '2026-03-04T00:00:00+07:00 day | 04/03/2026'],
    ['Bà Thử Thị Mẫu (04/03/2016 08:32)', '2016-03-04T08:32:00+07:00 minute | 04/03/2016 08:32'],
    ['04/03/2020 | 15:00', '2020-03-04T15:00:00+07:00 minute | 04/03/2020 | 15:00'],
    ['09:15 | 04/03/2021 GMT+7', '2021-03-04T09:15:00+07:00 minute | 09:15 | 04/03/2021 GMT+7'],
    ['10:31, 24/11/2019', '2019-11-24T10:31:00+07:00 minute | 10:31, 24/11/2019'],
    ["10:31' 24/11/2014", "2014-11-24T10:31:00+07:00 minute | 10:31' 24/11/2014"],
    ['10:31’ 24/11/2014', '2014-11-24T10:31:00+07:00 minute | 10:31’ 24/11/2014'],
    ['07:50 ngày 24-11-2014', '2014-11-24T07:50:00+07:00 minute | 07:50 ngày 24-11-2014'],
    ['ngày 4 tháng 3 , 2016', '2016-03-04T00:00:00+07:00 day | ngày 4 tháng 3 , 2016'],
    ['NGÀY 4 THÁNG 3, 2016 | 08:20', '2016-03-04T08:20:00+07:00 minute | NGÀY 4 THÁNG 3, 2016 | 08:20'],
    ['3 Th11, 2026', '2026-11-03T00:00:00+07:00 day | 3 Th11, 2026'],
    ['3 Th11, 2026 08:05', '2026-11-03T08:05:00+07:00 minute | 3 Th11, 2026 08:05'],
    ['04/03/2026 10:36 PM', '2026-03-04T22:36:00+07:00 minute | 04/03/2026 10:36 PM'],
    ['2026-03-04 08:15', '2026-03-04T08:15:00+07:00 minute | 2026-03-04 08:15'],
    ['2026-03-04T08:15', '2026-03-04T08:15:00+07:00 minute | 2026-03-04T08:15'],
    ['04/03/2026&nbsp;|&nbsp;08:15', '2026-03-04T08:15:00+07:00 minute | 04/03/2026 | 08:15'],
    ['04/03/2026 , 08:15', '2026-03-04T08:15:00+07:00 minute | 04/03/2026 , 08:15'],
    ['04/03/2026, 08:15', '2026-03-04T08:15:00+07:00 minute | 04/03/2026, 08:15'],
    ['04/03/2026 • 08:15', '2026-03-04T08:15:00+07:00 minute | 04/03/2026 • 08:15'],
  ])('%s', (html, expected) => {
    expect(publishedUnder(html)).toBe(expected);
  });
});

describe('its neighbours', () => {
  it.each([
    ...['Thứ Hai', 'Thứ ba', 'THỨ TƯ', 'Thứ Năm', 'Thứ sáu', 'Thứ Bảy', 'Thứ Bẩy', 'Thứ 2', 'Thứ 7', 'T4'],
    ...['Chủ Nhật', 'Chủ nhật', 'CHỦ NHẬT', 'Chúa nhật', 'CN'],
  ])('weekday %s', (weekday) => {
    expect(publishedUnder(`${weekday}, 04/03/2026 08:15`)).toBe(
      `2026-03-04T08:15:00+07:00 minute | ${weekday}, 04/03/2026 08:15`,
    );
  });

  it.each([
    ['Đăng lúc 08:15 ngày 4/3/2026', '08:15 ngày 4/3/2026'],
    ['Cập nhật lúc 08:15 ngày 4/3/2026', '08:15 ngày 4/3/2026'],
    ['Xuất bản 04/03/2026 - 08:15', '04/03/2026 - 08:15'],
    ['Ngày đăng tin: 04/03/2026 08:15', '04/03/2026 08:15'],
    ['Ngày xuất bản: 04/03/26 08:15', '04/03/26 08:15'],
    ['04/03/26 08:15', '04/03/26 08:15'],
    ['8h15 ngày 4/3/2026', '8h15 ngày 4/3/2026'],
    ['8h15’, 4/3/2026', '8h15’, 4/3/2026'],
    ['8 giờ 15 phút, ngày 4/3/2026', '8 giờ 15 phút, ngày 4/3/2026'],
    ['8g15 ngày 4/3/2026', '8g15 ngày 4/3/2026'],
    ['04/03/2026 8:15 SA', '04/03/2026 8:15 SA'],
    ['Thứ tư, ngày 4-3-2026, 8h15', 'Thứ tư, ngày 4-3-2026, 8h15'],
    ['Thứ Tư 04.03.2026 | 08：15', 'Thứ Tư 04.03.2026 | 08：15'],
    ['04/03/2026 lúc 08:15', '04/03/2026 lúc 08:15'],
    ['04/03/2026 vào lúc 8 giờ 15', '04/03/2026 vào lúc 8 giờ 15'],
    ['04/03/2026, Thứ Tư, 08:15', '04/03/2026, Thứ Tư, 08:15'],
    ['Hà Nội, ngày 4 tháng 3 năm 2026 08:15', 'ngày 4 tháng 3 năm 2026 08:15'],
    ['04/03/2026 08:15 - 12 bình luận', '04/03/2026 08:15'],
    ['04/03/2026 08:15 -120 lượt xem', '04/03/2026 08:15'],
    ['Nậm Thử | 04/03/2026 | 08:15', '04/03/2026 | 08:15'],
  ])('%s', (html, words) => {
    expect(publishedUnder(html)).toBe(`2026-03-04T08:15:00+07:00 minute | ${words}`);
  });

  it.each([
    ['21g30, 4/3/2026', '2026-03-04T21:30:00+07:00 minute | 21g30, 4/3/2026'],
    ['14h ngày 4/3/2026', '2026-03-04T14:00:00+07:00 minute | 14h ngày 4/3/2026'],
    ['04/03/2026 14 giờ', '2026-03-04T14:00:00+07:00 minute | 04/03/2026 14 giờ'],
    ['04/03/2026 8:15 CH', '2026-03-04T20:15:00+07:00 minute | 04/03/2026 8:15 CH'],
    ['04/03/2026 08:05:09 AM', '2026-03-04T08:05:09+07:00 second | 04/03/2026 08:05:09 AM'],
    ['Hà Nội, ngày 4 tháng 3 năm 2026', '2026-03-04T00:00:00+07:00 day | ngày 4 tháng 3 năm 2026'],
    ['Ngày đăng: 4/3/98', '1998-03-04T00:00:00+07:00 day | 4/3/98'],
    ['04/03/2026 25:61', '2026-03-04T00:00:00+07:00 day | 04/03/2026 25:61'],
    ['04/03/2026 2 giờ trước', '2026-03-04T00:00:00+07:00 day | 04/03/2026'],
    ['04/03/2026 20:00 GMT+0', '2026-03-05T03:00:00+07:00 minute | 04/03/2026 20:00 GMT+0'],
    ['04/03/2026 20:00 (GMT+9)', '2026-03-04T18:00:00+07:00 minute | 04/03/2026 20:00 (GMT+9)'],
    ['04/03/2026 20:00 -05:00', '2026-03-05T08:00:00+07:00 minute | 04/03/2026 20:00 -05:00'],
    ['04/03/2026 20:00 UTC', '2026-03-05T03:00:00+07:00 minute | 04/03/2026 20:00 UTC'],
    // Neither time nor label tells that these are dates.
    ['Mục 04/03/26', null],
    ['Tin số 04.03.26', null],
    ['Sáng 4/3', null],
    ['0/0/0', null],
    ['Ngày đăng: 0/0/0', null],
    ['2 giờ trước', null],
  ])('%s', (html, expected) => {
    expect(publishedUnder(html)).toBe(expected);
  });
});

describe('where the date stands', () => {
  const date = '<span>Thứ Tư, 04/03/2026 08:15</span>';
  const expected = '2026-03-04T08:15:00+07:00 minute | Thứ Tư, 04/03/2026 08:15';
  it.each<[string, DatedParts]>([
    ['in the bar of the section', { above: `<div><a href="/xa-hoi">Xã hội</a> ${date}</div>` }],
    ['alone above the headline', { above: `<div>${date}</div>` }],
    [
      'among buttons',
      { under: `<ul class="tools"><li>${date}</li><li><a href="#">Chia sẻ</a></li><li><a href="#">In</a></li></ul>` },
    ],
    ['after the author', { under: `<p class="author">Hà Thử</p><p>${date}</p>` }],
    ['at the end of the text', { end: `<p>${date}</p>` }],
    ['beside a card', { under: `<p>${date}</p>`, beside: '<p>31/12/2026 07:00</p>' }],
  ])('%s', (_name, parts) => {
    expect(datesOfPage(parts).published).toBe(expected);
  });

  it('may have its label in a box of its own', () => {
    const box = (label: string, written: string) => `<div>${label}</div><div>${written}</div>`;
    const under = `<div class="row">${box('Ngày đăng:', '04/03/2026 08:15')}${box('Cập nhật:', '05/03/2026 09:20')}</div>`;
    expect(datesOfPage({ under })).toEqual({
      published: '2026-03-04T08:15:00+07:00 minute | 04/03/2026 08:15',
      updated: '2026-03-05T09:20:00+07:00 minute | 05/03/2026 09:20',
    });
  });
});

describe('published and updated', () => {
  const published = '2026-03-04T08:15:00+07:00 minute | 04/03/2026 08:15';
  const updated = '2026-03-12T09:15:00+07:00 minute | 09:15 ngày 12/3/2026';
  it.each<[string, DatedParts, string | null, string | null]>([
    ['on one line', { under: '<p>04/03/2026 08:15 - Cập nhật lúc 09:15 ngày 12/3/2026</p>' }, published, updated],
    [
      'the update first',
      { under: '<p>Cập nhật lúc 09:15 ngày 12/3/2026</p><p>Đăng lúc: 04/03/2026 08:15</p>' },
      published,
      updated,
    ],
    [
      'in another spelling',
      { under: '<p>04/03/2026 08:15</p><p>Ca\u0323\u0302p nha\u0323\u0302t lúc 09:15 ngày 12/3/2026</p>' },
      published,
      updated,
    ],
    ['the update alone is when it appeared', { under: '<p>Cập nhật: 04/03/2026 08:15</p>' }, published, null],
    ['the same minute', { under: '<p>04/03/2026 08:15</p><p>Cập nhật: 08:15 04/03/2026</p>' }, published, null],
    [
      'the clock of the masthead',
      { top: '<div>Cập nhật lúc 10:20 31/12/2026</div>', under: '<p>04/03/2026 08:15</p>' },
      published,
      null,
    ],
    [
      'an update that machines read',
      {
        under: '<p>04/03/2026 08:15</p>',
        head: '<meta property="article:modified_time" content="2026-03-12T02:15:00Z">',
      },
      published,
      '2026-03-12T09:15:00+07:00 second | 2026-03-12T02:15:00Z',
    ],
  ])('%s', (_name, parts, ...dates) => {
    const { published, updated } = datesOfPage(parts);
    expect([published, updated]).toEqual(dates);
  });
});

describe('decoys', () => {
  const own = '<p>04/03/2026 08:15</p>';
  it.each<[string, DatedParts]>([
    ['a clock', {}],
    ['a clock with time', { top: '<div>Thứ Năm, 31/12/2026 10:20</div>' }],
    ['a clock with numeric weekday', { top: '<p>Thứ 5, Ngày 31.12.2026</p>' }],
    ['a clock that is called one', { top: '<div class="clock-now">Thứ Năm, 31/12/2026</div>' }],
    ['a clock right over the headline', { above: '<div class="clock-now">Thứ Năm, 31/12/2026</div>' }],
    ['a licence right under the text', { end: '<div>Giấy phép số 102/GP-BTTTT: 15/04/2024</div>' }],
    [
      'a sentence that stands in for a lead',
      {
        under:
          '<p>Tuyến xe này được Hội đồng nhân dân tỉnh thông qua trong kỳ họp ngày 15/04/2024 với gần như toàn bộ số phiếu tán thành.</p>',
      },
    ],
    [
      'a caption without a name, over the text',
      { under: '<figure><img src="/a.jpg"><figcaption>Ảnh chụp ngày 1/3/2026</figcaption></figure>' },
    ],
    [
      'a picture’s date',
      { inside: '<figure><img src="/a.jpg"><figcaption>Ảnh chụp ngày 1/3/2026</figcaption></figure>' },
    ],
    [
      'the date of the picture over the text',
      { under: '<div class="photo"><img src="/a.jpg"><p class="caption">Ảnh chụp ngày 1/3/2026</p></div>' },
    ],
    ['a dateline in a caption', { inside: '<p><img src="/a.jpg"></p><p>Nậm Thử, December 24, 2025 - Photo: VGP</p>' }],
    ['a heading', { inside: '<h2>Kế hoạch từ ngày 1/7/2026</h2>' }],
    ['a run of days', { inside: '<h3>Thử xe 26 -27/02/2023</h3>' }],
    ['a licence', { end: '<p>Giấy phép số: 102/GP-BTTTT, cấp ngày 15/04/2024</p>' }],
    ['a licence on two lines', { end: '<p>Giấy phép số: 102/GP-BTTTT<br>cấp ngày 15/04/2024</p>' }],
    [
      'a reader’s comment',
      { end: '<div class="comment"><p>Lê Thử</p><p>Rất mong tuyến xe này.</p><p>05/03/2026 10:00</p></div>' },
    ],
    [
      'a list under the text',
      {
        end: '<div><p>Tin liên quan</p><ul><li><a href="/x">Khởi công cầu vượt sông Thử</a> (29/12/2026)</li></ul></div>',
      },
    ],
    ['a title attribute', { under: '<p title="8/5/2026 8:35:00 PM">Hà Thử</p>' }],
    [
      'the length of a video',
      {
        head: '<script type="application/ld+json">{"@type":"VideoObject","duration":"PT00H03M44S","uploadDate":"2026-12-31"}</script>',
      },
    ],
    ['an empty meta element', { head: '<meta property="article:published_time" content="">' }],
    [
      'when the draft was made',
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","dateCreated":"2026-03-03T12:20:00+07:00"}</script>',
      },
    ],
    ['a day of history', { above: '<p>Kỷ niệm ngày thành lập tỉnh (19/5/1890)</p>' }],
  ])('%s is not the article’s date', (_name, parts) => {
    expect(datesOfPage(parts)).toEqual({ published: null, updated: null });
    expect(datesOfPage({ ...parts, under: own + (parts.under ?? '') })).toEqual({
      published: '2026-03-04T08:15:00+07:00 minute | 04/03/2026 08:15',
      updated: null,
    });
  });
});

describe('dates that do not exist', () => {
  it.each(['16/72/2020', '31/02/2026', '29/02/2026 08:00', '12/25/2025 10:31:00 AM', '00/00/0000'])('%s', (words) => {
    expect(publishedUnder(words)).toBeNull();
  });
});
