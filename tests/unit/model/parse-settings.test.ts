import { expect, it } from 'vitest';
import { parseSettings } from '../../../lib/model/parse-settings';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings';

it('keeps what it understands and has a default for the rest', () => {
  const stored = { language: 'en', theme: 'sepia', clearPages: false, showChip: 'yes', unknown: 1 };
  expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, language: 'en', clearPages: false });
});

it('keeps the choice for each outlet, and none that is no choice', () => {
  const clearedHosts = { 'nhandan.vn': false, 'vtv.vn': true, 'vov.vn': 'yes' };
  expect(parseSettings({ clearedHosts }).clearedHosts).toEqual({ 'nhandan.vn': false, 'vtv.vn': true });
  expect(parseSettings({ clearedHosts: 'all' }).clearedHosts).toEqual({});
});

it.each([undefined, null, 'x', 3, []])('has the defaults for %j, in an object of their own', (stored) => {
  const settings = parseSettings(stored);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(settings).not.toBe(DEFAULT_SETTINGS);
});
