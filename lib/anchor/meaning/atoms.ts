/** A text as what can be compared: figures, names and phrases as one piece each, other words and signs one by one. */

import { figureAt } from './figures';
import { type Entry, phraseAt } from './lexicon';
import { namesOf } from './names';
import { type Token, tokensOf } from './tokens';

export interface Atom {
  kind: 'figure' | 'name' | 'sign' | 'word';
  /** Equal ids are the same said. */
  id: string;
  /** Folded, as it is written. */
  text: string;
  /** UTF-16 offsets in the text; of a figure those of the number alone stand beside them. */
  start: number;
  end: number;
  numberStart: number;
  numberEnd: number;
  words: number;
  /** A clause ends before it. */
  beginsClause: boolean;
  /** Stands behind a stroke: the ha of "tạ/ha". */
  isPer: boolean;
  isDate: boolean;
  /** Of a figure: over, under, about …, and whether its unit is part of it. */
  degree: string;
  hasUnit: boolean;
  isVague: boolean;
  /** Of a phrase that the lists know. */
  entry: Entry | null;
}

export function atomsOf(text: string, isVietnamese: boolean): Atom[] {
  const tokens = tokensOf(text);
  const names = namesOf(tokens, isVietnamese);
  const atoms: Atom[] = [];
  let isAfterStop = true;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const piece = pieceAt(tokens, at, names, isVietnamese);
    if (piece === null) {
      isAfterStop ||= token.text !== '/';
      at += 1;
      continue;
    }
    const { to, ...own } = piece;
    const last = tokens[to - 1] ?? token;
    atoms.push({
      text: tokens
        .slice(at, to)
        .map((one) => one.text)
        .join(' '),
      start: token.start,
      end: last.end,
      numberStart: token.start,
      numberEnd: last.end,
      words: to - at,
      beginsClause: isAfterStop,
      isPer: token.isGlued && tokens[at - 1]?.text === '/',
      isDate: false,
      degree: '',
      hasUnit: false,
      isVague: false,
      entry: null,
      ...own,
    });
    isAfterStop = false;
    at = to;
  }
  return atoms;
}

type Piece = Pick<Atom, 'kind' | 'id'> & Partial<Atom> & { to: number };

function pieceAt(
  tokens: readonly Token[],
  at: number,
  names: ReadonlyMap<number, number>,
  isVietnamese: boolean,
): Piece | null {
  const token = tokens[at];
  if (!token) return null;
  const figure = figureAt(tokens, at, isVietnamese);
  const phrase = phraseAt(tokens, at, isVietnamese);
  const nameTo = names.get(at);
  if (
    figure &&
    figure.to - at >= (nameTo === undefined ? 0 : nameTo - at) &&
    (!phrase || figure.to - at > phrase.length || phrase.length === 1)
  ) {
    const { key, degree, isDate, hasUnit, isVague, numberFrom, numberTo, to } = figure;
    return {
      kind: 'figure',
      id: `figure ${degree}|${key}`,
      to,
      degree,
      isDate,
      hasUnit,
      isVague,
      numberStart: tokens[numberFrom]?.start ?? token.start,
      numberEnd: tokens[numberTo - 1]?.end ?? token.end,
      entry: phrase?.entry ?? null,
    };
  }
  if (nameTo !== undefined) {
    const words = tokens.slice(at, nameTo).map(({ text }) => text);
    return { kind: 'name', id: `word ${words.join(' ')}`, to: nameTo };
  }
  if (phrase) {
    const { entry, length, text } = phrase;
    const id =
      entry.date !== undefined
        ? `date ${entry.date}`
        : entry.negation !== undefined
          ? `not ${entry.negation}`
          : `word ${text}`;
    return { kind: 'word', id, to: at + length, entry, isDate: entry.date !== undefined };
  }
  if (token.kind === 'stop') return null;
  return {
    kind: token.kind === 'sign' ? 'sign' : 'word',
    id: `${token.kind === 'sign' ? 'sign' : 'word'} ${token.text}`,
    to: at + 1,
  };
}
