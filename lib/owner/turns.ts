/**
 * Questions of one page come one after the other, and each makes the ones before it worthless: the reader has typed on. A
 * question that is numbered is replaced by the next of its page, whether it waits or is under way.
 */

import { randomId } from '../model/ids';

/** Which question it is, of the page that asks. */
export interface Turn {
  /** Any name that no other page has. */
  page: string;
  /** Grows with each question of the page. */
  number: number;
}

/** Numbers the questions of a page; with a `name` each makes those of the same name alone worthless. */
export function createTurnCounter(): (name?: string) => Turn {
  const self = randomId();
  let number = 0;
  return (name) => {
    number += 1;
    return { page: name === undefined ? self : `${self} ${name}`, number };
  };
}

export interface Turns {
  /** A question has come. */
  note(job: string, turn: Turn): void;
  /** Whether a later question of the same page and the same job has come. */
  isReplaced(job: string, turn: Turn): boolean;
}

/** Pages whose last question is remembered. One that is forgotten has its question answered to the end. */
const REMEMBERED_PAGES = 50;

export function createTurns(): Turns {
  const newest = new Map<string, number>();
  const keyOf = (job: string, { page }: Turn) => `${job} ${page}`;
  return {
    note(job, turn) {
      const key = keyOf(job, turn);
      // A question that comes once more, or was overtaken on its way, makes none of those that came before it new again.
      const number = Math.max(turn.number, newest.get(key) ?? turn.number);
      newest.delete(key);
      newest.set(key, number);
      const [oldest] = newest.keys();
      if (newest.size > REMEMBERED_PAGES && oldest !== undefined) newest.delete(oldest);
    },
    isReplaced: (job, turn) => (newest.get(keyOf(job, turn)) ?? turn.number) > turn.number,
  };
}
