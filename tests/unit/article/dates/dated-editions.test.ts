/** Dates of the editions in other languages, and dates that pages write for machines, on invented pages. */

import { describe, expect, it } from 'vitest';
import { type DatedParts, datesOfPage, publishedUnder } from './dated-page';

describe('other editions', () => {
  it.each([
    ['March 4, 2026 10:31 AM GMT+7', '2026-03-04T10:31:00+07:00 minute | March 4, 2026 10:31 AM GMT+7'],
    ['March 4, 2026 | 08:15 GMT+7', '2026-03-04T08:15:00+07:00 minute | March 4, 2026 | 08:15 GMT+7'],
    ['4 Mar 2026 08:15', '2026-03-04T08:15:00+07:00 minute | 4 Mar 2026 08:15'],
    ['Wed, 04 Mar 2026 08:15', '2026-03-04T08:15:00+07:00 minute | Wed, 04 Mar 2026 08:15'],
    ['Last updated: March 4, 2026 08:15', '2026-03-04T08:15:00+07:00 minute | March 4, 2026 08:15'],
    ['Wednesday, March 04, 2026 - 20:15', '2026-03-04T20:15:00+07:00 minute | Wednesday, March 04, 2026 - 20:15'],
    ['Wednesday, 4 March 2026 at 8:15 p.m.', '2026-03-04T20:15:00+07:00 minute | Wednesday, 4 March 2026 at 8:15 p.m.'],
    ['04/11/2026 19:02', '2026-11-04T19:02:00+07:00 minute | 04/11/2026 19:02'],
    ['2026年3月4日 08:15', '2026-03-04T08:15:00+07:00 minute | 2026年3月4日 08:15'],
    ['2026年03月04日 星期三 08:15', '2026-03-04T08:15:00+07:00 minute | 2026年03月04日 星期三 08:15'],
    ['Publié le 4 mars 2026 à 8h15', '2026-03-04T08:15:00+07:00 minute | 4 mars 2026 à 8h15'],
    ['1er mars 2026 - 08:15', '2026-03-01T08:15:00+07:00 minute | 1er mars 2026 - 08:15'],
    ['4 de marzo de 2026, 08:15', '2026-03-04T08:15:00+07:00 minute | 4 de marzo de 2026, 08:15'],
    ['4 de marzo de 2026 a las 08:15', '2026-03-04T08:15:00+07:00 minute | 4 de marzo de 2026 a las 08:15'],
    ['4 марта 2026, 08:15', '2026-03-04T08:15:00+07:00 minute | 4 марта 2026, 08:15'],
    ['4 марта 2026 г. в 08:15', '2026-03-04T08:15:00+07:00 minute | 4 марта 2026 г. в 08:15'],
  ])('%s', (html, expected) => {
    expect(publishedUnder(html)).toBe(expected);
  });

  it('keep an updated date apart', () => {
    const under = '<p>Published: March 4, 2026 08:15</p><p>Last updated: Thu, 5 Mar 2026 09:20</p>';
    expect(datesOfPage({ under })).toEqual({
      published: '2026-03-04T08:15:00+07:00 minute | March 4, 2026 08:15',
      updated: '2026-03-05T09:20:00+07:00 minute | Thu, 5 Mar 2026 09:20',
    });
  });
});

const meta = (content: string, name = 'article:published_time') => `<meta property="${name}" content="${content}">`;
const jsonLd = (date: string, more = '') =>
  `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${date}"${more}}</script>`;

describe('machine dates', () => {
  it.each([
    [meta('2026-03-04T08:15:00&#x2B;07:00'), '2026-03-04T08:15:00+07:00 second | 2026-03-04T08:15:00+07:00'],
    [jsonLd('2026-03-04T08:15:02+0700'), '2026-03-04T08:15:02+07:00 second | 2026-03-04T08:15:02+0700'],
    [meta('2026-03-04 08:15'), '2026-03-04T08:15:00+07:00 minute | 2026-03-04 08:15'],
    [meta('2026-03-04T08:15:00'), '2026-03-04T08:15:00+07:00 second | 2026-03-04T08:15:00'],
    [jsonLd('2026-03-04T08:15:11.000 +07:00'), '2026-03-04T08:15:11+07:00 second | 2026-03-04T08:15:11.000 +07:00'],
    [jsonLd('2026-03-04T08:15:07.000+07:00'), '2026-03-04T08:15:07+07:00 second | 2026-03-04T08:15:07.000+07:00'],
    [meta('2015-03-04 08:06 +07:00', 'pubdate'), '2015-03-04T08:06:00+07:00 minute | 2015-03-04 08:06 +07:00'],
    [jsonLd('2026-03-04'), '2026-03-04T00:00:00+07:00 day | 2026-03-04'],
    [meta('2026-03-04T00:00:00+07:00'), '2026-03-04T00:00:00+07:00 day | 2026-03-04T00:00:00+07:00'],
    [meta('2026-03-03T17:00:00Z'), '2026-03-04T00:00:00+07:00 day | 2026-03-03T17:00:00Z'],
    [jsonLd('2026-03-04T20:18:25.389Z'), '2026-03-05T03:18:25+07:00 second | 2026-03-04T20:18:25.389Z'],
    [meta('2026-03-04+0719:13:34', 'DC.Date'), '2026-03-04T19:13:34+07:00 second | 2026-03-04+0719:13:34'],
    [meta('2026-03-04T19:13:34+0700', 'DC.date.issued'), '2026-03-04T19:13:34+07:00 second | 2026-03-04T19:13:34+0700'],
    [
      meta('Wed, 04 Mar 2026 01:15:00 GMT', 'pubdate'),
      '2026-03-04T08:15:00+07:00 second | Wed, 04 Mar 2026 01:15:00 GMT',
    ],
    [meta('') + meta('2026-03-04T08:15:00', 'pubdate'), '2026-03-04T08:15:00+07:00 second | 2026-03-04T08:15:00'],
    [
      jsonLd('2026-03-04T08:15:00', ',"dateCreated":"2026-03-03T12:20:00","video":{"duration":"PT00H03M44S"}'),
      '2026-03-04T08:15:00+07:00 second | 2026-03-04T08:15:00',
    ],
    [meta('2026-13-40') + meta('PT00H03M44S', 'pubdate'), null],
  ])('%s', (head, expected) => {
    expect(datesOfPage({ head }).published).toBe(expected);
    // How long ago it was is no date, and takes nothing from the machine's.
    expect(datesOfPage({ head, under: '<p>2 giờ trước</p>' }).published).toBe(expected);
  });

  it.each<[string, DatedParts, string]>([
    [
      'in a time element beside the headline',
      { under: '<p><time datetime="2026-03-04T08:15:56+07:00" data-time="1772586956">2 giờ trước</time></p>' },
      '2026-03-04T08:15:56+07:00 second | 2026-03-04T08:15:56+07:00',
    ],
    [
      'on a paragraph of microdata',
      { under: '<p class="days" itemprop="datePublished" datetime="2026-03-04 08:15">hôm qua</p>' },
      '2026-03-04T08:15:00+07:00 minute | 2026-03-04 08:15',
    ],
    [
      'behind a day in words',
      { under: '<p><time datetime="2026-03-04 08:15">Thứ Tư, 04/03/2026</time></p>' },
      '2026-03-04T08:15:00+07:00 minute | Thứ Tư, 04/03/2026',
    ],
    [
      'of the same day, finer',
      { head: meta('2026-03-04T01:15:09Z'), under: '<p>04/03/2026</p>' },
      '2026-03-04T08:15:09+07:00 second | 04/03/2026',
    ],
    [
      'of the same day, coarser',
      { head: jsonLd('2026-03-04'), under: '<p>04/03/2026 - 18:21</p>' },
      '2026-03-04T18:21:00+07:00 minute | 04/03/2026 - 18:21',
    ],
    [
      'of another day',
      { head: meta('2026-03-06T10:00:00+07:00'), under: '<p>04/03/2026</p>' },
      '2026-03-04T00:00:00+07:00 day | 04/03/2026',
    ],
    [
      'behind a month that does not exist',
      { head: meta('2026-03-04T08:15:00+07:00'), under: '<p>04/73/2026</p>' },
      '2026-03-04T08:15:00+07:00 second | 2026-03-04T08:15:00+07:00',
    ],
    [
      'behind a month before its day, which nothing else could tell',
      { head: meta('2026-03-04T08:15:00+07:00'), under: '<p>3/4/2026 8:15:09 AM</p>' },
      '2026-03-04T08:15:09+07:00 second | 3/4/2026 8:15:09 AM',
    ],
    [
      'of a card beside the article',
      { head: meta('2026-03-04T08:15'), beside: '<p><time datetime="2026-12-31 07:00">31/12/2026 07:00</time></p>' },
      '2026-03-04T08:15:00+07:00 minute | 2026-03-04T08:15',
    ],
  ])('%s', (_name, parts, expected) => {
    expect(datesOfPage(parts).published).toBe(expected);
  });
});
