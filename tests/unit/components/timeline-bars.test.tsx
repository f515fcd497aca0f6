// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { TimelineBars } from '../../../components/library/TimelineBars';
import { libraryWordsFor } from '../../../locales/library';
import { draw } from './draw';

const DAYS = Array.from({ length: 10 }, (_none, at) => `2026-03-${String(at + 1).padStart(2, '0')}`);
const onPeriod = vi.fn<(from: string | null, to: string | null) => void>();
let picture: SVGSVGElement;

beforeEach(async () => {
  onPeriod.mockReset();
  const bars = DAYS.map((day) => ({ from: day, to: day, count: 1 }));
  const view = { unit: 'day', bars, most: 1, from: null, to: null, before: new Map() } as const;
  const words = libraryWordsFor('vi');
  const { root } = await draw(<TimelineBars library={words} view={view} countOf={String} onPeriod={onPeriod} />);
  const found = root.querySelector('svg');
  if (found === null) throw new Error('no bars');
  picture = found;
  // Ten pixels a bar, from 100 on. What is captured jsdom does not know.
  picture.getBoundingClientRect = () => ({ left: 100, width: 100 }) as DOMRect;
  picture.setPointerCapture = vi.fn();
});

const point = async (type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', x: number, button = 0) => {
  picture.dispatchEvent(new MouseEvent(type, { clientX: x, button, bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 0));
};
const chosen = () => picture.querySelectorAll('.db-lib-bar:not(.db-lib-bar-out)').length;

it.each([
  ['from left to right', 125, 165],
  ['from right to left', 165, 125],
])('takes the bars that are drawn over as the period, %s', async (_name, from, to) => {
  await point('pointerdown', from);
  await point('pointermove', to);
  expect(chosen()).toBe(5);
  expect(onPeriod).not.toHaveBeenCalled();
  await point('pointerup', to);
  expect(onPeriod.mock.calls).toEqual([['2026-03-03', '2026-03-07']]);
});

it('goes on to the last bar beyond the edge', async () => {
  await point('pointerdown', 145);
  await point('pointermove', 900);
  await point('pointerup', 900);
  expect(onPeriod.mock.calls).toEqual([['2026-03-05', '2026-03-10']]);
});

it('leaves a press on one bar to the bar, and takes another button or what the browser takes over for nothing', async () => {
  await point('pointerdown', 145);
  await point('pointermove', 148);
  await point('pointerup', 148);
  await point('pointerdown', 145, 2);
  await point('pointermove', 185, 2);
  await point('pointerup', 185, 2);
  await point('pointerdown', 145);
  await point('pointermove', 185);
  await point('pointercancel', 185);
  await point('pointerup', 185);
  expect(onPeriod).not.toHaveBeenCalled();
  picture.querySelectorAll('[role=button]')[4]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(onPeriod.mock.calls).toEqual([['2026-03-05', '2026-03-05']]);
});
