import { expect, it } from 'vitest';
import { parseSettings } from '../../../../lib/model/settings/parse-settings';
import { parseRegions, rememberRegion } from '../../../../lib/model/settings/regions';

it('remembers the newest layout first, each once, and no more than three of an outlet', () => {
  let regions = rememberRegion({}, 'bao.example.vn', ['div.a', '#a']);
  for (const name of ['b', 'c', 'a', 'd'])
    regions = rememberRegion(regions, 'bao.example.vn', [`div.${name}`, `#${name}`]);
  expect(regions).toEqual({
    'bao.example.vn': [
      ['div.d', '#d'],
      ['div.a', '#a'],
      ['div.c', '#c'],
    ],
  });
});

it('lets the outlet go whose region was pointed at longest ago', () => {
  let regions = {};
  for (let number = 0; number < 31; number += 1) {
    regions = rememberRegion(regions, `bao-${number}.vn`, ['div.a']);
    if (number === 20) regions = rememberRegion(regions, 'bao-0.vn', ['div.b']);
  }
  expect(Object.keys(regions)).toHaveLength(30);
  expect(regions).not.toHaveProperty(['bao-1.vn']);
  expect(regions).toHaveProperty(['bao-0.vn']);
});

it('takes what was stored, and leaves out what is none', () => {
  const regions = { 'bao.example.vn': [['div.a', '#a']], 'cu.vn': [['#b']] };
  expect(parseSettings({ regions }).regions).toEqual(regions);
  expect(
    parseRegions({
      ...regions,
      'x.vn': 'div',
      'y.vn': [[], [3], ['a', 'b', 'c', 'd', 'e'], ['x'.repeat(2000)], null, ['p.ok']],
      'z.vn': [],
    }),
  ).toEqual({ ...regions, 'y.vn': [['p.ok']] });
  for (const value of [null, 3, 'x', []]) expect(parseRegions(value)).toEqual({});
  const many = Object.fromEntries(Array.from({ length: 99 }, (_, number) => [`bao-${number}.vn`, [['div']]]));
  expect(Object.keys(parseRegions(many))).toHaveLength(30);
});
