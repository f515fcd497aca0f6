import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureVisible, captureWhole } from '../../../lib/platform/capture';

/** A page that is scrolled, and a browser that photographs the window of it. */
const fake = vi.hoisted(() => ({
  page: { scrollWidth: 900, scrollHeight: 2500, windowHeight: 1000, top: 340 },
  refuses: false,
  taken: [] as { top: number; options: unknown }[],
  isFirefox: false,
}));
vi.mock('../../../lib/platform/browser', () => ({
  browser: {
    get runtime() {
      return fake.isFirefox ? { getBrowserInfo: () => null } : {};
    },
    tabs: {
      captureVisibleTab: async (_window: unknown, options: unknown) => {
        if (fake.refuses) throw new Error('no permission');
        fake.taken.push({ top: fake.page.top, options });
        return `data:image/png;base64,${btoa(`top ${fake.page.top}`)}`;
      },
    },
    scripting: {
      executeScript: async ({ func, args }: { func: (...given: unknown[]) => unknown; args: unknown[] }) => [
        { result: func(...args) },
      ],
    },
  },
}));

beforeEach(() => {
  fake.page = { scrollWidth: 900, scrollHeight: 2500, windowHeight: 1000, top: 340 };
  Object.assign(fake, { refuses: false, taken: [], isFirefox: false });
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 });
  const { page } = fake;
  vi.stubGlobal('document', {
    documentElement: { scrollWidth: page.scrollWidth, clientWidth: 900, clientHeight: 1000, scrollHeight: 2500 },
  });
  vi.stubGlobal('innerWidth', 900);
  vi.stubGlobal('innerHeight', 1000);
  vi.stubGlobal('scrollTo', ({ top }: { top: number }) => {
    fake.page.top = Math.min(top, fake.page.scrollHeight - fake.page.windowHeight);
  });
  Object.defineProperty(globalThis, 'scrollY', { configurable: true, get: () => fake.page.top });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, 'scrollY');
});

describe('a picture of the page', () => {
  it('in view is one piece, and says that there is more', async () => {
    const { pieces, ...size } = await captureVisible(1);
    expect(size).toEqual({ width: 900, height: 1000, isWhole: false });
    expect(pieces).toHaveLength(1);
    expect(await pieces[0]?.file.text()).toBe('top 340');
    expect(pieces[0]?.file.type).toBe('image/png');
  });

  it('as a whole is scrolled through, each piece says where it stands, and the page is left where it was', async () => {
    const { pieces, ...size } = await captureWhole(1);
    expect(size).toEqual({ width: 900, height: 2500, isWhole: true });
    expect(pieces.map(({ top }) => top)).toEqual([0, 1000, 1500]);
    expect(fake.page.top).toBe(340);
  });

  it('that is too long is its beginning, and says so', async () => {
    fake.page.scrollHeight = 40_000;
    vi.stubGlobal('document', {
      documentElement: { scrollWidth: 900, clientWidth: 900, clientHeight: 1000, scrollHeight: 40_000 },
    });
    const { pieces, ...size } = await captureWhole(1);
    expect(size).toEqual({ width: 900, height: 16_000, isWhole: false });
    expect(pieces.at(-1)?.top).toBe(15_000);
  });

  it('is drawn in one piece where the browser can', async () => {
    fake.isFirefox = true;
    const { pieces, isWhole } = await captureWhole(1);
    expect([pieces.length, isWhole]).toEqual([1, true]);
    expect(fake.taken[0]?.options).toMatchObject({ rect: { x: 0, y: 0, width: 900, height: 2500 } });
    expect(fake.page.top).toBe(340);
  });

  it('that the browser refuses is told, and the page is left where it was', async () => {
    fake.refuses = true;
    await expect(captureWhole(1)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(fake.page.top).toBe(340);
  });
});
