/** Names in a text: capitals in a row, or one behind a title. */

import { foldText } from '../../text/fold-text';
import { beginsSentence } from './number-phrases';
import type { Token } from './tokens';

/** A single capital behind one of these names a person. */
const TITLES = new Set(
  'ông bà anh chị em cô chú bác cụ chí mr mrs ms dr miss sir president minister chairman director general'.split(' '),
);
/** Family names: one of them at the beginning of a sentence begins a name, not the sentence alone. */
const FAMILY_NAMES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn đinh trịnh mai lương hà tô tạ lò giàng quàng vừ nông thào lường'.split(
    ' ',
  ),
);
const LONGEST_NAME_WORDS = 6;
/** Where more of the words begin with capitals, it is a headline in the English manner, and a capital names nothing. */
const MOST_CAPITALS = 0.5;

/** For each token that begins a name, the token behind it. */
export function namesOf(tokens: readonly Token[], isVietnamese: boolean): Map<number, number> {
  const names = new Map<number, number>();
  const words = tokens.filter(({ kind }) => kind === 'word');
  const isTitleCase = !isVietnamese && words.filter(({ isCapital }) => isCapital).length > MOST_CAPITALS * words.length;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isCapitalAt(tokens, at) || isTitleCase) continue;
    let to = at + 1;
    while (to < tokens.length && to - at < LONGEST_NAME_WORDS && isCapitalAt(tokens, to) && isNext(tokens, to)) to += 1;
    const isFirst = beginsSentence(tokens, at) && !FAMILY_NAMES.has(tokens[at]?.text ?? '');
    const from = isFirst ? at + 1 : at;
    const isTitled = TITLES.has(tokens[from - 1]?.text ?? '') && isNext(tokens, from);
    if (to - from > 1 || (to > from && isTitled)) names.set(from, to);
    at = to - 1;
  }
  return names;
}

/** True where two names are not spellings, or a longer and a shorter form, of one. */
export function isOtherName(one: string, other: string): boolean {
  const left = foldText(one).split(' ');
  const right = foldText(other).split(' ');
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left];
  return !fewer.every((word) => more.includes(word));
}

function isCapitalAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.isCapital;
}

/** Only a space, or a hyphen, before it. */
function isNext(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (tokens[at]?.start ?? 0) - before.end <= 1;
}
