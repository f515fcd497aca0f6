/** Ids are made by the caller of a write, so that a write that is retried finds itself already done. */

export type ArticleId = string & { readonly idOf: 'article' };
export type HighlightId = string & { readonly idOf: 'highlight' };

/** A new random id (UUID version 4). */
export type NewId = () => string;

export const newArticleId = (newId: NewId): ArticleId => newId() as ArticleId;
export const newHighlightId = (newId: NewId): HighlightId => newId() as HighlightId;
