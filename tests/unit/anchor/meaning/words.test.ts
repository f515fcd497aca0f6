import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../../../lib/anchor/meaning/syllable';
import { COMPOUNDS } from '../../../../lib/anchor/meaning/words/compounds';
import { DATE_WORDS, ENGLISH_DATES } from '../../../../lib/anchor/meaning/words/date-words';
import { FOREIGN_NEGATIONS, NEGATIONS } from '../../../../lib/anchor/meaning/words/negations';
import {
  DEGREES,
  DEGREES_BEHIND,
  ENGLISH_NUMBERS,
  ONES,
  ONES_BEHIND_TENS,
  SCALES,
  TENS,
  VAGUE,
} from '../../../../lib/anchor/meaning/words/number-words';
import { OPPOSITES, PLACED_OPPOSITES } from '../../../../lib/anchor/meaning/words/opposites';
import { COUNTED, UNITS } from '../../../../lib/anchor/meaning/words/units';
import { say, sayBefore, sayInEnglish } from './say';

/** The language that a word is of: what cannot be a syllable stands in English text here. */
const isEnglish = (phrase: string) => /^[a-z ]+$/.test(phrase) && phrase.split(' ').some((word) => !isSyllable(word));
const sayOf = (phrase: string) => (isEnglish(phrase) ? sayInEnglish : say);

describe('each row of the lists', () => {
  it.each(COMPOUNDS)('“%s” for another word is wording', (compound) => {
    expect(say(`${compound} ấy`, 'rượu ấy').differences).toEqual([]);
    expect(say('rượu ấy', `${compound} ấy`).differences).toEqual([]);
    expect(sayBefore(compound, 'rượu').isTurned).toBe(false);
  });

  it.each([...NEGATIONS.keys()])('“%s” that came or went is told', (negation) => {
    expect(say(`họ ${negation} chuyện`, 'họ kể chuyện').differences).toMatchObject([{ kind: 'negation' }]);
    expect(say('họ kể chuyện', `họ ${negation} chuyện`).isTurned).toBe(true);
    expect(sayBefore(`họ ${negation}`, 'họ kể').isTurned).toBe(true);
  });

  it.each([...FOREIGN_NEGATIONS.keys()])('“%s” that came or went is told in other languages', (negation) => {
    expect(sayInEnglish(`they ${negation} water`, 'they brought water').differences).toMatchObject([
      { kind: 'negation' },
    ]);
  });

  it.each([...OPPOSITES, ...PLACED_OPPOSITES])('%s are told for each other', (pair) => {
    const [one = '', other = ''] = pair.split('/');
    expect(sayOf(one)(`nơi ${one} ấy`, `nơi ${other} ấy`).isTurned).toBe(true);
    expect(sayOf(one)(`nơi ${other} ấy`, `nơi ${one} ấy`).isTurned).toBe(true);
  });

  it.each([...UNITS].map(([name, unit]) => ({ name, ...unit })))(
    '5 $name is $factor × 5 $base',
    ({ name, base, factor }) => {
      const comparable = [...UNITS].find(
        ([other, unit]) => other !== name && unit.base === base && unit.factor === factor,
      );
      const foreign = base === 'thùng' ? 'kg' : 'thùng';
      expect(say(`5 ${name} nữa`, `5 ${foreign} nữa`).differences).toMatchObject([{ kind: 'figure' }]);
      if (comparable) expect(say(`5 ${name} nữa`, `5 ${comparable[0]} nữa`).isTurned).toBe(false);
      const other = [...UNITS].find(([, unit]) => unit.base === base && unit.factor !== factor);
      if (other) expect(say(`5 ${name} nữa`, `5 ${other[0]} nữa`).isTurned).toBe(true);
    },
  );

  it.each(COUNTED)('5 %s are no 5 of another kind', (counted) => {
    const other = counted === 'hộ' ? 'xã' : 'hộ';
    expect(say(`5 ${counted} nữa`, `5 ${other} nữa`).differences).toMatchObject([{ kind: 'figure' }]);
    expect(say(`5 ${counted} nữa`, `5 ${counted} mới nữa`).isTurned).toBe(false);
  });

  it.each([...DATE_WORDS.keys()])('“%s” for another day is told', (date) => {
    const other = DATE_WORDS.get(date) === 'hôm kia' ? 'hôm qua' : 'hôm kia';
    expect(say(`họp ${date} xong`, `họp ${other} xong`).differences).toMatchObject([{ kind: 'date' }]);
  });

  it.each([...ENGLISH_DATES.keys()])('“%s” for another day is told in English', (date) => {
    const other = date === 'yesterday' ? 'today' : 'yesterday';
    const written = `${date.charAt(0).toUpperCase()}${date.slice(1)}`;
    expect(sayInEnglish(`they met ${written} there`, `they met ${other} there`).differences).toMatchObject([
      { kind: 'date' },
    ]);
  });

  it.each(Object.entries(ONES))('%s is %i', (word, value) => {
    expect(say(`${word} mươi hộ`, `${value}0 hộ`).isTurned).toBe(false);
    expect(say(`${word} mươi hộ`, `${value + 1}0 hộ`).isTurned).toBe(true);
  });

  it.each(Object.entries(ONES_BEHIND_TENS))('mươi %s is %i', (word, value) => {
    expect(say(`hai mươi ${word} hộ`, `2${value} hộ`).isTurned).toBe(false);
    expect(say(`hai mươi ${word} hộ`, `2${value + 1} hộ`).isTurned).toBe(true);
  });

  it.each(Object.entries(TENS))('%s is %i', (word, value) => {
    expect(say(`${word} hai hộ`, `${value + 2} hộ`).isTurned).toBe(false);
    expect(say(`${word} hai hộ`, `${value + 3} hộ`).isTurned).toBe(true);
  });

  it.each(Object.entries(SCALES))('%s is %d', (word, value) => {
    const [two, sentence] = isEnglish(word) ? (['two', sayInEnglish] as const) : (['hai', say] as const);
    expect(sentence(`${two} ${word} hộ`, `${2 * value} hộ`).isTurned).toBe(false);
    expect(sentence(`${two} ${word} hộ`, `${3 * value} hộ`).isTurned).toBe(true);
  });

  it.each([...VAGUE])('“%s” is no figure, and no figure is it', (vague) => {
    expect(sayOf(vague)(`${vague} hộ`, '7 hộ').isTurned).toBe(true);
    expect(sayOf(vague)(`${vague} hộ`, 'hộ').isTurned).toBe(false);
  });

  it.each(Object.entries(ENGLISH_NUMBERS).filter(([word]) => word !== '_' && word !== 'one'))(
    '%s is %d',
    (word, value) => {
      expect(sayInEnglish(`${word} houses`, `${value} houses`).isTurned).toBe(false);
      expect(sayInEnglish(`${word} houses`, `${value + 1} houses`).isTurned).toBe(true);
    },
  );

  it.each(Object.entries(DEGREES))('“%s” is a degree', (word, degree) => {
    const sentence = isEnglish(word) ? sayInEnglish : say;
    const other = degree === 'about' ? 'over' : 'about';
    const [opposite = ''] = Object.entries(DEGREES).find(
      ([name, its]) => its === other && isEnglish(name) === isEnglish(word),
    ) ?? [''];
    expect(sentence(`có ${word} 20 hộ`, `có ${opposite} 20 hộ`).differences).toMatchObject([{ kind: 'degree' }]);
  });

  it.each(Object.keys(DEGREES_BEHIND))('“%s” is a degree behind its figure', (word) => {
    expect(say(`có 20 hộ ${word}`, 'có 20 hộ').differences).toMatchObject([{ kind: 'degree' }]);
    expect(say(`đạt 20 kg ${word}`, 'đạt 20 kg').differences).toMatchObject([{ kind: 'degree' }]);
  });
});
