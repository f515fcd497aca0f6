/** Sentences with a gap, for comparing what they say with one filling and with another. */

import { compareMeaning } from '../../../../lib/anchor/meaning/compare-meaning';

const VIETNAMESE = ['Theo báo cáo gửi đoàn, bà con kể rằng', 'ở nhiều nơi, rồi cùng nhau về bản.'] as const;
const ENGLISH = ['Residents told the visiting group that', 'around here, then they went home.'] as const;

/** What became of a filling inside the quote. */
export function say(before: string, after: string, [left, right]: readonly [string, string] = VIETNAMESE) {
  const passage = (filling: string) => {
    const text = [left, filling, right].filter((part) => part !== '').join(' ');
    return { text, start: left.indexOf(' '), end: text.length };
  };
  return compareMeaning(passage(before), passage(after), left !== ENGLISH[0]);
}

export function sayInEnglish(before: string, after: string) {
  return say(before, after, ENGLISH);
}

/** The same where the quote begins behind the filling. */
export function sayBefore(before: string, after: string) {
  const passage = (filling: string) => {
    const text = `${VIETNAMESE[0]} ${filling} ${VIETNAMESE[1]}`;
    return { text, start: text.length - VIETNAMESE[1].length, end: text.length };
  };
  return compareMeaning(passage(before), passage(after), true);
}

/** "before > after" as a pair. */
export function rows(...list: string[]): Array<[string, string]> {
  return list.map((row) => {
    const [before = '', after = ''] = row.split(' > ');
    return [before, after];
  });
}
