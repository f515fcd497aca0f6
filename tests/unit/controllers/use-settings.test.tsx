// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { useSettings } from '../../../lib/controllers/use-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/model/settings/settings';
import { changeSettings, onSettingsChanged } from '../../../lib/platform/settings';
import { wordsFor } from '../../../locales';
import { draw } from '../components/draw';
import { drawHook, settle } from './draw-hook';

vi.mock('../../../lib/platform/language', () => ({ browserLanguage: () => 'en-GB' }));
vi.mock('../../../lib/platform/settings', () => ({ changeSettings: vi.fn(), onSettingsChanged: vi.fn() }));

const onFailure = vi.fn();
const drawSettings = (initial: Settings = DEFAULT_SETTINGS) => drawHook(() => useSettings(initial, onFailure));
let stored: Settings;

beforeEach(() => {
  stored = DEFAULT_SETTINGS;
  onFailure.mockReset();
  vi.mocked(onSettingsChanged).mockReset();
  vi.mocked(changeSettings)
    .mockReset()
    .mockImplementation(async (change) => {
      stored = { ...stored, ...change(stored) };
      return stored;
    });
});

it('speaks the browser’s language until the reader chooses one; the document says which, and in what theme', async () => {
  const { last } = await drawSettings();
  await settle();
  expect(last().words.language).toBe('en');
  expect(document.documentElement.lang).toBe('en');
  await act(async () => last().change({ language: 'vi', theme: 'dark' }));
  await settle();
  expect(last().words.language).toBe('vi');
  expect(document.documentElement.lang).toBe('vi');
  expect(document.documentElement.dataset.theme).toBe('dark');
});

it('calls the colours as the reader named them, apart from the plain words', async () => {
  const { last } = await drawSettings({ ...DEFAULT_SETTINGS, language: 'vi', meanings: { red: 'Hỏi lại' } });
  expect(last().words.colours.red.meaning).toBe('Hỏi lại');
  expect(last().plainWords.colours.red.meaning).toBe(wordsFor('vi').colours.red.meaning);
});

it('changes what is stored, not what it last saw', async () => {
  const { last } = await drawSettings({ ...DEFAULT_SETTINGS, meanings: {} });
  stored = { ...DEFAULT_SETTINGS, meanings: { blue: 'Đối chiếu' } };
  await act(async () => last().change(({ meanings }) => ({ meanings: { ...meanings, red: 'Hỏi lại' } })));
  await settle();
  expect(last().settings.meanings).toEqual({ blue: 'Đối chiếu', red: 'Hỏi lại' });
});

it('follows what another screen changes', async () => {
  const { last } = await drawSettings();
  await settle();
  await act(async () => vi.mocked(onSettingsChanged).mock.calls[0]?.[0]({ ...DEFAULT_SETTINGS, making: 'pen' }));
  expect(last().settings.making).toBe('pen');
});

it('tells a change that could not be stored', async () => {
  const error = new Error('no storage');
  vi.mocked(changeSettings).mockRejectedValue(error);
  const { last } = await drawSettings();
  await act(async () => last().change({ theme: 'dark' }));
  await settle();
  expect(onFailure.mock.calls).toEqual([[error]]);
  expect(last().settings.theme).toBe(DEFAULT_SETTINGS.theme);
});

it('lets no region announce a mere change of language, and each what comes later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  /** What each region said of itself whenever its words changed. */
  const told: (string | null)[] = [];
  let change: ReturnType<typeof useSettings>['change'] = () => undefined;
  const Screen = () => {
    const settings = useSettings(DEFAULT_SETTINGS, onFailure);
    change = settings.change;
    return (
      <>
        <p role="status">{settings.words.retry}</p>
        <p aria-live="polite">{settings.words.close}</p>
      </>
    );
  };
  const { root } = await draw(<Screen />);
  const regions = [...root.querySelectorAll('p')];
  const live = () => regions.map((region) => region.getAttribute('aria-live'));
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) told.push(target.parentElement?.getAttribute('aria-live') ?? null);
  });
  observer.observe(root, { characterData: true, subtree: true });
  await act(async () => change({ language: 'vi' }));
  // Back at once: what a region said of itself is not forgotten.
  await act(async () => change({ language: 'en' }));
  await act(async () => void (await vi.advanceTimersByTimeAsync(0)));
  expect(told.length).toBeGreaterThanOrEqual(4);
  expect(new Set(told)).toEqual(new Set(['off']));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(live()).toEqual([null, 'polite']);
  // Another setting says nothing and quiets nothing.
  await act(async () => change({ theme: 'dark' }));
  expect(live()).toEqual([null, 'polite']);
  observer.disconnect();
});
