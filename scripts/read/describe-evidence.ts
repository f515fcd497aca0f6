/** By what evidence a page was read, in lines of plain text, a section for each kind of decision. Pure. */

import type { Explanation } from '../../lib/article/reading';
import { nameOf } from './find-left-out';

const SECTIONS: readonly (readonly [about: Explanation['about'], title: string])[] = [
  ['confidence', 'for and against an article'],
  ['certainty', 'against being certain'],
  ['refusal', 'why it is none'],
  ['block', 'blocks, and why each is the article’s'],
  ['clutter', 'set aside, and why'],
];

export function describeEvidence(told: readonly Explanation[]): string[] {
  return SECTIONS.flatMap(([about, title]) => {
    const those = told.filter((explanation) => explanation.about === about);
    return those.length === 0 ? [] : [`${title}:`, ...those.map(describeOne)];
  });
}

function describeOne({ what, weight, element }: Explanation): string {
  const sum = weight === undefined ? '' : `${weight > 0 ? '+' : ''}${weight} `;
  return `    ${sum}${what}${element === undefined ? '' : ` [${nameOf(element)}]`}`;
}
