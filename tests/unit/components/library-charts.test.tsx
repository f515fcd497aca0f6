// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { CompareChart } from '../../../components/library/charts/CompareChart';
import { SeriesChart } from '../../../components/library/charts/SeriesChart';
import type { CompareView } from '../../../components/library/charts/views';
import type { Period } from '../../../lib/search/period';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';
import { draw } from './draw';

const library = libraryWordsFor('vi');
const words = wordsFor('vi');
const nothing = () => undefined;
const row = (label: string, now: number, before: number) => ({
  ...{ label, now, before },
  difference: String(now - before),
  share: '',
});
const VIEW: CompareView = {
  kind: 'compare',
  now: '01/06/2026–30/06/2026',
  earlier: '01/05/2026–31/05/2026',
  before: { from: '2026-05-01', to: '2026-05-31' },
  isTyped: false,
  counted: {
    told: ['Nhiều hơn.'],
    total: row('Tổng số', 30, 20),
    parts: [{ name: 'Báo', rows: Array.from({ length: 9 }, (_one, at) => row(`Báo ${at}`, 9 - at, at)) }],
  },
};

it('takes dates as the earlier period once they are one, and leaves what is typed until then', async () => {
  const onAgainst = vi.fn<(period: Period | null) => void>();
  const { root } = await draw(<CompareChart words={words} library={library} view={VIEW} onAgainst={onAgainst} />);
  const type = async (at: number, value: string) => {
    const input = root.querySelectorAll<HTMLInputElement>('input[type="date"]')[at];
    if (input === undefined) throw new Error('no field for the date');
    await act(() => {
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    return input;
  };
  const from = await type(0, '2026-07-01');
  expect(from.getAttribute('aria-invalid')).toBe('true');
  expect(onAgainst).not.toHaveBeenCalled();
  await type(1, '2026-07-31');
  expect(onAgainst).toHaveBeenCalledWith({ from: '2026-07-01', to: '2026-07-31' });
});

it('has a table of each facet, its first rows, all at a press, and the sum of all', async () => {
  const { root } = await draw(<CompareChart words={words} library={library} view={VIEW} onAgainst={nothing} />);
  const cells = () =>
    [...root.querySelectorAll('tbody tr')].map((one) => [...one.children].map((cell) => cell.textContent));
  expect(cells()).toHaveLength(8);
  expect(cells().at(-1)).toEqual(['Tổng số', '30', '20', '10', '']);
  const more = [...root.querySelectorAll('button')].find((one) => one.textContent === library.moreValues(2));
  await act(() => more?.click());
  expect(cells()).toHaveLength(10);
  expect(cells()[8]).toEqual(['Báo 8', '1', '8', '-7', '']);
});

it('tells each strip in words, and has every count in its table', async () => {
  const strip = (label: string, counts: number[]) => ({
    label,
    counts,
    count: counts.length,
    told: `${label} nói`,
    ink: 0,
  });
  const { root } = await draw(
    <SeriesChart
      words={words}
      library={library}
      countHead="Số bài"
      view={{
        kind: 'series',
        facet: 'tone',
        title: 'Sắc thái theo thời gian',
        unit: 'month',
        bars: [
          { from: '2026-01-01', to: '2026-01-31', count: 5 },
          { from: '2026-02-01', to: '2026-02-28', count: 0 },
        ],
        most: 3,
        rows: [strip('Tích cực', [3, 0]), strip('Tiêu cực', [1, 0])],
        rest: { ...strip('Chưa ghi', [1, 0]), count: 1 },
        totals: [5, 0],
      }}
    />,
  );
  expect([...root.querySelectorAll('svg')].map((one) => one.querySelector('title')?.textContent)).toEqual([
    'Tích cực nói',
    'Tiêu cực nói',
  ]);
  expect([...root.querySelectorAll('tbody tr')].map((one) => one.textContent)).toEqual(['01/20263115']);
  expect(root.querySelector('caption')?.textContent).toBe('Sắc thái theo thời gian (Số bài)');
});
