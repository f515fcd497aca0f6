import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/model/article';
import { areOfOneForm } from '../../../lib/press/occasion';
import { haveCommonShingles, inOrderOfOrigin, isSameNews, toNewsText } from '../../../lib/press/same-news';
import { type NewsPair, readPairs } from '../../measures/search/news-pairs';

const SAME = readPairs('same');
const OTHER = readPairs('other');

describe('the same news', () => {
  it('has probes enough on both sides', () => {
    expect(SAME.length).toBeGreaterThanOrEqual(20);
    expect(OTHER.length).toBeGreaterThanOrEqual(20);
  });

  it.each(SAME)('$name: is one', ({ one, other }) => {
    const [left, right] = [toNewsText(one), toNewsText(other)];
    expect(haveCommonShingles(left.sketch, right.sketch)).toBe(true);
    expect(isSameNews(left, right)).toBe(true);
    expect(isSameNews(right, left)).toBe(true);
  });

  it.each(OTHER)('$name: are two', ({ one, other }) => {
    const [left, right] = [toNewsText(one), toNewsText(other)];
    expect(isSameNews(left, right)).toBe(false);
    expect(isSameNews(right, left)).toBe(false);
  });

  it('is never found between two of different matters', () => {
    const texts = [...SAME.map(({ one }) => one), ...OTHER.map(({ one }) => one)].map(toNewsText);
    for (const [at, one] of texts.entries()) {
      for (const other of texts.slice(at + 1)) expect(isSameNews(one, other)).toBe(false);
    }
  });
});

describe('pairs by somebody who had not seen the rule', () => {
  const isOne = ({ one, other }: NewsPair): boolean => {
    const [left, right] = [toNewsText(one), toNewsText(other)];
    const said = haveCommonShingles(left.sketch, right.sketch) && isSameNews(left, right);
    expect(isSameNews(right, left)).toBe(isSameNews(left, right));
    return said;
  };
  const SEEN_AS_ANOTHER = ['forty days later, as a report that was kept for an anniversary number'];
  const SEEN_AS_ONE = [
    'a telegram on the national day of another country',
    'the chairman receives one ambassador and another',
    'the first meeting of one commune’s council and of another’s',
  ];

  it('are one where one text was printed twice, but for what is known', () => {
    const wrong = readPairs('same-unseen').filter((pair) => !isOne(pair));
    expect(wrong.map(({ name }) => name)).toEqual(SEEN_AS_ANOTHER);
  });

  it('are two where a form was filled in again, the next year’s always, but for what is known', () => {
    const wrong = readPairs('other-unseen').filter(isOne);
    expect(wrong.map(({ name }) => name)).toEqual(SEEN_AS_ONE);
  });
});

describe('what comes back after months', () => {
  const isLater = ({ one, other }: (typeof OTHER)[number]) => {
    const moment = ({ publishedAt }: Article) => Date.parse(publishedAt?.iso ?? '');
    return !(Math.abs(moment(one) - moment(other)) < 60 * 24 * 3_600_000);
  };

  it.each(OTHER.filter(isLater))('$name: is not alike either', ({ one, other }) => {
    expect(areOfOneForm(toNewsText(one).occasion, toNewsText(other).occasion)).toBe(true);
  });

  it.each(readPairs('alike'))('$name: is a matter that goes on', ({ one, other }) => {
    expect(areOfOneForm(toNewsText(one).occasion, toNewsText(other).occasion)).toBe(false);
  });
});

describe('the origin', () => {
  const [pair] = SAME;
  if (!pair) throw new Error('there are pairs');
  const at = (id: string, changes: Partial<Article>): Article => ({ ...pair.one, id: id as Article['id'], ...changes });
  const date = (iso: string, precision: 'day' | 'minute' = 'minute') => ({ iso, precision, words: '' });
  const order = (...articles: Article[]) =>
    inOrderOfOrigin(articles.map(toNewsText)).map(({ article }) => article.id as string);

  it('is the one that appeared first', () => {
    const early = at('early', { publishedAt: date('2026-03-04T07:00:00+07:00') });
    const late = at('late', { publishedAt: date('2026-03-04T09:00:00+07:00') });
    // A day without a time is not midnight; one without a date comes last.
    const day = at('day', { publishedAt: date('2026-03-04T00:00:00+07:00', 'day') });
    const { publishedAt: _none, ...undated } = at('undated', {});
    expect(order(undated, day, late, early)).toEqual(['early', 'late', 'day', 'undated']);
  });

  it('is the one that others name as their source, whatever the dates say', () => {
    const origin = at('origin', {
      host: 'baomau.vn',
      outletName: 'Báo Mẫu',
      publishedAt: date('2026-03-04T09:00:00+07:00'),
    });
    const taker = at('taker', {
      host: 'tinngay.vn',
      outletName: 'Tin ngày',
      source: { name: 'Ngân Hà/baomau.vn' },
      publishedAt: date('2026-03-04T08:00:00+07:00'),
    });
    const named = at('named', { ...taker, id: 'named' as Article['id'], source: { name: 'Theo BÁO MẪU' } });
    expect(order(taker, named, origin)[0]).toBe('origin');
    // Of two without a date, what has a source of its own is no origin.
    const { publishedAt: _none, ...undatedTaker } = taker;
    const { publishedAt: _neither, ...undated } = at('other', { host: 'thu.vn', outletName: 'Thử' });
    expect(order(undatedTaker, undated)[0]).toBe('other');
  });
});
