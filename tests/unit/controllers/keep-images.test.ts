import { describe, expect, it, vi } from 'vitest';
import { keepImages } from '../../../lib/controllers/keep-images';
import { ReaderError } from '../../../lib/model/error';
import { newArticleId } from '../../../lib/model/ids';
import type { KeptPicture, PictureName } from '../../../lib/model/picture';
import type { FetchedImage } from '../../../lib/platform/fetch-image';

const ID = newArticleId(() => 'a1');
const URLS = Array.from({ length: 8 }, (_, number) => `https://anh.example.vn/${number}.jpg`);
const IMAGE: FetchedImage = { kind: 'image', type: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0xff]) };

function partsOf(answers: Record<string, FetchedImage>, kept: PictureName[] = []) {
  const added: KeptPicture[] = [];
  let running = 0;
  let most = 0;
  return {
    added,
    mostAtOnce: () => most,
    parts: {
      fetchImage: vi.fn(async (url: string): Promise<FetchedImage> => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
        return answers[url] ?? IMAGE;
      }),
      pictures: {
        list: async () => kept,
        add: vi.fn(async (picture: KeptPicture) => void added.push(picture)),
      },
      now: () => Date.parse('2026-11-27T01:00:00Z'),
    },
  };
}

describe('keeping the images of an article', () => {
  it('fetches those that are not kept, a few at a time, and tells of each that could not be kept', async () => {
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = URLS;
    const { parts, added, mostAtOnce } = partsOf(
      {
        [second]: { kind: 'missing' },
        [third]: { kind: 'too-large' },
        [fourth]: { kind: 'no-image' },
        [fifth]: { kind: 'refused' },
      },
      [
        { kind: 'image', name: first },
        { kind: 'page', name: URLS[7] ?? '' },
      ],
    );
    const failures = await keepImages(ID, URLS, parts);
    expect([...failures]).toEqual([
      [second, 'missing'],
      [third, 'too-large'],
      [fourth, 'no-image'],
      [fifth, 'refused'],
    ]);
    expect(parts.fetchImage.mock.calls.map(([url]) => url)).not.toContain(first);
    expect(added.map(({ name }) => name).toSorted()).toEqual(URLS.slice(5));
    expect(added[0]).toMatchObject({
      articleId: ID,
      kind: 'image',
      url: added[0]?.name,
      at: '2026-11-27T01:00:00.000Z',
    });
    expect(mostAtOnce()).toBe(3);
  });

  it('rejects where the collection takes none, and what was kept before stays', async () => {
    const { parts, added } = partsOf({});
    parts.pictures.add.mockImplementation(async (picture) => {
      if (added.length === 2) throw new ReaderError('storage-full');
      added.push(picture);
    });
    await expect(keepImages(ID, URLS, parts)).rejects.toMatchObject({ code: 'storage-full' });
    expect(added).toHaveLength(2);
  });
});
