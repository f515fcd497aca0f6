/** Every miss by name. */

import type { Scored, ScoredRow } from './rows.ts';

const WORDS: Readonly<Record<string, string>> = {
  invented: 'invented a field',
  wrongDay: 'wrong day',
  leadTwice: 'lead twice',
};

/** One line a candidate and page with a miss; one line where a candidate has none. */
export function missLines([name, rows]: Scored): string[] {
  const lines = rows.flatMap((row) => {
    const misses = missesOf(row);
    return misses.length > 0 ? [`- ${name}, ${row.id}: ${misses.join(', ')}`] : [];
  });
  return lines.length > 0 ? lines : [`- ${name}: none`];
}

function missesOf({ isArticle, scores, run }: ScoredRow): string[] {
  if (run.error !== undefined) return [run.error.slice(0, 120)];
  if (!scores.isArticle) return [isArticle ? 'not read' : 'taken for an article'];
  const misses = Object.entries(scores).flatMap(([key, value]) => {
    const word = WORDS[key];
    if (word !== undefined) return value === true ? [word] : [];
    return value === false ? [key] : [];
  });
  if (scores.leaked.length > 0) misses.push(`${scores.leaked.length} clutter samples`);
  if (scores.missing.length > 0) misses.push(`${scores.missing.length} samples missing`);
  const [found, wanted] = scores.captions;
  if (found < wanted) misses.push(`captions ${found}/${wanted}`);
  return misses;
}
