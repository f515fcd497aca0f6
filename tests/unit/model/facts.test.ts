import { describe, expect, it } from 'vitest';
import type { PressDate } from '../../../lib/model/article';
import { differingFacts, type Facts, gainFacts } from '../../../lib/model/facts';

const minute = (iso: string, words = iso): PressDate => ({ iso, precision: 'minute', words });
const known: Facts = {
  headline: 'Trạm bơm mới chạy thử',
  kicker: 'Nông thôn mới',
  lead: 'Chiều 4/5, trạm bơm chạy thử.',
  authors: ['Lò Thị Mẫu'],
  source: { name: 'Hãng tin Ví Dụ', url: 'https://hangtin.example.vn/' },
  section: 'Kinh tế',
  publishedAt: minute('2026-05-04T16:10:00+07:00'),
  modifiedAt: minute('2026-05-04T18:00:00+07:00'),
  language: 'vi',
};

describe('a later reading', () => {
  it('takes no fact away by saying nothing of it', () => {
    const silent = { headline: '', kicker: '', lead: '', authors: [], section: '', language: 'und' } as const;
    expect(gainFacts(known, { ...silent, authors: [] })).toEqual({ facts: {}, replaces: false });
    expect(gainFacts(known, {})).toEqual({ facts: {}, replaces: false });
  });

  it.each<[string, Partial<Facts>]>([
    [
      'the day of a moment that is known to the minute',
      { publishedAt: { iso: '2026-05-04T00:00:00+07:00', precision: 'day', words: '4/5' } },
    ],
    [
      'the same moment in another zone and other words',
      { publishedAt: minute('2026-05-04T09:10:00Z', '16:10, thứ hai') },
    ],
    ['a source without its address', { source: { name: 'Hãng tin Ví Dụ' } }],
    ['the same words', { section: 'Kinh tế', authors: ['Lò Thị Mẫu'] }],
  ])('says nothing new with %s', (_name, read) => {
    expect(gainFacts(known, read)).toEqual({ facts: {}, replaces: false });
  });

  it.each<[string, Partial<Facts>]>([
    ['another day', { publishedAt: { iso: '2026-05-05T00:00:00+07:00', precision: 'day', words: '5/5' } }],
    ['another minute', { modifiedAt: minute('2026-05-04T18:01:00+07:00') }],
    ['another author', { authors: ['Lò Thị Mẫu', 'Hà Văn Thử'] }],
    ['another source', { source: { name: 'Báo Mẫu' } }],
    ['another headline', { headline: 'Trạm bơm mới đã chạy' }],
  ])('has a new value with %s, and the older one is to be kept', (_name, read) => {
    expect(gainFacts(known, read)).toEqual({ facts: read, replaces: true });
    expect(gainFacts(known, read, true)).toEqual({ facts: {}, replaces: false });
  });

  it('adds what was missing, which replaces nothing', () => {
    const { kicker: _kicker, publishedAt: _date, ...less } = known;
    const bare: Facts = { ...less, authors: [], language: 'und', source: { name: 'Hãng tin Ví Dụ' } };
    for (const onlyMissing of [true, false]) {
      const { kicker, publishedAt, authors, language, source } = known;
      expect(gainFacts(bare, known, onlyMissing)).toEqual({
        facts: { kicker, publishedAt, authors, language, source },
        replaces: false,
      });
    }
  });
});

it('names the facts in which two states differ', () => {
  const { kicker: _kicker, ...without } = known;
  expect(differingFacts(known, known)).toEqual([]);
  expect(differingFacts(known, { ...without, authors: [] })).toEqual(['kicker', 'authors']);
});
