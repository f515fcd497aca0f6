import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchImage } from '../../../lib/platform/fetch-image';

const ADDRESS = 'https://anh.example.vn/a.jpg';
const JPEG = [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4];

const answering = (answer: () => Response | Promise<Response>) => {
  const fetched = vi.fn(async (_url: string, _options?: RequestInit) => answer());
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
afterEach(() => vi.unstubAllGlobals());

describe('fetching an image', () => {
  it('gives its bytes and what they are, whatever the server calls them, and carries nothing of the reader along', async () => {
    const fetched = answering(() => new Response(new Uint8Array(JPEG), { headers: { 'content-type': 'text/html' } }));
    expect(await fetchImage(ADDRESS, 100)).toEqual({ kind: 'image', type: 'image/jpeg', bytes: new Uint8Array(JPEG) });
    expect(fetched).toHaveBeenCalledExactlyOnceWith(
      ADDRESS,
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    );
  });

  it('joins what comes in pieces', async () => {
    answering(
      () =>
        new Response(
          new ReadableStream({
            start(pieces) {
              for (const byte of JPEG) pieces.enqueue(new Uint8Array([byte]));
              pieces.close();
            },
          }),
        ),
    );
    expect(await fetchImage(ADDRESS, JPEG.length)).toMatchObject({ kind: 'image', bytes: new Uint8Array(JPEG) });
  });

  it('reads no more of one that is too large, whether the server says so or not', async () => {
    let given = 0;
    const endless = () =>
      new ReadableStream({
        pull(pieces) {
          given += 1;
          pieces.enqueue(new Uint8Array(50));
        },
      });
    answering(() => new Response(endless()));
    expect(await fetchImage(ADDRESS, 100)).toEqual({ kind: 'too-large' });
    expect(given).toBeLessThan(10);
    answering(() => new Response(endless(), { headers: { 'content-length': '5000000' } }));
    expect(await fetchImage(ADDRESS, 100)).toEqual({ kind: 'too-large' });
  });

  it.each<[string, () => Response, string]>([
    ['a page that says 404', () => new Response('<html>', { status: 404 }), 'missing'],
    ['a page in its place', () => new Response('<!doctype html><title>Đăng nhập</title>'), 'no-image'],
    ['nothing', () => new Response(null, { status: 204 }), 'no-image'],
    [
      'no answer',
      () => {
        throw new TypeError('Failed to fetch');
      },
      'refused',
    ],
  ])('%s is told as what it is', async (_what, answer, kind) => {
    answering(answer);
    expect(await fetchImage(ADDRESS, 100)).toEqual({ kind });
  });
});
