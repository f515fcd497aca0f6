/** Ids are made by the caller of a write, so that a write that is retried finds itself already done. */

export type ArticleId = string & { readonly idOf: 'article' };
export type HighlightId = string & { readonly idOf: 'highlight' };

/** Makes a new random id. */
export type NewId = () => string;

/**
 * A new random id, UUID version 4 (RFC 9562, 5.4). `crypto.randomUUID` would do, but exists on https pages alone, and
 * some papers are still http.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const newArticleId = (newId: NewId): ArticleId => newId() as ArticleId;
export const newHighlightId = (newId: NewId): HighlightId => newId() as HighlightId;
