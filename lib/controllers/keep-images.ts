/** Keeping the images of an article's text: fetched one by one, each told of. No Preact in it. */

import type { ArticleId } from '../model/ids';
import { PICTURE_LIMITS } from '../model/picture';
import type { FetchedImage } from '../platform/fetch-image';
import type { Pictures } from '../store/picture-access';
import { fewAtOnce } from './few-at-once';

/** Why an image is not kept. */
export type ImageFailure = Exclude<FetchedImage['kind'], 'image'>;

/** So many are on their way at a time: a paper's server is not to be pressed. */
const IMAGES_AT_ONCE = 3;

export interface KeepImagesParts {
  fetchImage: (url: string, most: number) => Promise<FetchedImage>;
  pictures: Pick<Pictures, 'list' | 'add'>;
  now: () => number;
}

/**
 * Keeps those of the images that are not kept yet, and tells which could not be and why. What one of them meets stops no other.
 * Rejects where the collection takes none of them (a full disk, a deleted article); what was kept before stays.
 */
export async function keepImages(
  id: ArticleId,
  urls: readonly string[],
  { fetchImage, pictures, now }: KeepImagesParts,
): Promise<Map<string, ImageFailure>> {
  const kept = new Set((await pictures.list(id)).filter(({ kind }) => kind === 'image').map(({ name }) => name));
  const waiting = urls.filter((url) => !kept.has(url));
  const failures = new Map<string, ImageFailure>();
  await fewAtOnce(waiting, IMAGES_AT_ONCE, async (url) => {
    const fetched = await fetchImage(url, PICTURE_LIMITS.image.bytes);
    if (fetched.kind === 'image') {
      const { type, bytes } = fetched;
      const at = new Date(now()).toISOString();
      await pictures.add({ articleId: id, kind: 'image', name: url, url, type, bytes, at });
    } else failures.set(url, fetched.kind);
  });
  return failures;
}
