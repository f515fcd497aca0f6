/** What one change of meaning, or one change that is none, is made of. */

import type { Random } from '../../../workshop/random';

/** The half of the words that a class draws from: rules are tuned on one and reported on the other. */
export type WordHalf = 'tune' | 'test';

export interface MeaningCase {
  before: string;
  after: string;
  /**
   * Where the words stand: within the selection, right before it (what changes is outside), or as its end, where
   * `marked` words of both belong to the selection and the rest stands behind it.
   */
  where: 'inside' | 'before' | { marked: number };
}

export type MeaningClass = (random: Random, half: WordHalf) => MeaningCase;

/** Every second row is for tuning. */
export function halfOfWords<T>(rows: readonly T[], half: WordHalf): T[] {
  return rows.filter((_, index) => (index % 2 === 0) === (half === 'tune'));
}

/** A class whose cases are rows: "before > after"; `both` also turns them round. */
export function rowsClass(
  rows: readonly string[],
  where: MeaningCase['where'] = 'inside',
  both: 'one way' | 'both ways' = 'one way',
): MeaningClass {
  return (random, half) => {
    const [before = '', after = ''] = random.pick(halfOfWords(rows, half)).split(' > ');
    const isTurned = both === 'both ways' && random.below(2) === 1;
    return isTurned ? { before: after, after: before, where } : { before, after, where };
  };
}

/** A figure as outlets write it: 3 to 4 digits, or with a decimal. */
export function figure(random: Random): string {
  const whole = 2 + random.below(900);
  return random.below(3) === 0 ? `${whole},${1 + random.below(9)}` : String(whole);
}

/** Two different entries. */
export function pairOf<T>(list: readonly T[], random: Random): [T, T] {
  const first = random.pick(list);
  return [first, random.pick(list.filter((other) => other !== first))];
}
