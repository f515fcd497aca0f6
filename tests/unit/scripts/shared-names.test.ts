import { describe, expect, it } from 'vitest';
import { findSharedNames } from '../../../scripts/shared-names';

const namesOf = (...files: [path: string, content: string][]) => findSharedNames(files).map(({ name }) => name);

describe('findSharedNames', () => {
  it.each([
    ['export const LIMIT = 1;', 'export const LIMIT = 2;'],
    ['export function toLine() {}', 'export async function toLine() {}'],
    ['export function* toLine() {}', 'export const toLine = () => {};'],
    ['export interface Line {}', 'export type Line = string;'],
    ['export class Line {}', 'export abstract class Line {}'],
    ['export const Line = 1;', 'export interface Line {}'],
  ])('tells %s from %s', (one, other) => {
    expect(namesOf(['lib/text/one.ts', one], ['components/Other.tsx', other])).toHaveLength(1);
  });

  it('names the files', () => {
    const content = 'import a from "a";\n\nexport const LIMIT = 1;\n';
    expect(
      findSharedNames([
        ['lib/text/two.ts', content],
        ['lib/text/one.ts', content],
      ]),
    ).toEqual([{ name: 'LIMIT', paths: ['lib/text/one.ts', 'lib/text/two.ts'] }]);
  });

  it.each([
    ['a re-export', ["export { toLine } from './one';", "export type { Line } from './one';"]],
    ['a name of the file alone', ['const LIMIT = 1;', 'export const LIMIT = 1;']],
    ['a longer name', ['export const LIMITS = 1;', 'export const LIMIT = 1;']],
    ['a default export', ['export default class Line {}', 'export default class Line {}']],
    ['what is no statement', ['// export const LIMIT = 1;', 'export const LIMIT = 1;']],
  ] as const)('leaves alone %s', (_, [one, other]) => {
    expect(namesOf(['lib/text/one.ts', one], ['lib/text/two.ts', other])).toEqual([]);
  });

  it('leaves alone the forms of one function', () => {
    const content = 'export function toLine(a: 1): 1;\nexport function toLine(a: 2): 2;\n';
    expect(namesOf(['lib/text/one.ts', content])).toEqual([]);
  });

  it('lets a catalogue of words be called after its language, and nothing else in it', () => {
    const content = 'export const vi = {};\nexport const SPACE = 1;\n';
    expect(namesOf(['locales/vi.ts', content], ['locales/options/vi.ts', content])).toEqual(['SPACE']);
    expect(namesOf(['locales/vi.ts', content], ['lib/text/vi.ts', 'export const vi = 1;'])).toEqual([]);
    expect(namesOf(['lib/text/vi.ts', 'export const vi = 1;'], ['lib/dom/vi.ts', 'export const vi = 1;'])).toEqual([
      'vi',
    ]);
  });

  it('asks it of the product alone', () => {
    const content = 'export const LIMIT = 1;';
    expect(namesOf(['lib/text/one.ts', content], ['tests/one.ts', content], ['bench/one.ts', content])).toEqual([]);
  });
});
