/** Names of months in the languages of the editions. */

const NAMES_BY_MONTH: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'enero', 'января', 'tháng một', 'tháng giêng', 'th1'],
  ['february', 'feb', 'février', 'febrero', 'февраля', 'tháng hai', 'th2'],
  ['march', 'mar', 'mars', 'marzo', 'марта', 'tháng ba', 'th3'],
  ['april', 'apr', 'avril', 'abril', 'апреля', 'tháng tư', 'th4'],
  ['may', 'mai', 'mayo', 'мая', 'tháng năm', 'th5'],
  ['june', 'jun', 'juin', 'junio', 'июня', 'tháng sáu', 'th6'],
  ['july', 'jul', 'juillet', 'julio', 'июля', 'tháng bảy', 'th7'],
  ['august', 'aug', 'août', 'agosto', 'августа', 'tháng tám', 'th8'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'сентября', 'tháng chín', 'th9'],
  ['october', 'oct', 'octobre', 'octubre', 'октября', 'tháng mười', 'th10'],
  ['november', 'nov', 'novembre', 'noviembre', 'ноября', 'tháng mười một', 'th11'],
  ['december', 'dec', 'décembre', 'diciembre', 'декабря', 'tháng mười hai', 'tháng chạp', 'th12'],
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
