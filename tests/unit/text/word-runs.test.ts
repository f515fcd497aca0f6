import { describe, expect, it } from 'vitest';
import { sharesOf, wordRunsOf } from '../../../lib/text/word-runs';

const words = (text: string) => text.split(' ');

describe('wordRunsOf', () => {
  it('gives one number for each run', () => {
    expect(wordRunsOf(words('xã mở tuyến đò ngang'), 3).size).toBe(3);
    expect(wordRunsOf(words('xã mở'), 2).size).toBe(1);
  });

  it('counts a run that recurs once', () => {
    expect(wordRunsOf(words('đò ngang đò ngang đò ngang'), 2).size).toBe(2);
  });

  it('has none where there are fewer words than a run has', () => {
    expect(wordRunsOf(words('xã mở'), 3).size).toBe(0);
    expect(wordRunsOf([], 1).size).toBe(0);
  });

  it('tells the order of the words, and where one ends', () => {
    const [one, turned, joined] = ['tuyến đò', 'đò tuyến', 'tuyếnđ ò'].map(
      (text) => [...wordRunsOf(words(text), 2)][0],
    );
    expect(new Set([one, turned, joined]).size).toBe(3);
  });
});

describe('sharesOf', () => {
  it('gives the share of the shorter text first, whichever comes first', () => {
    const short = new Set([1, 2]);
    const long = new Set([2, 3, 4, 5]);
    expect(sharesOf(short, long)).toEqual([0.5, 0.25]);
    expect(sharesOf(long, short)).toEqual([0.5, 0.25]);
  });

  it('gives nothing where a text has no runs', () => {
    expect(sharesOf(new Set(), new Set([1]))).toEqual([0, 0]);
    expect(sharesOf(new Set(), new Set())).toEqual([0, 0]);
  });
});
