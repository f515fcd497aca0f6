/** The unit behind a number. */

import { joined, phraseAt } from './lexicon';
import type { Token } from './tokens';
import { UNITS } from './words/units';

const LONGEST_UNIT_WORDS = 4;

export interface FoundUnit {
  base: string;
  factor: number;
  to: number;
}

/** The unit that begins at a token. A longer word that only begins like one is none: chỉ tiêu, năm học, công trình. */
export function unitAt(tokens: readonly Token[], at: number, isVietnamese: boolean): FoundUnit | null {
  const first = tokens[at];
  if (first?.kind === 'sign') {
    const letter = first.text === '°' ? tokens[at + 1] : undefined;
    if (letter?.isGlued && (letter.text === 'c' || letter.text === 'f')) return unitNamed(`°${letter.text}`, at + 2);
    return unitNamed(first.text, at + 1);
  }
  if (first?.text === 'điểm' && tokens[at + 1]?.text === '%') return unitNamed('điểm %', at + 2);
  if (first?.text === 'us' && tokens[at + 1]?.text === '$') return unitNamed('$', at + 2);
  const longest = phraseAt(tokens, at, isVietnamese)?.length ?? 0;
  for (let length = LONGEST_UNIT_WORDS; length >= Math.max(1, longest); length -= 1) {
    const name = joined(tokens, at, length);
    if (name === null || !UNITS.has(name)) continue;
    const per = tokens[at + length];
    const of = tokens[at + length + 1];
    if (per?.text !== '/' || !per.isGlued || !of?.isGlued || of.kind === 'number') return unitNamed(name, at + length);
    const whole = unitNamed(`${name}/${of.text}`, at + length + 2);
    const unit = unitNamed(name, at + length + 2);
    return whole ?? (unit && { ...unit, base: `${unit.base}/${of.text}` });
  }
  return null;
}

export function unitNamed(name: string, to: number): FoundUnit | null {
  const unit = UNITS.get(name);
  return unit ? { ...unit, to } : null;
}
