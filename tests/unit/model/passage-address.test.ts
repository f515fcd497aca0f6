import { expect, it } from 'vitest';
import { toPassageAddress } from '../../../lib/model/passage-address';

const URL = 'https://bao.example/tin-1.htm';

it('names a short passage whole, its signs escaped', () => {
  const address = toPassageAddress(URL, 'đạt 61,3% - cao nhất & xa nhất');
  expect(address).toBe(`${URL}#:~:text=${encodeURIComponent('đạt 61,3% - cao nhất & xa nhất').replaceAll('-', '%2D')}`);
  expect(address?.split(':~:text=')[1]).not.toMatch(/[-,&]/);
});

it('names a long one by its first and last words', () => {
  const words = Array.from({ length: 30 }, (_, number) => `chữ${number}`).join(' ');
  const [, directive = ''] = toPassageAddress(URL, words)?.split(':~:text=') ?? [];
  expect(directive.split(',').map(decodeURIComponent)).toEqual([
    'chữ0 chữ1 chữ2 chữ3 chữ4',
    'chữ25 chữ26 chữ27 chữ28 chữ29',
  ]);
});

it('keeps a route, and leads to the page alone where there are no words', () => {
  expect(toPassageAddress(`${URL}#/tin/12`, 'một')).toBe(`${URL}#/tin/12:~:text=m%E1%BB%99t`);
  expect(toPassageAddress(URL, ' \n ')).toBe(URL);
});

it('makes no link of what is no web address', () => {
  expect(toPassageAddress('javascript:alert(1)', 'một')).toBeUndefined();
});
