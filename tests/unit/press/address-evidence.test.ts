import { describe, expect, it } from 'vitest';
import { normaliseAddress } from '../../../lib/model/address';
import { relateAddresses, relateAll } from '../../../lib/press/address-evidence';
import pairs from '../../fixtures/addresses/pairs.json';

type Pair = [one: string, other: string, why: string];
const [same, ask, other] = Object.values(pairs) as [Pair[], Pair[], Pair[]];

it('has enough pairs, each once', () => {
  const all = [...same, ...ask, ...other];
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(new Set(all.map(([one, two]) => `${one} ${two}`)).size).toBe(all.length);
});

describe('one address', () => {
  it.each(same)('%s and %s: %s', (one, two) => {
    expect(normaliseAddress(one)).toBe(normaliseAddress(two));
    expect(relateAddresses(one, two)).toBe('same');
  });
});

describe('the text decides', () => {
  it.each(ask)('%s and %s: %s', (one, two) => {
    expect(relateAddresses(one, two)).toMatch(/^(?:number|open)$/);
    expect(relateAddresses(two, one)).toBe(relateAddresses(one, two));
  });
});

describe('two articles', () => {
  it.each(other)('%s and %s: %s', (one, two) => {
    expect(relateAddresses(one, two)).toMatch(/^(?:apart|foreign)$/);
    expect(relateAddresses(two, one)).toBe(relateAddresses(one, two));
  });
});

it('takes of several addresses what tells most', () => {
  const kept = ['https://baobenmau.vn/ke-moi', 'https://baobenmau.vn/ke-moi-12034.html'];
  expect(relateAll(kept, ['https://baobenmau.vn/khanh-thanh-ke-12034.html'])).toBe('number');
  expect(relateAll([], ['https://baobenmau.vn/khanh-thanh-ke-12034.html'])).toBe('foreign');
});
