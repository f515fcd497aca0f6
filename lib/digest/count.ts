/** How many articles there are of each topic, outlet and tone, beside the period before. */

import { TONES } from '../model/article';
import { toCleanLine } from './clean-text';
import type { CountRow, CountSection } from './digest';
import type { CountedArticle } from './source';
import { spokenIn } from './spoken';
import type { DigestWords } from './words';

/** Rows of one section. Of more topics or outlets than this the rest is one row: all counts stand on the first page. */
const MOST_ROWS = 8;

/** A section that says nothing (no topic, no tone anywhere) is left out. */
export function countArticles(
  now: readonly CountedArticle[],
  before: readonly CountedArticle[] | null,
  words: DigestWords,
): CountSection[] {
  const all = [...now, ...(before ?? [])];
  const sections: CountSection[] = [];
  if (all.some(({ topic = '' }) => toCleanLine(topic) !== '')) {
    const rows = countBy(now, before, ({ topic = '' }) => toCleanLine(topic), words.noTopic, words);
    sections.push({ title: words.byTopic, rows: withRest(rows, words.counts.otherTopics) });
  }
  if (all.some(({ tone }) => tone !== undefined)) {
    const rows = countBy(now, before, ({ tone }) => (tone === undefined ? '' : words.tones[tone]), words.noTone, words);
    const places = [...TONES.map((tone) => words.tones[tone]), words.noTone];
    rows.sort((one, other) => places.indexOf(one.name) - places.indexOf(other.name));
    sections.push({ title: words.byTone, rows });
  }
  const outlets = countBy(now, before, ({ outletName }) => toCleanLine(outletName), words.noOutlet, words);
  if (outlets.length > 0) sections.push({ title: words.byOutlet, rows: withRest(outlets, words.counts.otherOutlets) });
  return sections;
}

/** The most first; those without the value last. */
function countBy(
  now: readonly CountedArticle[],
  before: readonly CountedArticle[] | null,
  nameOf: (article: CountedArticle) => string,
  none: string,
  words: DigestWords,
): CountRow[] {
  const counts = new Map<string, { now: number; before: number }>();
  const add = (articles: readonly CountedArticle[], period: 'now' | 'before') => {
    for (const article of articles) {
      const value = nameOf(article);
      const count = counts.get(value) ?? { now: 0, before: 0 };
      count[period] += 1;
      counts.set(value, count);
    }
  };
  add(now, 'now');
  add(before ?? [], 'before');
  return [...counts]
    .sort(
      ([one, of], [other, ofOther]) =>
        Number(one === '') - Number(other === '') || ofOther.now - of.now || ofOther.before - of.before,
    )
    .map(([value, count]) => ({
      ...{ name: value || none, now: count.now, before: before && count.before },
      ...spokenIn(value || none, words),
    }));
}

function withRest(rows: CountRow[], nameOf: (count: number) => string): CountRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  const rest = rows.slice(MOST_ROWS - 1);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return [
    ...rows.slice(0, MOST_ROWS - 1),
    {
      name: nameOf(rest.length),
      now: sum(rest.map(({ now }) => now)),
      before: rest[0]?.before == null ? null : sum(rest.map(({ before }) => before ?? 0)),
    },
  ];
}
