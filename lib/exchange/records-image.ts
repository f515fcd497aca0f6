/** An article's records as one short value, to see whether two machines say the same of it. */

import { checksumOf } from '../journal/checksum';
import type { ArticleRecords } from '../model/collection-dump';
import { imageOf } from '../model/merging/image-of';

/** Equal for equal records. How many earlier texts there are is counted by each machine for itself. */
export function imageOfRecords({ article, highlights, versions }: ArticleRecords): string {
  const image = imageOf([
    { ...article, versionCount: 0 },
    highlights.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    versions.map(({ fingerprint }) => fingerprint).sort(),
  ]);
  return `${image.length} ${checksumOf(new TextEncoder().encode(image))}`;
}
