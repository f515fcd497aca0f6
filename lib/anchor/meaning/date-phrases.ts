/** Days, months, quarters and years that are written with words. */

import type { Figure } from './figure';
import { phraseAt } from './lexicon';
import { numberPhraseAt } from './number-phrases';
import type { Token } from './tokens';
import { SCALES } from './words/number-words';
import { dateKey, isDay, monthKey, readWrittenFigure } from './written-figures';

const FIRST_YEAR = 1000;

/** Dates with words in them: ngày 30 tháng 4 năm 2025, 30 tháng 4, tháng 4/2025, mồng 3, quý II/2025, năm 2025. */
export function dateAt(tokens: readonly Token[], at: number): Figure | null {
  const first = tokens[at]?.text ?? '';
  const make = (key: string, to: number, numberFrom = at + 1): Figure => ({
    from: at,
    to,
    numberFrom,
    numberTo: to,
    key,
    degree: '',
    isDate: true,
    hasUnit: true,
    isVague: false,
  });
  if (first === 'ngày' || first === 'mồng' || first === 'mùng') {
    const isLunar = first !== 'ngày';
    const day = wholeAt(tokens, at + 1);
    if (!day || day.value > 31) return null;
    const month = !isLunar && tokens[day.to]?.text === 'tháng' ? wholeAt(tokens, day.to + 1) : null;
    if (!month || !isDay(day.value, month.value))
      return isLunar || tokens[at + 1]?.kind === 'number' || day.to > at + 2
        ? make(`${isLunar ? 'lunar' : 'day'} ${day.value}`, day.to)
        : null;
    const year = yearAt(tokens, month.to);
    return make(dateKey(day.value, month.value, year?.value), year?.to ?? month.to);
  }
  if (first === 'tháng') {
    const written =
      tokens[at + 1]?.kind === 'code' || tokens[at + 1]?.kind === 'number'
        ? readWrittenFigure(tokens[at + 1]?.text ?? '', true)
        : null;
    if (written?.form === 'month') return make(written.key, at + 2);
    const month = wholeAt(tokens, at + 1);
    if (!month || month.value > 12) return null;
    const year = yearAt(tokens, month.to);
    return make(year ? monthKey(month.value, year.value) : `month ${month.value}`, year?.to ?? month.to);
  }
  if (first === 'quý') {
    const quarter = wholeAt(tokens, at + 1);
    if (!quarter || quarter.value > 4) return null;
    const year = yearAt(tokens, quarter.to);
    return make(`quarter ${quarter.value}.${year?.value ?? ''}`, year?.to ?? quarter.to);
  }
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.text === 'tháng') {
    const day = wholeAt(tokens, at);
    const month = wholeAt(tokens, at + 2);
    if (!day || !month || tokens[at + 2]?.kind !== 'number' || !isDay(day.value, month.value)) return null;
    if (phraseAt(tokens, month.to, true)?.entry.isMeasure === true && tokens[month.to]?.text !== 'năm') return null;
    const year = yearAt(tokens, month.to);
    return make(dateKey(day.value, month.value, year?.value), year?.to ?? month.to, at);
  }
  return null;
}

function wholeAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const written = readWrittenFigure(token.text, true);
    return written.form === 'amount' && Number.isInteger(written.value) ? { value: written.value, to: at + 1 } : null;
  }
  // Behind a word of dates "một" is no article: mồng một.
  if (token?.text === 'một' && SCALES[tokens[at + 1]?.text ?? ''] === undefined) return { value: 1, to: at + 1 };
  const phrase = numberPhraseAt(tokens, at, true);
  return phrase?.vague === '' && Number.isInteger(phrase.value) ? phrase : null;
}

/** năm 2025, /2025, -2025 */
function yearAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const link = tokens[at];
  const isLink = link?.text === 'năm' || (link?.isGlued === true && (link.text === '/' || link.text === '-'));
  const year = isLink ? wholeAt(tokens, at + 1) : null;
  return year && year.value >= FIRST_YEAR ? year : null;
}
