/**
 * The one request that the program makes: an image of a kept article, where the reader asked for it, with the permission that
 * was given in that press. No cookies and no referrer go with it; where it is led to a host without a permission, it ends.
 */

import { type PictureType, pictureTypeOf } from '../model/picture';

/** An image of the press comes in a second; whoever waits longer than this, in milliseconds, waits for nothing. */
const PATIENCE = 20_000;

export type FetchedImage =
  | { kind: 'image'; type: PictureType; bytes: Uint8Array<ArrayBuffer> }
  /** The server has none there: 404 and the like. */
  | { kind: 'missing' }
  /** Nobody answers, or the browser does not let us: no permission, no network, another host behind it. */
  | { kind: 'refused' }
  | { kind: 'too-large' }
  /** What came is no image. */
  | { kind: 'no-image' };

/** Fetches an image of `most` bytes at most. Never rejects. */
export async function fetchImage(url: string, most: number): Promise<FetchedImage> {
  const life = AbortSignal.timeout(PATIENCE);
  try {
    const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: life });
    if (!answer.ok) {
      await answer.body?.cancel();
      return { kind: 'missing' };
    }
    const bytes = await readUpTo(answer, most);
    if (bytes === null) return { kind: 'too-large' };
    const type = pictureTypeOf(bytes);
    return type === null ? { kind: 'no-image' } : { kind: 'image', type, bytes };
  } catch {
    return { kind: 'refused' };
  }
}

/** The whole body; null where there is more, which is not waited for. */
async function readUpTo(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || value === undefined) break;
    size += value.length;
    if (size > most || Number(answer.headers.get('content-length')) > most) {
      await reader?.cancel();
      return null;
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
