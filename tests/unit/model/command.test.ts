import { describe, expect, it } from 'vitest';
import { toKeyLabels } from '../../../lib/model/command';

describe('keys as they are shown', () => {
  it.each([
    ['Alt+Period', 'Alt+.'],
    ['Ctrl+Shift+Comma', 'Ctrl+Shift+,'],
    ['Alt+Q', 'Alt+Q'],
    ['⌥Q', '⌥Q'],
  ])('%s is read off the keyboard as %s', (given, shown) => {
    expect(toKeyLabels(given)).toBe(shown);
  });
});
