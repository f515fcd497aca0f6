import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shotFileName, toPageShot } from '../../../lib/controllers/page-shot';
import { newArticleId } from '../../../lib/model/ids';
import { PICTURE_LIMITS } from '../../../lib/model/picture';
import type { CapturedPage } from '../../../lib/platform/capture';

const HEADS: Record<string, number[]> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};
const URL_TAKEN = 'https://bao.example.vn/bai.html';
const TAKEN_AT = Date.parse('2026-11-27T01:05:09Z');

/** What was drawn, and how large each kind of file comes out. */
let canvas: { width: number; height: number; texts: string[]; images: number[][] };
let sizes: Record<string, number>;

beforeEach(() => {
  canvas = { width: 0, height: 0, texts: [], images: [] };
  sizes = { 'image/png': 100, 'image/jpeg': 50 };
  vi.stubGlobal('createImageBitmap', async () => ({ width: 1800, height: 2000, close: () => undefined }));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(width: number, height: number) {
        Object.assign(canvas, { width, height });
      }
      getContext() {
        return {
          scale: () => undefined,
          fillRect: () => undefined,
          drawImage: (_image: unknown, ...place: number[]) => canvas.images.push(place),
          fillText: (text: string) => canvas.texts.push(text),
        };
      }
      async convertToBlob({ type }: { type: string }) {
        const bytes = new Uint8Array(sizes[type] ?? 0);
        bytes.set(HEADS[type] ?? []);
        return new Blob([bytes], { type });
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const pageOf = (height: number, tops: number[]): CapturedPage => ({
  ...{ width: 900, height, isWhole: true },
  pieces: tops.map((top) => ({ file: new Blob([]), top })),
});
const shoot = (page: CapturedPage) =>
  toPageShot(page, {
    ...{ articleId: newArticleId(() => 'a1'), url: URL_TAKEN, takenAt: TAKEN_AT },
    lines: [URL_TAKEN, '27/11/2026 08:05'],
  });

it('has each piece in its place in the pixels of the screen, with address and time under it', async () => {
  const shot = await shoot(pageOf(1700, [0, 700]));
  expect(canvas.images).toEqual([
    [0, 0, 900, 1000],
    [0, 700, 900, 1000],
  ]);
  expect(canvas.width).toBe(1800);
  expect(canvas.height).toBeGreaterThan(3400);
  expect(canvas.texts).toEqual([URL_TAKEN, '27/11/2026 08:05']);
  expect(shot).toMatchObject({ kind: 'page', type: 'image/png', url: URL_TAKEN, isWhole: true });
  expect([shot.name, shot.at]).toEqual(['2026-11-27T01:05:09.000Z', '2026-11-27T01:05:09.000Z']);
});

it('is never higher than a browser draws', async () => {
  await shoot(pageOf(15_900, [0]));
  expect(canvas.height).toBeLessThanOrEqual(16_000);
});

it('is a photograph where it would be too large else', async () => {
  sizes['image/png'] = PICTURE_LIMITS.page.bytes + 1;
  expect(await shoot(pageOf(1000, [0]))).toMatchObject({ type: 'image/jpeg' });
});

it('is named by the day and the time in Vietnam', () => {
  const at = new Date(TAKEN_AT).toISOString();
  expect(shotFileName({ at, type: 'image/png' })).toBe('diem-bao anh-chup 2026-11-27 0805.png');
  expect(shotFileName({ at, type: 'image/jpeg' })).toBe('diem-bao anh-chup 2026-11-27 0805.jpg');
});
