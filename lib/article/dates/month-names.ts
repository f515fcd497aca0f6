/** Names of months in the languages of the editions. */

const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'enero', 'января', 'tháng một', 'tháng giêng'],
  ['february', 'feb', 'février', 'febrero', 'февраля', 'tháng hai'],
  ['march', 'mar', 'mars', 'marzo', 'марта', 'tháng ba'],
  ['april', 'apr', 'avril', 'abril', 'апреля', 'tháng tư'],
  ['may', 'mai', 'mayo', 'мая', 'tháng năm'],
  ['june', 'jun', 'juin', 'junio', 'июня', 'tháng sáu'],
  ['july', 'jul', 'juillet', 'julio', 'июля', 'tháng bảy'],
  ['august', 'aug', 'août', 'agosto', 'августа', 'tháng tám'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'сентября', 'tháng chín'],
  ['october', 'oct', 'octobre', 'octubre', 'октября', 'tháng mười'],
  ['november', 'nov', 'novembre', 'noviembre', 'ноября', 'tháng mười một'],
  ['december', 'dec', 'décembre', 'diciembre', 'декабря', 'tháng mười hai', 'tháng chạp'],
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** Longest names first, so that "sept" does not stop at "sep". */
export const MONTH_PATTERN = [...MONTHS.keys()].sort((left, right) => right.length - left.length).join('|');

/** 1 to 12; null for a word that names no month. */
export function monthOf(name: string): number | null {
  return MONTHS.get(name.toLowerCase()) ?? null;
}
