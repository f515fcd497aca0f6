import { afterEach, describe, expect, it, vi } from 'vitest';
import { oneOf, patternOf, readArguments, wholeNumber } from '../../../bench/workshop/arguments';
import { numbersFrom, randomOf } from '../../../bench/workshop/random';
import { quantile, table } from '../../../bench/workshop/results';

const USAGE = 'npm run bench:one -- [--seed N] [name]';

/** What the call said and the code that it ended the process with. */
function refusalOf(call: () => unknown): { said: unknown[]; code: unknown } {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  expect(call).toThrow('ended');
  return { said: said.mock.calls.map(([line]) => line), code: exit.mock.calls[0]?.[0] };
}

function readWith(words: string[], mostWords = 1) {
  return readArguments(USAGE, { seed: { type: 'string' }, peers: { type: 'boolean' } }, mostWords, words);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the arguments of a bench', () => {
  it('are options and words, in any order', () => {
    const { values, positionals } = readWith(['one', '--seed', '7', '--peers']);
    expect({ ...values }).toEqual({ seed: '7', peers: true });
    expect(positionals).toEqual(['one']);
  });

  it.each([
    [['--sead', '7'], `unknown option --sead; usage: ${USAGE}`],
    [['--seed'], `--seed needs a value; usage: ${USAGE}`],
    [['--seed', '--peers'], `--seed needs a value; usage: ${USAGE}`],
    [['--peers=yes'], `--peers takes no value; usage: ${USAGE}`],
    [['one', 'two'], `what is “two”? usage: ${USAGE}`],
  ])('%j: one line and 2', (words, line) => {
    expect(refusalOf(() => readWith(words))).toEqual({ said: [line], code: 2 });
  });

  it('are whole numbers, patterns and known names where they have to be', () => {
    expect([wholeNumber(undefined, 5), wholeNumber('12', 5)]).toEqual([5, 12]);
    expect([oneOf(undefined, ['a', 'b']), oneOf('b', ['a', 'b'])]).toEqual([undefined, 'b']);
    for (const words of ['0', '1.5', 'many', '-3', '']) {
      expect(refusalOf(() => wholeNumber(words, 5)).code).toBe(2);
      vi.restoreAllMocks();
    }
    expect([patternOf(undefined), patternOf('^a')]).toEqual([undefined, /^a/]);
    expect(refusalOf(() => patternOf('(')).code).toBe(2);
    vi.restoreAllMocks();
    expect(refusalOf(() => oneOf('c', ['a', 'b'])).said).toEqual(['“c” is none of a, b']);
  });
});

describe('tables and figures', () => {
  it('draw a table, its figures to the right where asked', () => {
    expect(table(['page', 'ms'], [['one', 2]])).toEqual(['| page | ms |', '|---|---|', '| one | 2 |']);
    expect(table(['page', 'ms'], [], true)).toEqual(['| page | ms |', '|---|---:|']);
  });

  it('take a quantile in any order, and none of nothing', () => {
    expect([0, 0.5, 0.95, 1].map((share) => quantile([3, 1, 2], share))).toEqual([1, 2, 3, 3]);
    expect(quantile([], 0.5)).toBe(0);
  });
});

describe('random choices', () => {
  it('are the same for the same words and numbers, as the tables of earlier runs need them', () => {
    const [one, again, other] = [randomOf('a page'), randomOf('a page'), randomOf('another')];
    const five = Array.from({ length: 5 }, () => one.below(1_000));
    expect(Array.from({ length: 5 }, () => again.below(1_000))).toEqual(five);
    expect(Array.from({ length: 5 }, () => other.below(1_000))).not.toEqual(five);
    expect(numbersFrom(1)()).toBeCloseTo(0.6270739405881613, 12);
    expect(() => one.pick([])).toThrow('nothing to pick from');
  });
});
