/** Names of months in the languages of the editions. */

const NAMES_BY_MONTH: readonly (readonly string[])[] = [
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

const MONTH_BY_NAME = new Map(
  NAMES_BY_MONTH.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Longest names first, so that "sept" does not stop at "sep". */
export const MONTH_PATTERN = [...MONTH_BY_NAME.keys()].sort((left, right) => right.length - left.length).join('|');

/** 1 to 12; null for a word that names no month. */
export function monthOf(name: string): number | null {
  return MONTH_BY_NAME.get(name.toLowerCase()) ?? null;
}
