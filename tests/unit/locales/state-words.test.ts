/**
 * The words of each state beside what is true in it: what can make a passage *changed* is named where it is told, and what is
 * named as unchanged in *edited* is the same list. The table stands in docs/ARCHITECTURE.md.
 */

import { describe, expect, it } from 'vitest';
import type { MeaningDifference } from '../../../lib/model/highlight';
import { wordsFor } from '../../../locales';

type Turning = Exclude<MeaningDifference['kind'], 'rewritten'>;

/** How each difference that turns a passage is spoken of in the running text of a hint. */
const SPOKEN: Record<Turning, { vi: string; en: string }> = {
  figure: { vi: 'số liệu', en: 'figure' },
  date: { vi: 'ngày tháng', en: 'date' },
  degree: { vi: 'mức của số liệu', en: 'degree' },
  negation: { vi: 'phủ định', en: 'negation' },
  direction: { vi: 'chiều hướng', en: 'direction' },
  name: { vi: 'tên riêng', en: 'name' },
};

describe.each(['vi', 'en'] as const)('the words of each state in %s', (language) => {
  const { states, differences } = wordsFor(language);

  it.each(Object.entries(SPOKEN))('names %s as what may have changed, and as what has not', (_, spoken) => {
    expect(states.changed.hint).toContain(spoken[language]);
    expect(states.edited.hint).toContain(spoken[language]);
  });

  it('has a word for each difference that is listed', () => {
    expect(Object.keys(differences).sort()).toEqual([...Object.keys(SPOKEN), 'rewritten'].sort());
  });

  it('says of what is painted nowhere that nothing is painted, or that the saved words are kept', () => {
    const [unpainted, saved] =
      language === 'vi' ? [/không tô/, /Nguyên văn đã lưu/] : [/nothing is painted|none is painted/, /saved wording/];
    expect(states.ambiguous.hint).toMatch(unpainted);
    expect(states.otherArticle.hint).toMatch(unpainted);
    expect(states.otherArticle.hint).toMatch(saved);
    expect(states.orphan.hint).toMatch(saved);
  });
});
