/** Names of months in the languages of the editions. */

const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'enero', 'января'],
  ['february', 'feb', 'février', 'febrero', 'февраля'],
  ['march', 'mar', 'mars', 'marzo', 'марта'],
  ['april', 'apr', 'avril', 'abril', 'апреля'],
  ['may', 'mai', 'mayo', 'мая'],
  ['june', 'jun', 'juin', 'junio', 'июня'],
  ['july', 'jul', 'juillet', 'julio', 'июля'],
  ['august', 'aug', 'août', 'agosto', 'августа'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'сентября'],
  ['october', 'oct', 'octobre', 'octubre', 'октября'],
  ['november', 'nov', 'novembre', 'noviembre', 'ноября'],
  ['december', 'dec', 'décembre', 'diciembre', 'декабря'],
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** Longest names first, so that "sept" does not stop at "sep". */
export const MONTH_PATTERN = [...MONTHS.keys()].sort((left, right) => right.length - left.length).join('|');

/** 1 to 12; null for a word that names no month. */
export function monthOf(name: string): number | null {
  return MONTHS.get(name.toLowerCase()) ?? null;
}
