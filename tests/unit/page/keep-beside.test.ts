import { describe, expect, it } from 'vitest';
import { type LineBox, placeBeside, SPACE_BESIDE } from '../../../lib/page/keep-beside';

const WINDOW = { width: 1_000, height: 600 };
const CHIP = { width: 200, height: 40 };
const line = (left: number, top: number, width: number, height = 20): LineBox => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('a box beside a place', () => {
  it('stands above it or below it, in its middle', async () => {
    const place = [line(300, 250, 100)];
    expect(await placeBeside(place, CHIP, WINDOW, 'top')).toEqual({ x: 250, y: 250 - SPACE_BESIDE - 40 });
    expect(await placeBeside(place, CHIP, WINDOW, 'bottom')).toEqual({ x: 250, y: 270 + SPACE_BESIDE });
  });

  it('stands above the first line of several, or below the last one', async () => {
    // Two rectangles of the first line: the browser gives one for each piece of text.
    const place = [line(600, 250, 100), line(700, 252, 200), line(100, 274, 800), line(100, 298, 60)];
    expect(await placeBeside(place, CHIP, WINDOW, 'top')).toEqual({ x: 650, y: 250 - SPACE_BESIDE - 40 });
    expect(await placeBeside(place, { ...CHIP, width: 40 }, WINDOW, 'bottom')).toEqual({
      x: 110,
      y: 318 + SPACE_BESIDE,
    });
  });

  it('goes to the other side where the wanted one has no room', async () => {
    expect((await placeBeside([line(300, 30, 100)], CHIP, WINDOW, 'top')).y).toBe(50 + SPACE_BESIDE);
    expect((await placeBeside([line(300, 560, 100)], CHIP, WINDOW, 'bottom')).y).toBe(560 - SPACE_BESIDE - 40);
  });

  it('loses as little as can be where neither side has room', async () => {
    const card = { width: 340, height: 500 };
    expect((await placeBeside([line(300, 200, 100)], card, WINDOW, 'bottom')).y).toBe(220 + SPACE_BESIDE);
    expect((await placeBeside([line(300, 400, 100)], card, WINDOW, 'bottom')).y).toBe(400 - SPACE_BESIDE - 500);
  });

  it('stays inside the window sideways, also in one that is narrower than the box', async () => {
    expect((await placeBeside([line(0, 250, 30)], CHIP, WINDOW, 'top')).x).toBe(SPACE_BESIDE);
    expect((await placeBeside([line(960, 250, 40)], CHIP, WINDOW, 'top')).x).toBe(1_000 - SPACE_BESIDE - 200);
    expect((await placeBeside([line(20, 250, 40)], CHIP, { width: 150, height: 600 }, 'top')).x).toBe(SPACE_BESIDE);
  });
});
