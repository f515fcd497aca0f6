import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSearchableArticle } from '../../../lib/search/match-article';
import { parseQuery } from '../../../lib/search/parse-query';
import { hitsIn, passagesOf } from '../../../lib/search/passages';
import { searchWordsOf } from '../../../lib/search/words';
import { articleOf, highlightOf, NOON, type Sample } from './sample';

const LONG = `${'Mở đầu dài dòng, chưa có gì. '.repeat(20)}Nước lũ về sông Lệ trong đêm, đê bao còn vững. ${'Rồi kể tiếp nhiều chuyện khác nữa. '.repeat(20)}`;

/** Each passage with its hits in brackets. */
function shown(typed: string, sample: Sample, marks: Parameters<typeof toSearchableArticle>[1] = []): string[] {
  const searchable = toSearchableArticle(articleOf(sample), marks, undefined);
  return passagesOf(parseQuery(typed, { now: NOON }).query, searchable).map(({ text, hits, ...place }) => {
    let marked = text;
    for (const { start, end } of [...hits].reverse())
      marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
    const { field, block, highlightId } = place;
    return `${field}${block ?? ''}${highlightId === undefined ? '' : ` ${highlightId}`}: ${marked}`;
  });
}

describe('passagesOf', () => {
  it('cuts a long paragraph around what was looked for, at words', () => {
    const [passage = '', ...others] = shown('lu ve "đê bao" ', { headline: 'Tin', body: ['Không có gì.', LONG] });
    expect(others).toEqual([]);
    expect(passage).toMatch(/^body2: …/);
    expect(passage).toContain('Nước [lũ] [về] sông Lệ trong đêm, [đê bao] còn vững.');
    expect(passage).toMatch(/[\p{L}]…$/u);
    expect(passage.length).toBeLessThan(200);
  });

  it('shows whole what is short, without marks of a cut', () => {
    expect(shown('lũ', { body: ['Lũ về.'] })).toEqual(['body1: [Lũ] về.']);
  });

  it('marks the word that begins with what is typed', () => {
    expect(shown('nuo', { body: ['Mực nước lên; nuôi tôm thì nghỉ.'] })).toEqual([
      'body1: Mực [nước] lên; [nuôi] tôm thì nghỉ.',
    ]);
  });

  it('puts the passage that has most of it first, then the letters that were typed, then the reader’s own', () => {
    const sample: Sample = {
      headline: 'Lũ, đê',
      lead: 'Lu và đe.',
      body: ['Chỉ có lũ.', 'Cả lũ, cả đê.'],
      note: 'hỏi về đê, lũ',
      tags: ['đê'],
    };
    const marks = [highlightOf('Cả lũ, cả đê')];
    expect(shown('lũ đê ', sample, marks)).toEqual([
      'highlight mark Cả lũ, cả đê: Cả [lũ], cả [đê]',
      'note: hỏi về [đê], [lũ]',
      'lead1: [Lu] và [đe].',
    ]);
    expect(shown('thẻ:đê', sample)).toEqual([]);
  });

  it('shows no headline but one that the reader corrected', () => {
    expect(shown('lũ ', { headline: 'Lũ', body: ['Không.'] })).toEqual([]);
    expect(shown('lũ ', { headline: 'Lũ', corrections: { headline: 'Hạn' } })).toEqual(['headline0: [Lũ]']);
  });

  it('lays hits on whole words inside the text, whatever is looked for', () => {
    const word = fc.constantFrom('lũ', 'đê', 'đê.', 'Hòa', 'm³', 'ho\u0300a', '–', 'nước,', '“đê”');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 90 }), fc.array(word, { minLength: 1, maxLength: 3 }), (text, typed) => {
        const { query } = parseQuery(`${typed.join(' ')} `, { now: NOON });
        const searchable = toSearchableArticle(
          articleOf({ body: [text.join(' ')] }),
          [highlightOf(text.join(' '))],
          undefined,
        );
        for (const passage of passagesOf(query, searchable)) {
          let last = 0;
          expect(passage.hits.length).toBeGreaterThan(0);
          for (const { start, end } of passage.hits) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
            const words = searchWordsOf(passage.text);
            expect(words.some((one) => one.start === start)).toBe(true);
            expect(words.some((one) => one.end === end)).toBe(true);
          }
          expect(last).toBeLessThanOrEqual(passage.text.length);
          expect(passage.text.length).toBeLessThanOrEqual(230);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('hitsIn', () => {
  it('marks the headline, in its own field alone', () => {
    const { query } = parseQuery('tít:lũ sapo:về ', { now: NOON });
    expect(hitsIn(query, searchWordsOf('Lũ về'), 'headline')).toEqual([{ start: 0, end: 2 }]);
  });
});
