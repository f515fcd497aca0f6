// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { mount, type ScreenProps } from '../../../lib/controllers/mount';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings/settings';
import { loadSettings } from '../../../lib/platform/settings';

vi.mock('../../../lib/platform/settings', () => ({ loadSettings: vi.fn() }));

const Screen = ({ initialSettings }: ScreenProps) => <p>{initialSettings.theme}</p>;
const load = vi.mocked(loadSettings);

beforeEach(() => {
  document.body.innerHTML = '<div id="screen"></div>';
  return () => render(null, document.body);
});

it('draws nothing before the settings are there, then draws with them', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof DEFAULT_SETTINGS>();
  load.mockReturnValue(promise);
  const mounted = mount(Screen, 'screen');
  expect(document.body.textContent).toBe('');
  resolve({ ...DEFAULT_SETTINGS, theme: 'dark' });
  await mounted;
  expect(document.querySelector('#screen')?.textContent).toBe('dark');
});

it('draws with the defaults where the settings cannot be read', async () => {
  load.mockRejectedValue(new Error('no storage'));
  await mount(Screen, 'screen');
  expect(document.body.textContent).toBe(DEFAULT_SETTINGS.theme);
});

it('says so where the page has no place for the screen', async () => {
  await expect(mount(Screen, 'other')).rejects.toThrow('other');
});
