/** Pictures that the reader keeps with an article: images of its text, and pictures of its page as evidence. */

import type { IsoMoment } from './article';
import type { ArticleId } from './ids';

/** `image`: one of the article's own. `page`: what its page looked like. */
export const PICTURE_KINDS = ['image', 'page'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** The most that is kept: a photograph of the press has 200 kB, a picture of a long page some megabytes. */
export const PICTURE_LIMITS = {
  image: { bytes: 2 * 1024 * 1024, ofArticle: 30 },
  page: { bytes: 16 * 1024 * 1024, ofArticle: 12 },
} as const satisfies Record<PictureKind, { bytes: number; ofArticle: number }>;

/** Browsers draw no image higher than this, in pixels. */
export const HIGHEST_IMAGE = 16_000;

export interface KeptPicture {
  articleId: ArticleId;
  kind: PictureKind;
  /** Of an image its address, of a page's picture the moment at which it was taken: with the kind, one of the article's. */
  name: string;
  type: PictureType;
  bytes: Uint8Array<ArrayBuffer>;
  /** The address of the image, or of the page as the browser had it. */
  url: string;
  /** When it was kept. */
  at: IsoMoment;
  /** Of a page's picture: all of the page, not what was in the window alone. */
  isWhole?: boolean;
}

/** A picture without its bytes. */
export type PictureName = Pick<KeptPicture, 'kind' | 'name'>;

export type PictureType = keyof typeof FIRST_BYTES;

/** How files of each kind begin, whatever the server calls them; null: any byte. SVG is not among them: it is a document. */
const FIRST_BYTES = {
  'image/jpeg': [[0xff, 0xd8, 0xff]],
  'image/png': [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  'image/gif': [bytesOf('GIF87a'), bytesOf('GIF89a')],
  'image/webp': [[...bytesOf('RIFF'), null, null, null, null, ...bytesOf('WEBP')]],
  'image/avif': [
    [null, null, null, null, ...bytesOf('ftypavif')],
    [null, null, null, null, ...bytesOf('ftypavis')],
  ],
  'image/bmp': [[...bytesOf('BM'), null, null, null, null, 0, 0, 0, 0]],
} as const satisfies Record<string, readonly (readonly (number | null)[])[]>;

/** What kind of image the bytes are; null where they are none that a browser draws. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  for (const [type, heads] of Object.entries(FIRST_BYTES)) {
    const isHead = (head: readonly (number | null)[]) => head.every((byte, at) => byte === null || bytes[at] === byte);
    if (heads.some(isHead)) return type as PictureType;
  }
  return null;
}

/** Whether an unknown record is a picture that can be shown. */
export function isKeptPicture(value: unknown): value is KeptPicture {
  if (typeof value !== 'object' || value === null) return false;
  const { articleId, kind, name, type, bytes, url, at } = value as Record<string, unknown>;
  return (
    [articleId, name, url, at].every((text) => typeof text === 'string') &&
    PICTURE_KINDS.some((known) => known === kind) &&
    bytes instanceof Uint8Array &&
    pictureTypeOf(bytes) === type
  );
}

function bytesOf(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
