/** What callers may do with the pictures of kept articles. */

import type { ArticleId } from '../model/ids';
import type { KeptPicture, PictureName } from '../model/picture';

export interface PicturesSize {
  pictures: number;
  bytes: number;
}

export interface Pictures {
  /** What is kept with an article, without the bytes: images, then the page's pictures, the first one first. */
  list(id: ArticleId): Promise<PictureName[]>;
  /** Null where there is none, or it is damaged. */
  get(id: ArticleId, picture: PictureName): Promise<KeptPicture | null>;
  /**
   * Keeps a picture with a kept article, in place of one of the same name. Rejects with 'not-found' where the article is not
   * there or is deleted, with 'too-many-pictures' where it has as many as it may.
   */
  add(picture: KeptPicture): Promise<void>;
  /** Done twice, it is done once. */
  delete(id: ArticleId, picture: PictureName): Promise<void>;
}

/** Those of all articles. */
export interface AllPictures {
  /** All that are kept, one at a time, in the order of their articles' ids; null stands for a damaged one. */
  every(): AsyncGenerator<KeptPicture | null, void>;
  count(): Promise<number>;
  /** How many are kept; and about how many bytes they are: of many only some are weighed. */
  size(): Promise<PicturesSize>;
}
