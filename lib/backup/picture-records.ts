/** Pictures as records of a backup, in which their bytes are Base64; and back, where nothing of a record is believed. */

import type { ArticleId } from '../model/ids';
import { LIMITS } from '../model/limits';
import { isKeptPicture, type KeptPicture, PICTURE_LIMITS } from '../model/picture';
import { isRecord } from '../model/soundness';
import { isId, isWeb } from './parse-records';

/** Letters are made of so many bytes at a time: a multiple of three, so that the pieces can be joined. */
const BYTES_AT_ONCE = 24_576;
/** A moment, or an address. */
const MAX_NAME = LIMITS.url;
const BASE64 = /^[\d+/A-Za-z]*={0,2}$/;

export function toPictureRecord({ bytes, ...facts }: KeptPicture): object {
  return { ...facts, bytes: toBase64(bytes) };
}

/**
 * A record of the file as a picture that may be kept: known fields, of a kind that is drawn as an image and is told by its own
 * first bytes, no larger than one that is kept from a page. Null for everything else.
 */
export function toKeptPicture(value: unknown): KeptPicture | null {
  if (!isRecord(value)) return null;
  const { articleId, kind, name, type, url, at, isWhole, bytes: letters } = value;
  if (kind !== 'image' && kind !== 'page') return null;
  if (!isId(articleId) || typeof name !== 'string' || name.length > MAX_NAME) return null;
  if (typeof url !== 'string' || !isWeb(url) || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null;
  if (typeof letters !== 'string' || letters.length > lettersOf(PICTURE_LIMITS[kind].bytes)) return null;
  const bytes = fromBase64(letters);
  if (bytes === null || bytes.length > PICTURE_LIMITS[kind].bytes) return null;
  const picture = { articleId: articleId as ArticleId, kind, name, type, bytes, url, at };
  return isKeptPicture(picture) ? { ...picture, ...(isWhole === true && { isWhole }) } : null;
}

const lettersOf = (bytes: number): number => 4 * Math.ceil(bytes / 3);

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) {
    letters += btoa(String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE)));
  }
  return letters;
}

/** Null where the letters are none. */
function fromBase64(letters: string): Uint8Array<ArrayBuffer> | null {
  if (letters.length % 4 !== 0 || !BASE64.test(letters)) return null;
  const signs = atob(letters);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at);
  return bytes;
}
