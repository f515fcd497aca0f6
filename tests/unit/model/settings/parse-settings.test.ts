import { expect, it } from 'vitest';
import { parseSettings } from '../../../../lib/model/settings/parse-settings';
import { COMFORT_LIMITS, DEFAULT_SETTINGS } from '../../../../lib/model/settings/settings';

it('keeps what it understands and has a default for the rest', () => {
  const stored = { language: 'en', theme: 'sepia', clearPages: false, showChip: 'yes', unknown: 1 };
  expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, language: 'en', clearPages: false });
});

it('keeps the choice for each outlet, and none that is no choice', () => {
  const views = {
    'nhandan.vn': 'page',
    'vtv.vn': 'clear',
    'sonla.gov.vn': 'comfort',
    'vov.vn': 'yes',
    'qdnd.vn': true,
  };
  expect(parseSettings({ views }).views).toEqual({
    'nhandan.vn': 'page',
    'vtv.vn': 'clear',
    'sonla.gov.vn': 'comfort',
  });
  expect(parseSettings({ views: 'all' }).views).toEqual({});
});

it('takes over what was chosen for an outlet before there were views', () => {
  const clearedHosts = { 'nhandan.vn': false, 'vtv.vn': true, 'vov.vn': 'yes' };
  expect(parseSettings({ clearedHosts }).views).toEqual({ 'nhandan.vn': 'page', 'vtv.vn': 'clear' });
  const views = { 'vtv.vn': 'comfort' };
  expect(parseSettings({ clearedHosts, views }).views).toEqual({ 'nhandan.vn': 'page', 'vtv.vn': 'comfort' });
});

it('holds the reader’s letters within their limits', () => {
  const comfort = { fontSize: 400, lineHeight: 0, width: '720', ground: 'sepia', font: 'wingdings' };
  expect(parseSettings({ comfort }).comfort).toEqual({
    ...DEFAULT_SETTINGS.comfort,
    fontSize: COMFORT_LIMITS.fontSize.most,
    lineHeight: COMFORT_LIMITS.lineHeight.least,
    ground: 'sepia',
  });
  expect(parseSettings({ comfort: { fontSize: Number.NaN } }).comfort).toEqual(DEFAULT_SETTINGS.comfort);
});

it.each([undefined, null, 'x', 3, []])('has the defaults for %j, in an object of their own', (stored) => {
  const settings = parseSettings(stored);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(settings).not.toBe(DEFAULT_SETTINGS);
});
